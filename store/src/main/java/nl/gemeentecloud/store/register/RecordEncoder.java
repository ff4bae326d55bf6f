package nl.gemeentecloud.store.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.ObjectType.Opslag;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;
import nl.gemeentecloud.core.levering.Delivered;
import nl.gemeentecloud.core.levering.Finding;
import nl.gemeentecloud.core.levering.Finding.Severity;
import nl.gemeentecloud.core.time.OnvolledigeDatum;
import nl.gemeentecloud.store.document.DocumentCodec;
import nl.gemeentecloud.store.register.TableLayout.Column;
import nl.gemeentecloud.store.register.TableLayout.Kind;
import org.jspecify.annotations.Nullable;

/** Turns delivered records into rows. One delivery, one thread. */
final class RecordEncoder {

    /** A record that is larger in its stored form is not taken in. */
    static final int MOST_BYTES = 1024 * 1024;

    /** Longest source key, in characters. */
    static final int LONGEST_KEY = 200;

    private static final int DIGEST_BYTES = 16;

    private final ObjectType type;
    private final DocumentCodec codec;
    private final SearchKeyValues searchKeys;
    private final KeyCounter occurrences = new KeyCounter();
    private final Map<String, Integer> columnByPath = new HashMap<>();
    private final List<Column> columns;
    private final byte[] digestSeed;
    private final MessageDigest sha256;

    /** A row, or why there is none; with what was found in either case. */
    record Encoded(@Nullable StagedRecord row, List<Finding> findings) {}

    RecordEncoder(TableLayout layout) {
        this.type = layout.type();
        this.codec = new DocumentCodec(type);
        this.searchKeys = new SearchKeyValues(type.searchKeys());
        this.columns = layout.attributes();
        if (!columns.isEmpty()) {
            TableLayout.storedAttributes(type)
                    .forEach(a -> columnByPath.put(a.path(), columnByPath.size()));
        }
        // with a new column, the same record is another row
        this.digestSeed = columns.toString().getBytes(StandardCharsets.UTF_8);
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM has no SHA-256", e);
        }
    }

    Encoded encode(Delivered.Taken taken) {
        if (taken.key().isEmpty()
                || taken.key().length() > LONGEST_KEY
                || taken.key().indexOf(0) >= 0) {
            return rejected(
                    taken,
                    "sleutel",
                    "de sleutel is leeg, langer dan %d tekens of geen tekst; lever het record met een geldige sleutel"
                            .formatted(LONGEST_KEY));
        }
        byte[] stored = codec.encode(taken.document());
        if (stored.length > MOST_BYTES) {
            return rejected(
                    taken,
                    "omvang",
                    "het record is %d bytes groot en hoogstens %d bytes worden opgenomen"
                            .formatted(stored.length, MOST_BYTES));
        }
        // counted only when taken in, so that a rejected record does not shift the others
        int volgnummer = occurrences.next(taken.key());
        @Nullable Object[] cells = new @Nullable Object[type.searchKeys().size() + columns.size()];
        searchKeys.fill(taken.document(), cells, 0);
        List<Finding> findings = new ArrayList<>(taken.findings());
        byte[] digest = digest(stored);
        byte @Nullable [] content =
                type.opslag() == Opslag.DOCUMENT
                        ? stored
                        : columns(taken, cells, type.searchKeys().size(), findings);
        StagedRecord row =
                new StagedRecord(
                        taken.key(),
                        volgnummer,
                        digest,
                        cells,
                        content,
                        validFrom(taken, findings),
                        validTo(taken, findings));
        return new Encoded(row, findings);
    }

    private byte[] digest(byte[] stored) {
        sha256.update(digestSeed);
        return Arrays.copyOf(sha256.digest(stored), DIGEST_BYTES);
    }

    private static Encoded rejected(Delivered.Taken taken, String rule, String message) {
        List<Finding> findings = new ArrayList<>(taken.findings());
        findings.add(
                new Finding(Severity.GEWEIGERD, taken.number(), taken.key(), "", rule, message));
        return new Encoded(null, findings);
    }

    /** Fills the typed columns; what does not fit or has no column is returned as a document. */
    private byte @Nullable [] columns(
            Delivered.Taken taken, @Nullable Object[] cells, int offset, List<Finding> findings) {
        List<Group> rest = new ArrayList<>();
        for (Group group : taken.document().groups()) {
            Map<String, String> left = new LinkedHashMap<>();
            group.values()
                    .forEach((element, value) -> {
                        String path = group.name() + "." + element;
                        if (!fits(path, value, cells, offset)) {
                            left.put(element, value);
                            findings.add(misfit(taken, path));
                        }
                    });
            if (!left.isEmpty()) {
                rest.add(new Group(group.name(), left));
            }
        }
        return rest.isEmpty() ? null : codec.encode(new Document(rest));
    }

    private boolean fits(String path, String value, @Nullable Object[] cells, int offset) {
        Integer column = columnByPath.get(path);
        if (column == null || cells[offset + column] != null || value.indexOf('\0') >= 0) {
            return false;
        }
        if (columns.get(column).kind() != Kind.BIGINT) {
            cells[offset + column] = value;
            return true;
        }
        try {
            long number = Long.parseLong(value);
            if (Long.toString(number).equals(value)) {
                cells[offset + column] = number;
                return true;
            }
            return false;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static Finding misfit(Delivered.Taken taken, String path) {
        return new Finding(
                Severity.GEMELD,
                taken.number(),
                taken.key(),
                path,
                "vorm",
                "de waarde past niet bij de definitie en is bewaard zoals geleverd");
    }

    private LocalDate validFrom(Delivered.Taken taken, List<Finding> findings) {
        Optional<String> path = type.geldigheid().van();
        return path.isEmpty()
                ? StagedRecord.ALWAYS
                : day(taken, path.get(), findings, StagedRecord.ALWAYS, false);
    }

    private LocalDate validTo(Delivered.Taken taken, List<Finding> findings) {
        Optional<String> path = type.geldigheid().tot();
        return path.isEmpty()
                ? StagedRecord.FOREVER
                : day(taken, path.get(), findings, StagedRecord.FOREVER, true);
    }

    /**
     * The day that is meant. Of an incomplete date the first day it can be, or for an end the last,
     * so that nothing that may hold is missed.
     */
    private LocalDate day(
            Delivered.Taken taken,
            String path,
            List<Finding> findings,
            LocalDate unknown,
            boolean last) {
        int dot = path.indexOf('.');
        String value = null;
        for (Group group : taken.document().groups()) {
            if (value == null && group.name().equals(path.substring(0, dot))) {
                value = group.value(path.substring(dot + 1));
            }
        }
        if (value == null || value.isEmpty()) {
            return unknown;
        }
        // an ISO date, or the date of a timestamp, without its hyphens
        String digits =
                value.length() >= 10 && value.charAt(4) == '-'
                        ? value.substring(0, 10).replace("-", "")
                        : value;
        Optional<OnvolledigeDatum> date = OnvolledigeDatum.parse(digits);
        if (date.isEmpty()) {
            findings.add(
                    new Finding(
                            Severity.GEMELD,
                            taken.number(),
                            taken.key(),
                            path,
                            "datum",
                            "dit is geen datum; de geldigheid geldt als onbekend"));
            return unknown;
        }
        return date.get().isUnknown() ? unknown : boundary(date.get(), last);
    }

    private static LocalDate boundary(OnvolledigeDatum date, boolean last) {
        int month = date.month() > 0 ? date.month() : last ? 12 : 1;
        LocalDate first = LocalDate.of(date.year(), month, 1);
        int days = first.lengthOfMonth();
        int day = date.day() > 0 && date.month() > 0 ? date.day() : last ? days : 1;
        return first.withDayOfMonth(Math.min(day, days));
    }
}
