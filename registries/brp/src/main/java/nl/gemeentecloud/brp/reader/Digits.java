package nl.gemeentecloud.brp.reader;

import java.time.YearMonth;

/** What can be said of a value by its digits alone. */
final class Digits {

    private Digits() {}

    static boolean all(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether eight characters are a date that exists, complete or with zeros from the right for
     * what is not known: {@code 19850000}, {@code 00000000} (LO BRP: datumvelden).
     */
    static boolean isDate(String value) {
        int date = value.length() == 8 ? number(value, 0, 8) : -1;
        if (date < 0) {
            return false;
        }
        int year = date / 10_000;
        int month = date / 100 % 100;
        int day = date % 100;
        if (month == 0 || year == 0) {
            return day == 0 && month == 0;
        }
        if (month > 12) {
            return false;
        }
        return day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth();
    }

    /**
     * Whether ten digits are an administratienummer: it does not begin with 0, no two adjacent
     * digits are equal, their sum leaves 0 or 5 when divided by 11, and so does their sum weighted
     * with powers of two leave 0 (LO BRP, element 01.10).
     */
    static boolean isAnummer(String value) {
        if (value.length() != 10 || !all(value) || value.charAt(0) == '0') {
            return false;
        }
        int sum = 0;
        int weighted = 0;
        for (int i = 0; i < 10; i++) {
            int digit = value.charAt(i) - '0';
            if (i > 0 && value.charAt(i) == value.charAt(i - 1)) {
                return false;
            }
            sum += digit;
            weighted += digit << i;
        }
        return (sum % 11 == 0 || sum % 11 == 5) && weighted % 11 == 0;
    }

    /** The number in a range of the text; -1 when it is not all digits. */
    static int number(String value, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = value.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
