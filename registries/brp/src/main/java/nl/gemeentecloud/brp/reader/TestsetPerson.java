package nl.gemeentecloud.brp.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import nl.gemeentecloud.brp.reader.CsvRows.Row;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;

/**
 * Puts the rows of one person of the test set together. A row holds at most one occurrence of each
 * category; its column H says what the next row holds: the category itself (another child, another
 * partner) or the category + 50 (history).
 */
final class TestsetPerson {

    private static final int HISTORIE = 50;

    /** Categories of which a person can have more than one stack. */
    private static final Set<String> REPEATING = Set.of("04", "05", "09", "12", "14", "15");

    private final List<Row> rows;
    private final List<Group> groups = new ArrayList<>();
    private final List<Unreadable> doubts = new ArrayList<>();
    private final Group.Builder builder = new Group.Builder();

    private TestsetPerson(List<Row> rows) {
        this.rows = rows;
    }

    /** What was read, and where the rows left doubt. */
    record Read(Document document, List<Unreadable> doubts) {}

    static Read read(TestsetColumns columns, List<Row> rows) {
        TestsetPerson person = new TestsetPerson(rows);
        columns.categories().forEach(person::category);
        return new Read(new Document(person.groups), Collections.unmodifiableList(person.doubts));
    }

    private void category(TestsetColumns.Category category) {
        String announced = category.name();
        boolean first = true;
        for (Row row : rows) {
            builder.begin(category.name());
            boolean filled = false;
            boolean incorrect = false;
            for (TestsetColumns.Column column : category.columns()) {
                String value = cell(row, column.index());
                if (!value.isEmpty()) {
                    builder.add(column.element(), value);
                    filled = true;
                    incorrect |= column.element().equals("8410");
                }
            }
            if (filled) {
                String name = name(category.name(), announced, incorrect, row);
                Group group = builder.build();
                groups.add(name.equals(group.name()) ? group : new Group(name, group.values()));
            } else if (!first && !announced.isEmpty()) {
                doubt(
                        row,
                        category.name(),
                        "Rij %d zou volgens kolom H gegevens van categorie %s hebben, maar heeft die"
                                + " niet.");
            }
            announced = cell(row, category.mark());
            first = false;
        }
    }

    /** What a row holds of a category, given what the row before announced. */
    private String name(String category, String announced, boolean incorrect, Row row) {
        String history = "%02d".formatted(Digits.number(category, 0, 2) + HISTORIE);
        if (announced.equals(category) || announced.equals(history)) {
            return announced;
        }
        doubt(
                row,
                category,
                "Rij %d heeft gegevens van categorie %s die kolom H niet aankondigt; zij zijn gelezen"
                        + " als "
                        + (incorrect || !REPEATING.contains(category)
                                ? "historie."
                                : "volgend voorkomen."));
        return incorrect || !REPEATING.contains(category) ? history : category;
    }

    private void doubt(Row row, String category, String message) {
        doubts.add(
                new Unreadable(
                        category + ".H", "vervolgrij", message.formatted(row.line(), category)));
    }

    private static String cell(Row row, int index) {
        return index < 0 || index >= row.cells().size() ? "" : row.cells().get(index);
    }
}
