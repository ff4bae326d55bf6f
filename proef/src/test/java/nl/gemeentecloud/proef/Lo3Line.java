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
        int[] chars = line.codePoints().toArray();
        int total = number(chars, 0, 5);
        if (total != chars.length - 5) {
            throw new IllegalArgumentException("Length " + total + " but " + (chars.length - 5));
        }
        List<Category> categories = new ArrayList<>();
        int at = 5;
        while (at < chars.length) {
            int end = at + 5 + number(chars, at + 2, 3);
            Map<String, String> elements = new LinkedHashMap<>();
            String before = "";
            int here = at + 5;
            while (here < end) {
                String element = new String(chars, here, 4);
                int length = number(chars, here + 4, 3);
                if (element.compareTo(before) <= 0 || length == 0) {
                    throw new IllegalArgumentException("Element " + element + " after " + before);
                }
                elements.put(element, new String(chars, here + 7, length));
                before = element;
                here += 7 + length;
            }
            if (here != end) {
                throw new IllegalArgumentException("A category ends within an element");
            }
            categories.add(new Category(number(chars, at, 2), elements));
            at = end;
        }
        return new Lo3Line(categories);
    }

    private static int number(int[] chars, int from, int length) {
        return Integer.parseInt(new String(chars, from, length));
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
