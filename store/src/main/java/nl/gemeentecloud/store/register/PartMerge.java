package nl.gemeentecloud.store.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.gemeentecloud.store.register.StagedRecord.Change;

/**
 * Merges a part of a delivery into its table, in one transaction: what is as it was known is left
 * alone, of what changed the old version is closed and the new one added, and what is new is added.
 * Only what is added is sent to the server whole.
 */
final class PartMerge {

    private final Delivery delivery;
    private final long deliveryId;
    private final TableLayout layout;
    private final ObjectIds ids;
    private final RowInsert insert;
    private final Bookkeeping books;
    private final String probe;
    private final String close;

    PartMerge(TableLayout layout, Delivery delivery, long deliveryId, ObjectIds ids) {
        this.layout = layout;
        this.delivery = delivery;
        this.deliveryId = deliveryId;
        this.ids = ids;
        this.insert = new RowInsert(layout);
        this.books = new Bookkeeping(layout);
        this.probe = SETTINGS + known(layout);
        this.close = close(layout);
    }

    static final String SETTINGS =
            "select now(), set_config('app.houder', ?, true), set_config('enable_seqscan', 'off',"
                    + " true); ";

    /**
     * What is known now of the objects of three arrays: keys, numbers and digests. Each is looked
     * up by itself, whatever is estimated: {@code offset 0} keeps the planner from a join that
     * reads all that a houder has.
     */
    static String known(TableLayout layout) {
        String pseudonym = layout.perHouder() ? ", pseudonym" : "";
        return """
        select p.nr, t.object_id, t.recorded_from, t.digest = p.digest%1$s
        from unnest(?::text[], ?::int[], ?::bytea[])
             with ordinality as p (bronsleutel, volgnummer, digest, nr)
        cross join lateral (
          select object_id, recorded_from, digest%1$s from %2$s
          where bronsleutel = p.bronsleutel and volgnummer = p.volgnummer
            and recorded_to = 'infinity' offset 0) t
        """
                .formatted(pseudonym, layout.table());
    }

    /** Never before the version began, also when clocks disagree. */
    private static String close(TableLayout layout) {
        return """
        update %s t set recorded_to = c.until
        from unnest(?::bigint[], ?::timestamptz[]) as c (object_id, until)
        where t.object_id = c.object_id and t.recorded_to = 'infinity'
        """
                .formatted(layout.table());
    }

    /** The transaction is the caller's, and so is trying again after a conflict. */
    PartCounts merge(Connection connection, int part, List<StagedRecord> rows) throws SQLException {
        compare(connection, rows);
        List<StagedRecord> added = rows.stream().filter(r -> r.change == Change.ADDED).toList();
        List<StagedRecord> changed = rows.stream().filter(r -> r.change == Change.CHANGED).toList();
        number(connection, added);
        closeVersions(connection, changed);
        List<StagedRecord> written = new ArrayList<>(added);
        written.addAll(changed);
        if (!written.isEmpty()) {
            RowValues values = new RowValues(layout, delivery.houderNumber(), deliveryId);
            insert.into(connection, values, written);
        }
        PartCounts counts = PartCounts.of(rows);
        books.record(connection, delivery, deliveryId, part, counts, written);
        return counts;
    }

    /** Finds out what is known of these objects, and tells the rows. */
    private void compare(Connection connection, List<StagedRecord> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(probe)) {
            statement.setString(1, delivery.houderSetting());
            statement.setArray(
                    2, connection.createArrayOf("text", rows.stream().map(r -> r.key).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "int4", rows.stream().map(r -> r.volgnummer).toArray()));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "bytea", rows.stream().map(r -> r.digest).toArray(byte[][]::new)));
            statement.execute();
            Instant now = firstInstant(statement.getResultSet());
            for (StagedRecord row : rows) {
                row.change = Change.ADDED;
                row.recordedFrom = now;
            }
            statement.getMoreResults();
            try (ResultSet known = statement.getResultSet()) {
                while (known.next()) {
                    StagedRecord row = rows.get(known.getInt(1) - 1);
                    row.objectId = known.getLong(2);
                    row.change = known.getBoolean(4) ? Change.UNCHANGED : Change.CHANGED;
                    Instant after =
                            known.getObject(3, OffsetDateTime.class)
                                    .toInstant()
                                    .plus(1, ChronoUnit.MICROS);
                    row.recordedFrom = now.isAfter(after) ? now : after;
                    if (layout.perHouder()) {
                        row.pseudonym = known.getBytes(5);
                    }
                }
            }
        }
    }

    private static Instant firstInstant(ResultSet rows) throws SQLException {
        rows.next();
        return rows.getObject(1, OffsetDateTime.class).toInstant();
    }

    private void number(Connection connection, List<StagedRecord> added) throws SQLException {
        long[] numbers = ids.take(connection, added.size());
        for (int i = 0; i < numbers.length; i++) {
            StagedRecord row = added.get(i);
            row.objectId = numbers[i];
            row.pseudonym = delivery.pseudonyms().apply(numbers[i]);
        }
    }

    private void closeVersions(Connection connection, List<StagedRecord> changed)
            throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(close)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "int8", changed.stream().map(r -> r.objectId).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "timestamptz",
                            changed.stream().map(r -> r.recordedFrom.toString()).toArray()));
            if (statement.executeUpdate() != changed.size()) {
                // another delivery closed one of them since it was read
                throw new SQLException("The objects of this part have changed", "40001");
            }
        }
    }
}
