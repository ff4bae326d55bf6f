package nl.gemeentecloud.bag.reader;

import java.nio.charset.StandardCharsets;

/** Numbers and moments in text, without making objects. */
final class Scan {

    /** What a text that is no such value is read as. */
    static final long NONE = Long.MIN_VALUE;

    private static final double[] POWERS = new double[23];

    static {
        double power = 1;
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = power;
            power *= 10;
        }
    }

    /**
     * Stays below 0 when a valid number is added to 100 times it, or 100 times a valid number to
     * it.
     */
    private static final int NO_NUMBER = -10_000;

    private static final int MOST_EXACT_DIGITS = 15;
    private static final int MOST_DIGITS = 18;
    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private Scan() {}

    /** A whole number of 1 to 18 digits. */
    static long digits(byte[] text, int from, int to) {
        if (from >= to || to - from > MOST_DIGITS) {
            return NONE;
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** A number of two digits, or less than 0. */
    private static int two(byte[] text, int at) {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? NO_NUMBER : 10 * tens + ones;
    }

    /** {@code jjjj-mm-dd} as days since 1970 (xs:date without a zone). */
    static long date(byte[] text, int from, int to) {
        if (to - from != 10 || text[from + 4] != '-' || text[from + 7] != '-') {
            return NONE;
        }
        int year = 100 * two(text, from) + two(text, from + 2);
        int month = two(text, from + 5);
        int day = two(text, from + 8);
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
            return NONE;
        }
        return daysSince1970(year, month, day);
    }

    private static long daysIn(int year, int month) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** Days in the Gregorian calendar, with years that begin in March. */
    private static long daysSince1970(int year, int month, int day) {
        long shifted = month <= 2 ? year - 1 : year;
        int inYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + inYear - 719_468;
    }

    /**
     * {@code jjjj-mm-ddTuu:mm:ss} with at most six decimals as microseconds since 1970 of the local
     * time (xs:dateTime without a zone).
     */
    static long moment(byte[] text, int from, int to) {
        if (to - from < 19
                || text[from + 10] != 'T'
                || text[from + 13] != ':'
                || text[from + 16] != ':') {
            return NONE;
        }
        long days = date(text, from, from + 10);
        int hour = two(text, from + 11);
        int minute = two(text, from + 14);
        int second = two(text, from + 17);
        if (days == NONE || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            return NONE;
        }
        if (second < 0 || second > 59) {
            return NONE;
        }
        long fraction = 0;
        if (to - from > 19) {
            int decimals = to - from - 20;
            fraction = digits(text, from + 20, to);
            if (text[from + 19] != '.' || decimals < 1 || decimals > 6 || fraction == NONE) {
                return NONE;
            }
            for (int i = decimals; i < 6; i++) {
                fraction *= 10;
            }
        }
        return days * MICROS_PER_DAY + ((hour * 60L + minute) * 60 + second) * 1_000_000 + fraction;
    }

    /**
     * A decimal number; NaN when it is none. Exact: up to 15 digits are divided by a power of ten
     * that is exact too, anything longer is left to the JDK.
     */
    static double decimal(byte[] text, int from, int to) {
        int at = from;
        boolean negative = at < to && text[at] == '-';
        if (negative) {
            at++;
        }
        long mantissa = 0;
        int digits = 0;
        int decimals = -1;
        for (; at < to; at++) {
            byte c = text[at];
            if (c >= '0' && c <= '9') {
                mantissa = 10 * mantissa + (c - '0');
                digits++;
                if (decimals >= 0) {
                    decimals++;
                }
                if (digits > MOST_EXACT_DIGITS) {
                    return slow(text, from, to);
                }
            } else if (c == '.' && decimals < 0) {
                decimals = 0;
            } else {
                return slow(text, from, to);
            }
        }
        if (digits == 0) {
            return Double.NaN;
        }
        double value = decimals > 0 ? mantissa / POWERS[decimals] : mantissa;
        return negative ? -value : value;
    }

    private static double slow(byte[] text, int from, int to) {
        try {
            double value =
                    Double.parseDouble(
                            new String(text, from, to - from, StandardCharsets.ISO_8859_1));
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
