package nl.gemeentecloud.bag.api.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TijdstipTest {

    /** None, a nanosecond, a microsecond, a millisecond. */
    private static final long[] NANOS = {0, 1, 1_000, 1_000_000};

    @ParameterizedTest
    @CsvSource({
        "2020-02-03T04:05, 2020-02-03T04:05",
        "2020-02-03T04:05:06, 2020-02-03T04:05:06",
        "2020-02-03T04:05:06.7, 2020-02-03T04:05:06.700",
        "2020-02-03T04:05:06.123456789, 2020-02-03T04:05:06.123",
        "2020-02-03T04:05:06Z, 2020-02-03T05:05:06",
        "2020-07-03T04:05:06Z, 2020-07-03T06:05:06",
        "2020-02-03T04:05Z, 2020-02-03T05:05",
        "2020-02-03T04:05:06.5-02:30, 2020-02-03T07:35:06.500",
        "1583020800000, 2020-03-01T01:00"
    })
    void aMomentIsReadInTheTimeOfTheNetherlands(String text, LocalDateTime moment) {
        assertThat(Tijdstip.parse(text)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2020",
                "2020-02-03",
                "2020-02-03T04",
                "2020-02-30T04:05",
                "2020-02-03T24:05",
                "2020-02-03 04:05",
                "2020-02-03T04:05:",
                "2020-02-03T04:05:6",
                "2020-02-03T04:05:06.",
                "2020-02-03T04:05:06.1234567890",
                "2020-02-03T04:05:06+1:00",
                "2020-02-03T04:05:06+25:00",
                "2020-02-03T04:05:06+01:00Z",
                "0000-02-03T04:05",
                "12345678",
                "123456789012345",
                "\u0661583020800000",
                "Z"
            })
    void whatIsWrittenOtherwiseIsNoMoment(String text) {
        assertThat(Tijdstip.parse(text)).isEmpty();
    }

    /** The same as the patterns and the readers of the JDK together, for texts close to moments. */
    @Test
    void readsWhatTheReadersOfTheJdkRead() {
        Random random = new Random(17);
        String characters = "0123456789-:T.Z+";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text =
                    new StringBuilder(
                            "20%02d-%02d-%02dT%02d:%02d:%02d.%d"
                                    .formatted(
                                            random.nextInt(100),
                                            random.nextInt(14),
                                            random.nextInt(33),
                                            random.nextInt(25),
                                            random.nextInt(61),
                                            random.nextInt(61),
                                            random.nextInt(100_000)));
            text.setLength(random.nextBoolean() ? text.length() : 16 + random.nextInt(5));
            text.append(random.nextBoolean() ? "" : random.nextBoolean() ? "Z" : "+05:30");
            if (random.nextInt(3) == 0) {
                text.setCharAt(
                        random.nextInt(text.length()),
                        characters.charAt(random.nextInt(characters.length())));
            }
            assertThat(Tijdstip.parse(text.toString()))
                    .as(text.toString())
                    .isEqualTo(byTheJdk(text.toString()));
        }
    }

    private static Optional<LocalDateTime> byTheJdk(String text) {
        if (!Pattern.matches(
                "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})?",
                text)) {
            return Optional.empty();
        }
        try {
            LocalDateTime local =
                    Pattern.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})", text.substring(16))
                            ? OffsetDateTime.parse(text)
                                    .atZoneSameInstant(ZoneId.of("Europe/Amsterdam"))
                                    .toLocalDateTime()
                            : LocalDateTime.parse(text);
            return Optional.of(local.truncatedTo(ChronoUnit.MILLIS))
                    .filter(moment -> moment.getYear() > 0 && moment.getYear() < 10_000);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    @Test
    void aMomentIsWrittenAsTheLibraryWritesIt() {
        Random random = new Random(23);
        DateTimeFormatter library =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);
        for (int i = 0; i < 100_000; i++) {
            LocalDateTime moment =
                    LocalDate.of(1, 1, 1)
                            .plusDays(random.nextInt(4_000_000))
                            .atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60))
                            .plusNanos(random.nextInt(1_000) * NANOS[random.nextInt(NANOS.length)]);
            if (random.nextInt(4) == 0) {
                moment = moment.truncatedTo(ChronoUnit.DAYS);
            }
            assertThat(Tijdstip.written(moment))
                    .isEqualTo(library.format(moment.atZone(ZoneId.of("Europe/Amsterdam"))));
        }
    }

    @Test
    void aDayIsReadAsTheLibraryReadsIt() {
        Random random = new Random(19);
        String alphabet = "0123456789--- T";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text =
                    new StringBuilder(
                            LocalDate.of(2000, 1, 1)
                                    .plusDays(random.nextInt(2_000_000) - 730_000)
                                    .toString());
            for (int faults = random.nextInt(3); faults > 0 && !text.isEmpty(); faults--) {
                text.setCharAt(
                        random.nextInt(text.length()),
                        alphabet.charAt(random.nextInt(alphabet.length())));
            }
            if (random.nextInt(20) == 0) {
                text.setLength(random.nextInt(text.length() + 1));
            }
            assertThat(Tijdstip.day(text.toString()))
                    .as("%s", text)
                    .isEqualTo(byLibrary(text.toString()));
        }
    }

    private static Optional<LocalDate> byLibrary(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return text.length() == 10 && day.getYear() > 0 ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
