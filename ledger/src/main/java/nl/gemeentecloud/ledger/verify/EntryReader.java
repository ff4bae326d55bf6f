package nl.gemeentecloud.ledger.verify;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.gemeentecloud.ledger.Entry;
import nl.gemeentecloud.ledger.EntryDraft;
import nl.gemeentecloud.ledger.EntryKind;
import nl.gemeentecloud.ledger.Line;
import nl.gemeentecloud.ledger.Party;
import nl.gemeentecloud.ledger.Pseudonym;
import nl.gemeentecloud.ledger.Salt;

/**
 * Reads entries from their canonical bytes and refuses every other form, so that an entry has one
 * encoding and one hash.
 */
public final class EntryReader {

    private static final int VERSION = 1;

    private final ByteBuffer in;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();

    private EntryReader(byte[] canonical) {
        this.in = ByteBuffer.wrap(canonical);
    }

    /**
     * Reads one entry.
     *
     * @throws NotCanonicalException when a writer would not have written these bytes
     */
    public static Entry read(byte[] canonical) throws NotCanonicalException {
        if (canonical.length > Entry.MAX_BYTES) {
            throw new NotCanonicalException(
                    "%d bytes, more than any entry has".formatted(canonical.length));
        }
        EntryReader reader = new EntryReader(canonical);
        try {
            Entry entry = reader.entry();
            if (reader.in.hasRemaining()) {
                throw reader.wrong("%d bytes too many".formatted(reader.in.remaining()));
            }
            return entry;
        } catch (BufferUnderflowException e) {
            throw new NotCanonicalException(
                    "ends too early, after %d bytes".formatted(canonical.length), e);
        } catch (IllegalArgumentException e) {
            throw new NotCanonicalException(String.valueOf(e.getMessage()), e);
        }
    }

    private Entry entry() throws NotCanonicalException {
        int version = in.get();
        if (version != VERSION) {
            throw wrong("format version %d is not known".formatted(version));
        }
        long seq = in.getLong();
        Instant at = Instant.EPOCH.plus(in.getLong(), ChronoUnit.MICROS);
        Salt salt = new Salt(in.getLong(), in.getLong());
        String logId = text();
        return new Entry(logId, seq, at, salt, draft());
    }

    private EntryDraft draft() throws NotCanonicalException {
        return new EntryDraft(
                kind(),
                present() ? OptionalInt.of(u16()) : OptionalInt.empty(),
                party(),
                party(),
                text(),
                text(),
                text(),
                text(),
                text(),
                text(),
                text(),
                text(),
                text(),
                text(),
                texts(),
                texts(),
                text(),
                details(),
                lines());
    }

    private EntryKind kind() throws NotCanonicalException {
        int code = in.get();
        return switch (code) {
            case 1 -> EntryKind.VRAAG;
            case 2 -> EntryKind.WEIGERING;
            case 3 -> EntryKind.LEVERING;
            case 4 -> EntryKind.BEHEER;
            default -> throw wrong("kind %d is not known".formatted(code));
        };
    }

    private Party party() throws NotCanonicalException {
        String id = text();
        Optional<String> afnemersindicatie = present() ? Optional.of(text()) : Optional.empty();
        Optional<String> gemeentecode = present() ? Optional.of(text()) : Optional.empty();
        return new Party(id, afnemersindicatie, gemeentecode);
    }

    private List<String> texts() throws NotCanonicalException {
        int count = u16();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(text());
        }
        return texts;
    }

    private SortedMap<String, String> details() throws NotCanonicalException {
        int count = u16();
        SortedMap<String, String> details = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            String name = text();
            if (!details.isEmpty() && details.lastKey().compareTo(name) >= 0) {
                throw wrong("details are not in order of name");
            }
            details.put(name, text());
        }
        return details;
    }

    private List<Line> lines() throws NotCanonicalException {
        int count = u16();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Line line = new Line(new Pseudonym(in.getLong(), in.getLong()), present());
            if (i > 0 && lines.getLast().person().compareTo(line.person()) >= 0) {
                throw wrong("lines are not in order of pseudonym");
            }
            lines.add(line);
        }
        return lines;
    }

    private boolean present() throws NotCanonicalException {
        int value = in.get();
        if (value != 0 && value != 1) {
            throw wrong("a yes or no is %d".formatted(value));
        }
        return value == 1;
    }

    private int u16() {
        return Short.toUnsignedInt(in.getShort());
    }

    private String text() throws NotCanonicalException {
        int length = u16();
        if (length > in.remaining()) {
            throw wrong("a text of %d bytes does not fit".formatted(length));
        }
        ByteBuffer bytes = in.slice(in.position(), length);
        in.position(in.position() + length);
        try {
            return utf8.decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new NotCanonicalException(
                    "a text before byte %d is not UTF-8".formatted(in.position()), e);
        }
    }

    private NotCanonicalException wrong(String what) {
        return new NotCanonicalException("%s, at byte %d".formatted(what, in.position()));
    }
}
