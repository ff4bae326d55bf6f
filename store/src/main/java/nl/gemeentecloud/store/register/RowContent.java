package nl.gemeentecloud.store.register;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.gemeentecloud.core.definition.ObjectType.Opslag;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;
import nl.gemeentecloud.store.document.DocumentCodec;
import nl.gemeentecloud.store.register.TableLayout.Column;

/** The contents of a row as a document, whether it is stored as one or in typed columns. */
final class RowContent {

    private final TableLayout layout;
    private final DocumentCodec codec;
    private final List<Column> columns;
    private final List<String[]> paths;

    RowContent(TableLayout layout) {
        this.layout = layout;
        this.codec = new DocumentCodec(layout.type());
        this.columns =
                Stream.concat(layout.attributes().stream(), Stream.of(layout.content())).toList();
        this.paths =
                layout.attributes().isEmpty()
                        ? List.of()
                        : TableLayout.storedAttributes(layout.type())
                                .map(attribute -> attribute.path().split("\\.", 2))
                                .toList();
    }

    /** What to select. */
    String columns() {
        return TableLayout.names(columns);
    }

    /** How many columns that is. */
    int width() {
        return columns.size();
    }

    /**
     * The stored form.
     *
     * @param first the number of the first of these columns in the row
     */
    byte[] bytes(ResultSet row, int first) throws SQLException {
        return layout.type().opslag() == Opslag.DOCUMENT
                ? row.getBytes(first)
                : codec.encode(fromColumns(row, first));
    }

    Document document(ResultSet row, int first) throws SQLException {
        return layout.type().opslag() == Opslag.DOCUMENT
                ? codec.decode(row.getBytes(first))
                : fromColumns(row, first);
    }

    private Document fromColumns(ResultSet row, int first) throws SQLException {
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        for (int i = 0; i < paths.size(); i++) {
            String value = row.getString(first + i);
            if (value != null) {
                put(groups, paths.get(i)[0], paths.get(i)[1], value);
            }
        }
        String asDelivered = row.getString(first + paths.size());
        if (asDelivered != null) {
            for (Group group :
                    codec.decode(asDelivered.getBytes(StandardCharsets.UTF_8)).groups()) {
                group.values()
                        .forEach((element, value) -> put(groups, group.name(), element, value));
            }
        }
        List<Group> result = new ArrayList<>();
        groups.forEach((name, values) -> result.add(new Group(name, values)));
        return new Document(result);
    }

    private static void put(
            Map<String, Map<String, String>> groups, String group, String element, String value) {
        groups.computeIfAbsent(group, name -> new LinkedHashMap<>()).put(element, value);
    }
}
