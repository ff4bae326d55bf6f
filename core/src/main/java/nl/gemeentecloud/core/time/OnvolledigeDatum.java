package nl.gemeentecloud.core.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date of which day, month or year may be unknown, as the registries keep it: {@code jjjjmmdd}
 * with zeros for what is not known (LO3 datumvelden; 00000000 is a date that exists but is wholly
 * unknown).
 *
 * @param year 0 when unknown, else 1 to 9999
 * @param month 0 when unknown, else 1 to 12
 * @param day 0 when unknown, else 1 to 31
 */
public record OnvolledigeDatum(int year, int month, int day) {

    public OnvolledigeDatum {
        if (year < 0 || year > 9999 || month < 0 || month > 12 || day < 0 || day > 31) {
            throw new IllegalArgumentException(
                    "Not a date: %04d%02d%02d".formatted(year, month, day));
        }
    }

    /**
     * Reads {@code jjjjmmdd}; empty when the text is not eight digits or names a month or day that
     * cannot exist.
     */
    public static Optional<OnvolledigeDatum> parse(String text) {
        if (text.length() != 8) {
            return Optional.empty();
        }
        int number = 0;
        for (int i = 0; i < 8; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return Optional.empty();
            }
            number = number * 10 + (c - '0');
        }
        int month = number / 100 % 100;
        int day = number % 100;
        return month > 12 || day > 31
                ? Optional.empty()
                : Optional.of(new OnvolledigeDatum(number / 10_000, month, day));
    }

    public static OnvolledigeDatum of(LocalDate date) {
        return new OnvolledigeDatum(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    public boolean isUnknown() {
        return year == 0;
    }

    /** The calendar day, when all three parts are known and exist together. */
    public Optional<LocalDate> complete() {
        if (year == 0 || month == 0 || day == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** The form of the registries: eight digits, zeros for what is unknown. */
    public String digits() {
        return "%04d%02d%02d".formatted(year, month, day);
    }
}
