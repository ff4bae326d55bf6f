package nl.gemeentecloud.bag.api.request;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A moment as the BAG writes it: local time in the Netherlands. Seconds and milliseconds may be
 * left out and are then zero; what is finer than a millisecond is cut off (contract, parameter
 * beschikbaarOp). In an address it may also be milliseconds since 1970 (contract, parameter
 * timestampRegistratieLv).
 */
public final class Tijdstip {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final int LEAST_MILLIS = 9;
    private static final int MOST_MILLIS = 14;
    private static final int TO_DAY = "jjjj-mm-dd".length();
    private static final int TO_MINUTES = "jjjj-mm-ddThh:mm".length();
    private static final int TO_SECONDS = TO_MINUTES + ":ss".length();
    private static final int TO_MILLIS = TO_SECONDS + ".mmm".length();
    private static final int OFFSET = "+hh:mm".length();
    private static final int NANOS_DIGITS = 9;

    private Tijdstip() {}

    /** The moment in milliseconds since 1970. */
    public static long millis(LocalDateTime local) {
        return local.atZone(NEDERLAND).toInstant().toEpochMilli();
    }

    /** The moment with the offset it had in the Netherlands, as it is written in answers. */
    public static String written(LocalDateTime local) {
        ZonedDateTime there = local.atZone(NEDERLAND);
        String offset = there.getOffset().getId();
        return local(there.toLocalDateTime())
                + (offset.equals("Z") ? "+00:00" : offset.substring(0, OFFSET));
    }

    /** The moment as its clock shows it, to the millisecond: {@code jjjj-mm-ddThh:mm:ss.mmm}. */
    public static String local(LocalDateTime local) {
        String text = local.toString();
        // the time begins where the day ends, which takes more than ten places after the year 9999
        int beyond = text.indexOf('T') - TO_DAY;
        int length = text.length() - beyond;
        if (length == TO_MINUTES) {
            return text + ":00.000";
        }
        return length == TO_SECONDS ? text + ".000" : text.substring(0, TO_MILLIS + beyond);
    }

    /** Now, on Dutch clocks, to the millisecond. */
    public static LocalDateTime now(Clock clock) {
        return LocalDateTime.now(clock.withZone(NEDERLAND)).truncatedTo(ChronoUnit.MILLIS);
    }

    /** The day that is written as {@code jjjj-mm-dd}, of a year from 1; empty when it is none. */
    public static Optional<LocalDate> day(String text) {
        try {
            LocalDate day = text.length() == TO_DAY ? leadingDay(text) : null;
            return day == null || day.getYear() < 1 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** The moment that is meant; empty when the text is none. */
    public static Optional<LocalDateTime> parse(String text) {
        int length = text.length();
        if (length >= LEAST_MILLIS && length <= MOST_MILLIS && digits(text, 0, length) >= 0) {
            return Optional.of(
                    LocalDateTime.ofInstant(Instant.ofEpochMilli(Long.parseLong(text)), NEDERLAND));
        }
        int zone = zone(text);
        try {
            LocalDateTime local = zone < 0 ? null : local(text, zone);
            if (local == null) {
                return Optional.empty();
            }
            LocalDateTime here =
                    zone == length
                            ? local
                            : local.atOffset(ZoneOffset.of(text.substring(zone)))
                                    .atZoneSameInstant(NEDERLAND)
                                    .toLocalDateTime();
            return here.getYear() > 0 && here.getYear() < 10_000
                    ? Optional.of(here.truncatedTo(ChronoUnit.MILLIS))
                    : Optional.empty();
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    /** Where the offset begins, {@code Z} or {@code +hh:mm}; the end without one. */
    private static int zone(String text) {
        int length = text.length();
        if (length > TO_MINUTES && text.charAt(length - 1) == 'Z') {
            return length - 1;
        }
        int sign = length - OFFSET;
        if (sign < TO_MINUTES || (text.charAt(sign) != '+' && text.charAt(sign) != '-')) {
            return length;
        }
        boolean written =
                digits(text, sign + 1, sign + 3) >= 0
                        && text.charAt(sign + 3) == ':'
                        && digits(text, sign + 4, length) >= 0;
        return written ? sign : -1;
    }

    /** {@code jjjj-mm-ddThh:mm[:ss[.fraction]]} up to an end; null when it is not so written. */
    private static @Nullable LocalDateTime local(String text, int end) {
        LocalDate day = text.length() < TO_DAY ? null : leadingDay(text);
        long hour = digits(text, 11, 13);
        long minute = digits(text, 14, TO_MINUTES);
        long second = end > TO_MINUTES ? digits(text, TO_MINUTES + 1, TO_SECONDS) : 0;
        int fraction = end > TO_SECONDS ? end - TO_SECONDS - 1 : 0;
        long part = fraction > 0 ? digits(text, TO_SECONDS + 1, end) : 0;
        boolean written =
                end >= TO_MINUTES
                        && (hour | minute | second | part) >= 0
                        && text.charAt(10) == 'T'
                        && text.charAt(13) == ':'
                        && (end == TO_MINUTES || text.charAt(TO_MINUTES) == ':')
                        && (end <= TO_SECONDS || (text.charAt(TO_SECONDS) == '.' && fraction > 0))
                        && fraction <= NANOS_DIGITS;
        if (day == null || !written) {
            return null;
        }
        for (int i = fraction; i < NANOS_DIGITS; i++) {
            part *= 10;
        }
        return LocalDateTime.of(
                day, LocalTime.of((int) hour, (int) minute, (int) second, (int) part));
    }

    /** The day that a text begins with; null when it is not so written. */
    private static @Nullable LocalDate leadingDay(String text) {
        long year = digits(text, 0, 4);
        long month = digits(text, 5, 7);
        long day = digits(text, 8, TO_DAY);
        return (year | month | day) >= 0 && text.charAt(4) == '-' && text.charAt(7) == '-'
                ? LocalDate.of((int) year, (int) month, (int) day)
                : null;
    }

    /** The number that these characters are; negative when one is no digit or not there. */
    private static long digits(String text, int from, int to) {
        if (to > text.length() || from >= to) {
            return -1;
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
