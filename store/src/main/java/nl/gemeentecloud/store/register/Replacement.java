package nl.gemeentecloud.store.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Puts a delivery in the place of everything that a houder has, history and events included, in one
 * transaction. For the trial environment and for national tables that come whole.
 */
final class Replacement {

    private static final String START = "select now(), set_config('app.houder', ?, true); ";

    private final TableLayout layout;
    private final DeliveryRows rows;
    private final RowInsert insert;
    private final Bookkeeping books;
    private final ObjectIds ids;

    Replacement(TableLayout layout, ObjectIds ids) {
        this.layout = layout;
        this.rows = new DeliveryRows(layout);
        this.insert = new RowInsert(layout);
        this.books = new Bookkeeping(layout);
        this.ids = ids;
    }

    private record Begun(Instant now, long deliveryId) {}

    /** The transaction is the caller's; returns the number of the delivery. */
    long replace(Connection connection, Delivery delivery, List<StagedRecord> records, Tally tally)
            throws SQLException {
        Begun begun = begin(connection, delivery, tally, records.size());
        long[] numbers = ids.take(connection, records.size());
        for (int i = 0; i < numbers.length; i++) {
            StagedRecord row = records.get(i);
            row.objectId = numbers[i];
            row.pseudonym = delivery.pseudonyms().apply(numbers[i]);
            row.recordedFrom = begun.now;
        }
        if (!records.isEmpty()) {
            RowValues values = new RowValues(layout, delivery.houderNumber(), begun.deliveryId);
            insert.into(connection, values, records);
        }
        books.recordReplaced(connection, delivery, begun.deliveryId, records);
        return begun.deliveryId;
    }

    /** Clears the table and begins the delivery, in one message. */
    private Begun begin(Connection connection, Delivery delivery, Tally tally, int added)
            throws SQLException {
        String sql =
                START
                        + "delete from %s; delete from %s.register_event where object_type = ?; "
                                .formatted(
                                        layout.table(),
                                        TableLayout.schema(layout.type().register()))
                        + rows.insertFinished();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, delivery.houderSetting());
            statement.setString(2, delivery.type().name());
            rows.bindFinished(statement, 3, delivery, tally, added);
            statement.execute();
            ResultSet start = statement.getResultSet();
            start.next();
            Instant now = start.getObject(1, OffsetDateTime.class).toInstant();
            // past the two deletions, to the number of the delivery
            statement.getMoreResults();
            statement.getMoreResults();
            statement.getMoreResults();
            ResultSet inserted = statement.getResultSet();
            inserted.next();
            return new Begun(now, inserted.getLong(1));
        }
    }
}
