package nl.gemeentecloud.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Entries of every shape, the same for a seed. */
public final class Drafts {

    private static final String SIGNS = "aZ09 .:-_é€𝄞ß\n";

    private final RandomGenerator random;

    public Drafts(RandomGenerator random) {
        this.random = random;
    }

    public Entry entry(String logId, long seq) {
        Instant at =
                Instant.EPOCH.plus(random.nextLong(253_402_300_799_999_999L), ChronoUnit.MICROS);
        return new Entry(logId, seq, at, new Salt(random.nextLong(), random.nextLong()), draft());
    }

    public EntryDraft draft() {
        boolean tenant = random.nextInt(5) > 0;
        return new EntryDraft(
                List.of(EntryKind.values()).get(random.nextInt(4)),
                tenant ? OptionalInt.of(random.nextInt(10_000)) : OptionalInt.empty(),
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
                "%032x".formatted(random.nextLong() >>> 1),
                rubrieken(),
                rubrieken(),
                text(),
                details(),
                tenant ? lines() : List.of());
    }

    private Party party() {
        return new Party(
                text(),
                random.nextBoolean()
                        ? Optional.of("%06d".formatted(random.nextInt(1_000_000)))
                        : Optional.empty(),
                random.nextBoolean()
                        ? Optional.of("%04d".formatted(random.nextInt(10_000)))
                        : Optional.empty());
    }

    private String text() {
        int[] signs = SIGNS.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            text.appendCodePoint(signs[random.nextInt(signs.length)]);
        }
        return text.toString();
    }

    private List<String> rubrieken() {
        List<String> rubrieken = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            rubrieken.add("%06d".formatted(random.nextInt(1_000_000)));
        }
        return rubrieken;
    }

    private SortedMap<String, String> details() {
        SortedMap<String, String> details = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            details.put("d" + random.nextInt(100), text());
        }
        return details;
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            lines.add(
                    new Line(
                            new Pseudonym(random.nextLong(), random.nextLong()),
                            random.nextBoolean()));
        }
        return lines;
    }
}
