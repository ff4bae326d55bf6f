package nl.gemeentecloud.bag.api.request;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A moment as the BAG writes it: local time in the Netherlands. Seconds and milliseconds may be
 * left out and are then zero; what is finer than a millisecond is cut off (contract, parameter
 * beschikbaarOp). In an address it may also be milliseconds since 1970 (contract, parameter
 * timestampRegistratieLv).
 */
public final class Tijdstip {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final Pattern MILLIS = Pattern.compile("[0-9]{9,14}");
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);
    private static final Pattern FORM =
            Pattern.compile(
                    "([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?)(Z|[+-][0-9]{2}:[0-9]{2})?");

    private Tijdstip() {}

    /** The moment in milliseconds since 1970. */
    public static long millis(LocalDateTime local) {
        return local.atZone(NEDERLAND).toInstant().toEpochMilli();
    }

    /** The moment with the offset it had in the Netherlands, as it is written in answers. */
    public static String written(LocalDateTime local) {
        return WRITTEN.format(local.atZone(NEDERLAND));
    }

    /** Now, on Dutch clocks, to the millisecond. */
    public static LocalDateTime now(Clock clock) {
        return LocalDateTime.now(clock.withZone(NEDERLAND)).truncatedTo(ChronoUnit.MILLIS);
    }

    /** The moment that is meant; empty when the text is none. */
    public static Optional<LocalDateTime> parse(String text) {
        if (MILLIS.matcher(text).matches()) {
            return Optional.of(
                    LocalDateTime.ofInstant(Instant.ofEpochMilli(Long.parseLong(text)), NEDERLAND));
        }
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime local =
                    form.group(2) == null
                            ? LocalDateTime.parse(text)
                            : OffsetDateTime.parse(text)
                                    .atZoneSameInstant(NEDERLAND)
                                    .toLocalDateTime();
            return local.getYear() > 0 && local.getYear() < 10_000
                    ? Optional.of(local.truncatedTo(ChronoUnit.MILLIS))
                    : Optional.empty();
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }
}
