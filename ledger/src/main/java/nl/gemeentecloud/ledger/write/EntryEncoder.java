package nl.gemeentecloud.ledger.write;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gemeentecloud.ledger.Entry;
import nl.gemeentecloud.ledger.EntryDraft;
import nl.gemeentecloud.ledger.EntryKind;
import nl.gemeentecloud.ledger.Line;
import nl.gemeentecloud.ledger.Party;
import nl.gemeentecloud.ledger.Salt;

/**
 * Writes entries of one log in their canonical form, of which there is one per entry.
 *
 * <p>Version 1, numbers big-endian: version (1 byte), seq (8), at in microseconds since 1970 (8),
 * salt (16), log id, kind (1), houder (a presence byte, then 2), the organisation that acted and
 * the one it acted for (id; afnemersindicatie and gemeentecode each after a presence byte), team,
 * actor, application, doel, grondslag, verwerkingsactiviteit, register, object type, operation,
 * trace id, zoekrubrieken, vraagrubrieken, outcome, details (in order of name), lines (in order of
 * pseudonym: 16 bytes, then 1 for delivered or 0). A text is its UTF-8 bytes after a length of 2
 * bytes; a list comes after a count of 2 bytes; a presence byte is 1 or 0.
 *
 * <p>Seq and salt stand at fixed places, because only the thread that commits knows them while
 * everything else can be written by the many that wait. Safe for use by many threads.
 */
public final class EntryEncoder {

    static final int VERSION = 1;
    private static final int SEQ_OFFSET = 1;
    private static final int SALT_OFFSET = 17;

    private final String logId;

    public EntryEncoder(String logId) {
        this.logId = logId;
    }

    /** The canonical bytes, all but seq and salt, which {@link #complete} fills in. */
    public byte[] encode(EntryDraft draft, Instant at) {
        CanonicalBytes out = new CanonicalBytes();
        out.u8(VERSION).u64(0).u64(micros(at)).u64(0).u64(0);
        out.text(logId).u8(code(draft.kind()));
        if (draft.houder().isPresent()) {
            out.u8(1).u16(draft.houder().getAsInt());
        } else {
            out.u8(0);
        }
        party(out, draft.acting());
        party(out, draft.onBehalfOf());
        out.text(draft.team()).text(draft.actor()).text(draft.application());
        out.text(draft.doel()).text(draft.grondslag()).text(draft.verwerkingsactiviteit());
        out.text(draft.register()).text(draft.objectType());
        out.text(draft.operation()).text(draft.traceId());
        texts(out, draft.zoekrubrieken());
        texts(out, draft.vraagrubrieken());
        out.text(draft.outcome());
        out.u16(draft.details().size());
        for (Map.Entry<String, String> detail : draft.details().entrySet()) {
            out.text(detail.getKey()).text(detail.getValue());
        }
        out.u16(draft.lines().size());
        for (Line line : draft.lines()) {
            out.u64(line.person().high()).u64(line.person().low()).u8(line.delivered() ? 1 : 0);
        }
        return out.toArray();
    }

    /** Fills in what only the committing thread knows. */
    public static void complete(byte[] encoded, long seq, Salt salt) {
        CanonicalBytes.put(encoded, SEQ_OFFSET, seq);
        CanonicalBytes.put(encoded, SALT_OFFSET, salt.high());
        CanonicalBytes.put(encoded, SALT_OFFSET + 8, salt.low());
    }

    /** A whole entry at once, for whoever is in no hurry. */
    public static byte[] encode(Entry entry) {
        byte[] bytes = new EntryEncoder(entry.logId()).encode(entry.draft(), entry.at());
        complete(bytes, entry.seq(), entry.salt());
        return bytes;
    }

    /** The moment as the ledger counts it: microseconds since 1970, the rest cut off. */
    public static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }

    private static int code(EntryKind kind) {
        return switch (kind) {
            case VRAAG -> 1;
            case WEIGERING -> 2;
            case LEVERING -> 3;
            case BEHEER -> 4;
        };
    }

    private static void party(CanonicalBytes out, Party party) {
        out.text(party.id());
        optional(out, party.afnemersindicatie());
        optional(out, party.gemeentecode());
    }

    private static void optional(CanonicalBytes out, Optional<String> value) {
        if (value.isPresent()) {
            out.u8(1).text(value.get());
        } else {
            out.u8(0);
        }
    }

    private static void texts(CanonicalBytes out, List<String> values) {
        out.u16(values.size());
        for (String value : values) {
            out.text(value);
        }
    }
}
