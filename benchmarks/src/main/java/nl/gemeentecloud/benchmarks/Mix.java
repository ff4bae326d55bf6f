package nl.gemeentecloud.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A kind of question as it is asked over HTTP, and the statement that finds the same rows in
 * PostgreSQL.
 */
enum Mix {
    RAADPLEEG_1("raadpleeg-1", AllFields.PERSOON, null) {
        @Override
        String criteria(RandomGenerator random, int first, int persons, List<String> key) {
            return burgerservicenummers(random, first, persons, 1);
        }

        @Override
        String variables(int persons, Keys keys) {
            return "\\set b1 random(%d, %d)%n"
                    .formatted(FIRST_BURGERSERVICENUMMER, FIRST_BURGERSERVICENUMMER + persons - 1);
        }

        @Override
        String where(Keys keys) {
            return "burgerservicenummer = (:b1)::text" + NOT_WRITTEN_OFF + " limit 21";
        }
    },
    RAADPLEEG_20("raadpleeg-20", AllFields.PERSOON, null) {
        @Override
        String criteria(RandomGenerator random, int first, int persons, List<String> key) {
            return burgerservicenummers(random, first, persons, 20);
        }

        @Override
        String variables(int persons, Keys keys) {
            return IntStream.rangeClosed(1, 20)
                    .mapToObj(i ->
                            "\\set b%d random(%d, %d)%n"
                                    .formatted(
                                            i,
                                            FIRST_BURGERSERVICENUMMER,
                                            FIRST_BURGERSERVICENUMMER + persons - 1))
                    .collect(Collectors.joining());
        }

        @Override
        String where(Keys keys) {
            return IntStream.rangeClosed(1, 20)
                            .mapToObj(i -> "(:b" + i + ")::text")
                            .collect(
                                    Collectors.joining(
                                            ", ", "burgerservicenummer = any (array[", "])"))
                    + NOT_WRITTEN_OFF
                    + " limit 21";
        }
    },
    POSTCODE("postcode", AllFields.PERSOON_BEPERKT, "postcode, huisnummer") {
        @Override
        String criteria(RandomGenerator random, int first, int persons, List<String> key) {
            return "\"type\":\"ZoekMetPostcodeEnHuisnummer\",\"postcode\":\"%s\",\"huisnummer\":%s"
                    .formatted(key.get(0), key.get(1));
        }

        @Override
        String where(Keys keys) {
            return "postcode = %s and huisnummer = %s".formatted(keys.element(0), keys.element(1))
                    + NOT_DECEASED
                    + " limit 31";
        }
    },
    NAAM("naam", AllFields.PERSOON_BEPERKT, "geslachtsnaam, geboortedatum") {
        @Override
        String criteria(RandomGenerator random, int first, int persons, List<String> key) {
            String day = key.get(1);
            return "\"type\":\"ZoekMetGeslachtsnaamEnGeboortedatum\",\"geslachtsnaam\":\"%s\",\"geboortedatum\":\"%s-%s-%s\""
                    .formatted(
                            key.get(0), day.substring(0, 4), day.substring(4, 6), day.substring(6));
        }

        @Override
        String where(Keys keys) {
            return "geslachtsnaam = %s and geboortedatum = %s"
                            .formatted(keys.element(0), keys.element(1))
                    + NOT_DECEASED
                    + " limit 11";
        }
    };

    /** Persons of a benchmark are numbered one after the other from here. */
    static final int FIRST_BURGERSERVICENUMMER = 100_000_000;

    private static final String NOT_WRITTEN_OFF =
            " and (opschorting_reden is null or opschorting_reden <> all ('{F,W}')) and recorded_to = 'infinity'";
    private static final String NOT_DECEASED =
            " and (opschorting_reden is null or opschorting_reden <> all ('{F,W,O}')) and recorded_to = 'infinity'";

    private final String text;
    private final String fields;
    private final @Nullable String keyColumns;

    Mix(String text, List<String> fields, @Nullable String keyColumns) {
        this.text = text;
        this.fields = fields.stream().map(f -> '"' + f + '"').collect(Collectors.joining(","));
        this.keyColumns = keyColumns;
    }

    static Mix named(String text) {
        return Arrays.stream(values())
                .filter(mix -> mix.text.equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no mix '%s'; there are: %s"
                                        .formatted(
                                                text,
                                                Arrays.stream(values())
                                                        .map(Mix::text)
                                                        .collect(Collectors.joining(", ")))));
    }

    String text() {
        return text;
    }

    /** The columns of what is searched for, when that is taken from the register itself. */
    @Nullable String keyColumns() {
        return keyColumns;
    }

    /**
     * The body of a question.
     *
     * @param first burgerservicenummer of the persons that can be asked for
     */
    byte[] body(RandomGenerator random, int first, int persons, List<List<String>> keys) {
        List<String> key = keys.isEmpty() ? List.of() : keys.get(random.nextInt(keys.size()));
        return ("{" + criteria(random, first, persons, key) + ",\"fields\":[" + fields + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    abstract String criteria(RandomGenerator random, int first, int persons, List<String> key);

    /** What pgbench draws for each question. */
    String variables(int persons, Keys keys) {
        return "\\set i random(1, %d)%n".formatted(keys.rows().size());
    }

    /** Everything after {@code where houder = 363 and}. */
    abstract String where(Keys keys);

    private static String burgerservicenummers(
            RandomGenerator random, int first, int persons, int count) {
        return random.ints(0, persons)
                .distinct()
                .limit(count)
                .mapToObj(i -> "\"" + (first + i) + "\"")
                .collect(
                        Collectors.joining(
                                ",",
                                "\"type\":\"RaadpleegMetBurgerservicenummer\",\"burgerservicenummer\":[",
                                "]"));
    }
}
