package nl.gemeentecloud.brp.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the columns of the test set mean: {@code 01.02.40} is element 0240 of category 01, {@code
 * 01.H} says what the next row holds of category 01.
 */
final class TestsetColumns {

    private static final Pattern ELEMENT = Pattern.compile("[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}");
    private static final Pattern MARK = Pattern.compile("[0-9]{2}\\.H");
    private static final int STEP = 10;

    private final Map<String, Category> categories = new LinkedHashMap<>();
    private final List<Oddity> oddities = new ArrayList<>();

    /**
     * The columns of one category.
     *
     * @param mark the column that says what the next row holds; -1 when there is none
     */
    record Category(String name, List<Column> columns, int mark) {}

    /** The column of one element. */
    record Column(int index, String element) {}

    /** A column that is not what it should be. */
    record Oddity(String place, String rule, String message) {}

    TestsetColumns(List<String> header) {
        Set<String> seen = new HashSet<>(header);
        Set<String> used = new HashSet<>();
        for (int i = 1; i < header.size(); i++) {
            String name = header.get(i);
            if (MARK.matcher(name).matches()) {
                Category category = category(name.substring(0, 2));
                categories.put(
                        category.name(), new Category(category.name(), category.columns(), i));
            } else if (ELEMENT.matcher(name).matches()) {
                String unique = used.add(name) ? name : successor(name, seen);
                used.add(unique);
                category(unique.substring(0, 2))
                        .columns()
                        .add(new Column(i, unique.substring(3, 5) + unique.substring(6, 8)));
            } else if (!name.isEmpty()) {
                oddities.add(
                        new Oddity(
                                "kolom " + (i + 1),
                                "kolom",
                                "De kop van deze kolom is geen element (cc.gg.ee); de kolom is niet"
                                        + " gelezen."));
            }
        }
    }

    /** A heading that stands there twice means the next element of its group the second time. */
    private String successor(String name, Set<String> seen) {
        int element = Digits.number(name, 6, 8) + STEP;
        String next = name.substring(0, 6) + "%02d".formatted(element % 100);
        while (seen.contains(next)) {
            element += STEP;
            next = name.substring(0, 6) + "%02d".formatted(element % 100);
        }
        oddities.add(
                new Oddity(
                        name,
                        "kolom",
                        "De kop %s staat er twee keer; de tweede kolom is gelezen als %s."
                                .formatted(name, next)));
        return next;
    }

    private Category category(String name) {
        return categories.computeIfAbsent(
                name, number -> new Category(number, new ArrayList<>(), -1));
    }

    Iterable<Category> categories() {
        return categories.values();
    }

    List<Oddity> oddities() {
        return oddities;
    }
}
