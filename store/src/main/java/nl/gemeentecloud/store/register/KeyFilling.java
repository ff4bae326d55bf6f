package nl.gemeentecloud.store.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import nl.gemeentecloud.core.definition.SearchKey;
import nl.gemeentecloud.core.document.Document;
import org.jspecify.annotations.Nullable;

/** Fills new search keys of records that are already there, all versions of them. */
final class KeyFilling {

    private static final int AT_A_TIME = 500;

    private final TableLayout layout;
    private final List<SearchKey> keys;
    private final SearchKeyValues values;
    private final RowContent content;

    KeyFilling(TableLayout layout, List<SearchKey> keys) {
        this.layout = layout;
        this.keys = keys;
        this.values = new SearchKeyValues(keys);
        this.content = new RowContent(layout);
    }

    /** Within the caller's transaction, as owner; the table's own guard is lifted for it. */
    void fill(Connection connection) throws SQLException {
        if (layout.perHouder()) {
            execute(connection, "alter table %s no force row level security");
        }
        String select =
                "select %s, object_id, recorded_from%s from %s"
                        .formatted(
                                content.columns(),
                                layout.perHouder() ? ", houder" : "",
                                layout.table());
        String update =
                "update %s set %s where object_id = ? and recorded_from = ?%s"
                        .formatted(
                                layout.table(),
                                keys.stream()
                                        .map(key -> TableLayout.quote(key.name()) + " = ?")
                                        .collect(Collectors.joining(", ")),
                                layout.perHouder() ? " and houder = ?" : "");
        try (PreparedStatement reading = connection.prepareStatement(select);
                PreparedStatement writing = connection.prepareStatement(update)) {
            reading.setFetchSize(AT_A_TIME);
            int waiting = 0;
            try (ResultSet rows = reading.executeQuery()) {
                while (rows.next()) {
                    fill(rows, writing);
                    if (++waiting == AT_A_TIME) {
                        writing.executeBatch();
                        waiting = 0;
                    }
                }
            }
            writing.executeBatch();
        }
        if (layout.perHouder()) {
            execute(connection, "alter table %s force row level security");
        }
    }

    private void fill(ResultSet row, PreparedStatement writing) throws SQLException {
        Document document = content.document(row, 1);
        @Nullable Object[] cells = new @Nullable Object[keys.size()];
        values.fill(document, cells, 0);
        int at = 1;
        for (Object cell : cells) {
            writing.setObject(at++, cell, Types.VARCHAR);
        }
        int afterContent = content.width() + 1;
        writing.setLong(at++, row.getLong(afterContent));
        writing.setObject(at++, row.getObject(afterContent + 1, OffsetDateTime.class));
        if (layout.perHouder()) {
            writing.setInt(at, row.getInt(afterContent + 2));
        }
        writing.addBatch();
    }

    private void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.formatted(layout.table()));
        }
    }
}
