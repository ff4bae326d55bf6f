package nl.gemeentecloud.brp.reader;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;

/**
 * Writes persoonslijsten as LO3 text, the form that {@link Lo3Reader} reads. Groups and elements
 * keep the order of the document.
 */
public final class Lo3Writer {

    private Lo3Writer() {}

    /**
     * One persoonslijst without a line end, in UTF-8.
     *
     * @throws IllegalArgumentException when the document has no place in LO3: a category name that
     *     is not two digits, an element key that is not four, a line end in a value, or more than
     *     999 characters in a category or 99999 in the whole; the message names the place, not the
     *     value
     */
    public static byte[] bytes(Document document) {
        return text(document).getBytes(StandardCharsets.UTF_8);
    }

    /** As {@link #bytes}, as text. */
    public static String text(Document document) {
        StringBuilder body = new StringBuilder(4096);
        body.append("00000");
        int size = 0;
        for (Group group : document.groups()) {
            size += 5 + group(group, body);
        }
        number(body, 0, size, 5, "persoonslijst");
        return body.toString();
    }

    private static int group(Group group, StringBuilder body) {
        digits(group.name(), 2, group.name());
        body.append(group.name());
        int lengthAt = body.length();
        body.append("000");
        int size = 0;
        for (Map.Entry<String, String> entry : group.values().entrySet()) {
            String place = Place.of(group.name(), entry.getKey());
            String value = entry.getValue();
            digits(entry.getKey(), 4, place);
            if (value.indexOf('\n') >= 0) {
                throw new IllegalArgumentException(
                        "Element %s has a line end, which LO3 text cannot hold".formatted(place));
            }
            int length = value.codePointCount(0, value.length());
            body.append(entry.getKey());
            int valueLengthAt = body.length();
            body.append("000");
            number(body, valueLengthAt, length, 3, "element " + place);
            body.append(value);
            size += 7 + length;
        }
        number(body, lengthAt, size, 3, "category " + group.name());
        return size;
    }

    private static void digits(String text, int width, String place) {
        if (text.length() != width || !Digits.all(text)) {
            throw new IllegalArgumentException(
                    "%s has no place in LO3: its number is not %d digits".formatted(place, width));
        }
    }

    private static void number(StringBuilder body, int at, int number, int width, String what) {
        int left = number;
        for (int i = at + width - 1; i >= at; i--) {
            body.setCharAt(i, (char) ('0' + left % 10));
            left /= 10;
        }
        if (left > 0) {
            throw new IllegalArgumentException(
                    "%s is %d characters, more than LO3 can count".formatted(what, number));
        }
    }
}
