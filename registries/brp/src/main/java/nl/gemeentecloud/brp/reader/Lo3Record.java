package nl.gemeentecloud.brp.reader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;
import org.jspecify.annotations.Nullable;

/**
 * Reads one persoonslijst from its LO3 text: five digits with the length of what follows; per
 * category two digits number and three digits length; per element four digits number, three digits
 * length, and the value. Lengths count characters (code points); the text is UTF-8.
 *
 * <p>Never throws on what it reads. One instance reads one record after the other, for one thread;
 * after {@link #read} it tells what it found.
 */
final class Lo3Record {

    /** The length field has five digits. */
    static final int HEADER = 5;

    private static final int MOST_BYTES_PER_CHARACTER = 4;
    private static final int CATEGORY_HEADER = 5;
    private static final int ELEMENT_HEADER = 7;

    /** More than any person has; a record of 99999 characters could hold ten times as many. */
    private static final int MOST_CATEGORIES = 2_000;

    private final String[] categoryNames = new String[100];
    private final String[] elementNames = new String[10_000];

    /**
     * Per element the last category in which it was seen, to notice one that stands there twice.
     */
    private final int[] seenIn = new int[10_000];

    private final Group.Builder builder = new Group.Builder();

    private int category;
    private int controlAt;
    private byte[] bytes = new byte[0];
    private int start;
    private int end;
    private boolean ascii;
    private @Nullable Unreadable fault;
    private List<String> repeated = List.of();

    /**
     * Reads the record that begins at {@code from}.
     *
     * @param to where the line ends; the record may end before it
     * @return null when it cannot be read; {@link #fault} then says why
     */
    @Nullable Document read(byte[] line, int from, int to) {
        bytes = line;
        start = from;
        fault = null;
        repeated = List.of();
        controlAt = 0;
        int length = digits(from, HEADER, to);
        if (length < 0) {
            return unreadable(headerFault(from, to));
        }
        int body = from + HEADER;
        // no further than the record can reach, whatever else stands on the line
        int reach = Math.min(to, body + MOST_BYTES_PER_CHARACTER * length);
        ascii = Utf8.isAscii(line, from, reach);
        int valid = ascii ? reach : Utf8.firstInvalid(line, from, reach);
        end = advance(body, valid, length);
        if (end < 0) {
            end = to;
            return unreadable(
                    valid < reach
                            ? Characterset.fault(line, valid, to, valid - from)
                            : lengthFault(length, body, to));
        }
        int control = Utf8.firstControl(line, body, end);
        if (control >= 0 && nul(control) >= 0) {
            return unreadable(
                    nul(control),
                    "tekenset",
                    "Er staat een nulteken (U+0000) in. Verwijder het en lever opnieuw.");
        }
        controlAt = control < 0 ? 0 : position(control);
        Document document = categories(body);
        if (document == null && end < to) {
            // the length did not fit either, and is the more likely culprit
            return unreadable(lengthFault(length, body, to));
        }
        return document;
    }

    /** Where the record that was read ended, as its length says. */
    int end() {
        return end;
    }

    /** Why the record could not be read. */
    Unreadable fault() {
        return fault == null ? new Unreadable("", "onleesbaar", "Onleesbaar.") : fault;
    }

    /** Places of elements that stood twice in one category; the first value was kept. */
    List<String> repeated() {
        return repeated;
    }

    /** The character, from 1, at which a control character stands; 0 when there is none. */
    int controlAt() {
        return controlAt;
    }

    private @Nullable Document categories(int body) {
        List<Group> groups = new ArrayList<>(16);
        int at = body;
        while (at < end) {
            int number = digits(at, 2, end);
            int length = number < 0 ? -1 : digits(at + 2, 3, end);
            if (length < 0) {
                return unreadable(
                        at,
                        "categorie",
                        "Hier hoort een categorie te beginnen: twee cijfers nummer en drie cijfers"
                                + " lengte. Controleer de lengte van wat ervoor staat.");
            }
            int contents = at + CATEGORY_HEADER;
            int next = advance(contents, end, length);
            String name = categoryName(number);
            if (next < 0) {
                return unreadable(
                        at,
                        "lengte",
                        ("Categorie %s zou %d tekens lang zijn, maar er volgen er nog maar %d."
                                        + " Corrigeer de lengte of lever de ontbrekende gegevens.")
                                .formatted(name, length, count(contents, end)));
            }
            if (!elements(name, contents, next)) {
                return null;
            }
            groups.add(builder.build());
            if (groups.size() > MOST_CATEGORIES) {
                return unreadable(
                        at,
                        "omvang",
                        "Er zijn meer dan %d categorieën. Splits of corrigeer deze persoonslijst."
                                .formatted(MOST_CATEGORIES));
            }
            at = next;
        }
        if (groups.isEmpty()) {
            return unreadable(
                    body,
                    "leeg",
                    "Deze persoonslijst is leeg. Lever ten minste categorie 01, of laat de regel"
                            + " weg.");
        }
        return new Document(groups);
    }

    private boolean elements(String categoryName, int from, int to) {
        category++;
        builder.begin(categoryName);
        int at = from;
        while (at < to) {
            int number = digits(at, 4, to);
            int length = number < 0 ? -1 : digits(at + 4, 3, to);
            if (length < 0) {
                unreadable(
                        at,
                        "element",
                        ("Hier hoort een element van categorie %s te beginnen: vier cijfers nummer"
                                        + " en drie cijfers lengte. Controleer de lengte van wat"
                                        + " ervoor staat.")
                                .formatted(categoryName));
                return false;
            }
            int value = at + ELEMENT_HEADER;
            int next = advance(value, to, length);
            if (next < 0) {
                unreadable(
                        at,
                        "lengte",
                        ("Element %s zou %d tekens lang zijn, maar categorie %s heeft er nog maar"
                                        + " %d. Corrigeer de lengte van het element of van de"
                                        + " categorie.")
                                .formatted(
                                        Place.of(categoryName, elementName(number)),
                                        length,
                                        categoryName,
                                        count(value, to)));
                return false;
            }
            if (seenIn[number] == category) {
                repeat(Place.of(categoryName, elementName(number)));
            } else {
                seenIn[number] = category;
                builder.add(elementName(number), text(value, next, length));
            }
            at = next;
        }
        return true;
    }

    private void repeat(String place) {
        if (repeated.isEmpty()) {
            repeated = new ArrayList<>();
        }
        repeated.add(place);
    }

    private String text(int from, int to, int codePoints) {
        int width = to - from;
        return width == codePoints
                ? new String(bytes, from, width, StandardCharsets.ISO_8859_1)
                : new String(bytes, from, width, StandardCharsets.UTF_8);
    }

    private int advance(int from, int to, int codePoints) {
        if (ascii) {
            return from + codePoints > to ? -1 : from + codePoints;
        }
        return Utf8.advance(bytes, from, to, codePoints);
    }

    private int count(int from, int to) {
        return Utf8.codePoints(bytes, from, to);
    }

    /** The number in so many digits; -1 when they are not all there. */
    private int digits(int from, int width, int to) {
        if (from + width > to) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < from + width; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private int nul(int from) {
        for (int at = from; at < end; at++) {
            if (bytes[at] == 0) {
                return at;
            }
        }
        return -1;
    }

    private String categoryName(int number) {
        String name = categoryNames[number];
        if (name == null) {
            name = "%02d".formatted(number);
            categoryNames[number] = name;
        }
        return name;
    }

    private String elementName(int number) {
        String name = elementNames[number];
        if (name == null) {
            name = "%04d".formatted(number);
            elementNames[number] = name;
        }
        return name;
    }

    private Unreadable headerFault(int from, int to) {
        int nearby = Math.min(from + HEADER + MOST_BYTES_PER_CHARACTER, to);
        int invalid = Utf8.firstInvalid(bytes, from, nearby);
        if (invalid < Math.min(from + HEADER, to)) {
            return Characterset.fault(bytes, invalid, to, invalid - from);
        }
        return new Unreadable(
                "teken 1",
                "lengte",
                "Een persoonslijst begint met vijf cijfers: het aantal tekens dat volgt. Lever LO3"
                        + " met één persoonslijst per regel.");
    }

    private Unreadable lengthFault(int length, int body, int to) {
        int present = count(body, to);
        return new Unreadable(
                "teken 1",
                "lengte",
                present < length
                        ? ("Volgens de eerste vijf cijfers volgen er %d tekens, maar er zijn er %d:"
                                        + " de persoonslijst is afgekapt. Lever haar volledig.")
                                .formatted(length, present)
                        : ("Volgens de eerste vijf cijfers volgen er %d tekens, maar er zijn er %d."
                                        + " Corrigeer de lengte.")
                                .formatted(length, present));
    }

    private @Nullable Document unreadable(int at, String rule, String message) {
        return unreadable(new Unreadable("teken " + position(at), rule, message));
    }

    private @Nullable Document unreadable(Unreadable why) {
        fault = why;
        return null;
    }

    /** The character at a position in the record, from 1. */
    private int position(int at) {
        return count(start, at) + 1;
    }
}
