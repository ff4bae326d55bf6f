package nl.gemeentecloud.app.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The first value of every element of one line of LO3 text, by category and element ({@code
 * 08.1160}). For picking an example out of a file that this program wrote itself; readers are
 * elsewhere.
 */
final class Lo3Glance {

    private static final int LINE_LENGTH = 5;
    private static final int CATEGORY = 2;
    private static final int ELEMENT = 4;
    private static final int LENGTH = 3;

    private final Map<String, String> values = new HashMap<>();

    Lo3Glance(String line) {
        int at = LINE_LENGTH;
        while (at + CATEGORY + LENGTH <= line.length()) {
            String category = line.substring(at, at + CATEGORY);
            int end = at + CATEGORY + LENGTH + number(line, at + CATEGORY);
            at += CATEGORY + LENGTH;
            while (at < end) {
                String element = line.substring(at, at + ELEMENT);
                int length = number(line, at + ELEMENT);
                at += ELEMENT + LENGTH;
                values.putIfAbsent(category + "." + element, line.substring(at, at + length));
                at += length;
            }
        }
    }

    private static int number(String line, int at) {
        return Integer.parseInt(line, at, at + LENGTH, 10);
    }

    Optional<String> value(String place) {
        return Optional.ofNullable(values.get(place));
    }
}
