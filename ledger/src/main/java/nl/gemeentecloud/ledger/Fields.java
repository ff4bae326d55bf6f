package nl.gemeentecloud.ledger;

import java.util.List;
import java.util.regex.Pattern;

/** The checks every field of an entry passes: bounded, and one text has one encoding. */
final class Fields {

    private static final Pattern LOG_ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private Fields() {}

    /** Text of at most {@code max} UTF-16 units, without NUL or a half surrogate pair. */
    static void text(String name, String value, int max) {
        if (value.length() > max) {
            throw new IllegalArgumentException(
                    "%s of a ledger entry is %d long, at most %d: shorten it"
                            .formatted(name, value.length(), max));
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0) {
                throw new IllegalArgumentException(name + " of a ledger entry contains NUL");
            }
            if (Character.isSurrogate(c)) {
                i = lowSurrogate(name, value, i);
            }
        }
    }

    private static int lowSurrogate(String name, String value, int high) {
        if (high + 1 == value.length()
                || !Character.isSurrogatePair(value.charAt(high), value.charAt(high + 1))) {
            throw new IllegalArgumentException(
                    name + " of a ledger entry contains half a surrogate pair");
        }
        return high + 1;
    }

    /** Printable ASCII without spaces, 1 to {@code max} long: names that machines compare. */
    static void name(String name, String value, int max) {
        if (value.isEmpty() || value.length() > max) {
            throw new IllegalArgumentException(
                    "%s of a ledger entry is %d long, must be 1 to %d"
                            .formatted(name, value.length(), max));
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ' ' || c > '~') {
                throw new IllegalArgumentException(
                        "%s of a ledger entry has a character outside ASCII letters, digits and signs at %d"
                                .formatted(name, i));
            }
        }
    }

    /** A log id is also the name of a file. */
    static void logId(String value) {
        if (!LOG_ID.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A log id must match %s: %s".formatted(LOG_ID, value));
        }
    }

    static void digits(String name, String value, int length) {
        boolean digits = value.length() == length;
        for (int i = 0; digits && i < length; i++) {
            digits = value.charAt(i) >= '0' && value.charAt(i) <= '9';
        }
        if (!digits) {
            throw new IllegalArgumentException(
                    "%s of a ledger entry must be %d digits".formatted(name, length));
        }
    }

    static List<String> names(String name, List<String> values, int maxCount, int maxLength) {
        List<String> copy = List.copyOf(values);
        if (copy.size() > maxCount) {
            throw new IllegalArgumentException(
                    "%s of a ledger entry has %d values, at most %d"
                            .formatted(name, copy.size(), maxCount));
        }
        for (String value : copy) {
            name(name, value, maxLength);
        }
        return copy;
    }
}
