package nl.gemeentecloud.proef;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A line of LO3 text taken apart, strictly, by code of the tests' own. */
record Lo3Line(List<Category> categories) {

    record Category(int number, Map<String, String> elements) {

        String element(String number) {
            return elements.getOrDefault(number, "");
        }
    }

    static Lo3Line parse(String line) {
        if (line.codePointCount(0, line.length()) != line.length()) {
            throw new IllegalArgumentException("A sign outside the basic plane");
        }
        int total = number(line, 0, 5);
        if (total != line.length() - 5) {
            throw new IllegalArgumentException("Length " + total + " but " + (line.length() - 5));
        }
        List<Category> categories = new ArrayList<>();
        int at = 5;
        while (at < line.length()) {
            int end = at + 5 + number(line, at + 2, 3);
            Map<String, String> elements = new LinkedHashMap<>();
            String before = "";
            int here = at + 5;
            while (here < end) {
                String element = line.substring(here, here + 4);
                int length = number(line, here + 4, 3);
                if (element.compareTo(before) <= 0 || length == 0) {
                    throw new IllegalArgumentException("Element " + element + " after " + before);
                }
                elements.put(element, line.substring(here + 7, here + 7 + length));
                before = element;
                here += 7 + length;
            }
            if (here != end) {
                throw new IllegalArgumentException("A category ends within an element");
            }
            categories.add(new Category(number(line, at, 2), elements));
            at = end;
        }
        return new Lo3Line(categories);
    }

    private static int number(String line, int from, int length) {
        return Integer.parseInt(line, from, from + length, 10);
    }

    List<Category> all(int number) {
        return categories.stream().filter(category -> category.number() == number).toList();
    }

    Category one(int number) {
        List<Category> found = all(number);
        if (found.size() != 1) {
            throw new IllegalArgumentException(found.size() + " categories " + number);
        }
        return found.getFirst();
    }
}
