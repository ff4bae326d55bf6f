package nl.gemeentecloud.store.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import nl.gemeentecloud.store.register.TableLayout.Column;

/**
 * Adds rows within the caller's transaction: a few as arrays in one statement, many by COPY. COPY
 * straight into a table with row-level security is an error, so it goes by a temporary table.
 */
final class RowInsert {

    /** So many rows are cheaper as arrays than by a table of their own. */
    static final int FEW = 64;

    private static final String PART = "pg_temp.part";

    private final TableLayout layout;

    RowInsert(TableLayout layout) {
        this.layout = layout;
    }

    void into(Connection connection, RowValues values, List<StagedRecord> rows)
            throws SQLException {
        if (rows.size() <= FEW) {
            try (PreparedStatement insert = connection.prepareStatement(arrays())) {
                bind(insert, 1, values, rows);
                insert.executeUpdate();
            }
            return;
        }
        String names = TableLayout.names(layout.all());
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temporary table part%s on commit drop as select %s from %s with no data"
                            .formatted(TableDdl.options(layout.type()), names, layout.table()));
            new CopyRows(values).into(connection, PART, rows);
            statement.execute(
                    "insert into %1$s (%2$s) select %2$s from %3$s"
                            .formatted(layout.table(), names, PART));
            statement.execute("drop table " + PART);
        }
    }

    /** The statement for a few rows; one array per column. */
    String arrays() {
        List<Column> columns = layout.all();
        return columns.stream()
                .map(column -> "?::" + column.kind().element + "[]")
                .collect(
                        Collectors.joining(
                                ", ",
                                "insert into %s (%s) select * from unnest("
                                        .formatted(layout.table(), TableLayout.names(columns)),
                                ")"));
    }

    /** Sets the arrays and says which parameter comes next. */
    int bind(PreparedStatement statement, int first, RowValues values, List<StagedRecord> rows)
            throws SQLException {
        int at = first;
        for (int column = 0; column < values.columns().size(); column++) {
            statement.setArray(at++, values.array(statement.getConnection(), rows, column));
        }
        return at;
    }
}
