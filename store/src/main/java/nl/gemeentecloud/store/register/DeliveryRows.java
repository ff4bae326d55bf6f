package nl.gemeentecloud.store.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** The rows that say how far a delivery is. A delivery that was cut short is found again here. */
final class DeliveryRows {

    private static final String SET_HOUDER = "select set_config('app.houder', ?, true); ";

    private final String schema;

    DeliveryRows(TableLayout layout) {
        this.schema = TableLayout.schema(layout.type().register());
    }

    /**
     * A delivery that has begun.
     *
     * @param done what its parts did that were finished before
     */
    record Begun(long id, boolean resumed, Map<Integer, PartCounts> done) {}

    /** Goes on with the delivery of the same contents that was not finished, or begins one. */
    Begun begin(Connection connection, Delivery delivery, int partRecords) throws SQLException {
        String find =
                "%sselect delivery_id from %s.delivery where houder = ? and object_type = ? and fingerprint = ? and part_records = ? and finished_at is null order by delivery_id desc limit 1"
                        .formatted(SET_HOUDER, schema);
        try (PreparedStatement statement = connection.prepareStatement(find)) {
            statement.setString(1, delivery.houderSetting());
            statement.setInt(2, delivery.houderNumber());
            statement.setString(3, delivery.type().name());
            statement.setBytes(4, HexFormat.of().parseHex(delivery.fingerprint()));
            statement.setInt(5, partRecords);
            ResultSet rows = second(statement);
            if (rows.next()) {
                long id = rows.getLong(1);
                return new Begun(id, true, parts(connection, delivery, id));
            }
        }
        return new Begun(insert(connection, delivery, partRecords), false, new HashMap<>());
    }

    private long insert(Connection connection, Delivery delivery, int partRecords)
            throws SQLException {
        String sql =
                "%sinsert into %s.delivery (houder, object_type, source, fingerprint, part_records) values (?, ?, ?, ?, ?) returning delivery_id"
                        .formatted(SET_HOUDER, schema);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, delivery.houderSetting());
            bind(statement, 2, delivery, partRecords);
            ResultSet rows = second(statement);
            rows.next();
            return rows.getLong(1);
        }
    }

    /** For a delivery that is begun and finished in one transaction. */
    String insertFinished() {
        return "insert into %s.delivery (houder, object_type, source, fingerprint, part_records, finished_at, records, added, reported, rejected) values (?, ?, ?, ?, ?, now(), ?, ?, ?, ?) returning delivery_id"
                .formatted(schema);
    }

    void bindFinished(
            PreparedStatement statement, int first, Delivery delivery, Tally tally, int added)
            throws SQLException {
        bind(statement, first, delivery, 0);
        statement.setLong(first + 5, tally.records());
        statement.setLong(first + 6, added);
        statement.setLong(first + 7, tally.reported());
        statement.setLong(first + 8, tally.rejected());
    }

    private static void bind(
            PreparedStatement statement, int first, Delivery delivery, int partRecords)
            throws SQLException {
        statement.setInt(first, delivery.houderNumber());
        statement.setString(first + 1, delivery.type().name());
        statement.setString(first + 2, delivery.source());
        statement.setBytes(first + 3, HexFormat.of().parseHex(delivery.fingerprint()));
        statement.setInt(first + 4, partRecords);
    }

    /** What the finished parts did, by number. */
    Map<Integer, PartCounts> parts(Connection connection, Delivery delivery, long deliveryId)
            throws SQLException {
        String sql =
                "%sselect part, added, changed, unchanged from %s.delivery_part where delivery_id = ?"
                        .formatted(SET_HOUDER, schema);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, delivery.houderSetting());
            statement.setLong(2, deliveryId);
            Map<Integer, PartCounts> done = new HashMap<>();
            ResultSet rows = second(statement);
            while (rows.next()) {
                done.put(
                        rows.getInt(1),
                        new PartCounts(rows.getInt(2), rows.getInt(3), rows.getInt(4)));
            }
            return done;
        }
    }

    void finish(Connection connection, Delivery delivery, DeliveryReport report)
            throws SQLException {
        String sql =
                "%supdate %s.delivery set finished_at = now(), records = ?, added = ?, changed = ?, unchanged = ?, reported = ?, rejected = ? where delivery_id = ?"
                        .formatted(SET_HOUDER, schema);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, delivery.houderSetting());
            statement.setLong(2, report.records());
            statement.setLong(3, report.added());
            statement.setLong(4, report.changed());
            statement.setLong(5, report.unchanged());
            statement.setLong(6, report.reported());
            statement.setLong(7, report.rejected());
            statement.setLong(8, report.deliveryId());
            statement.execute();
        }
    }

    private static ResultSet second(PreparedStatement statement) throws SQLException {
        statement.execute();
        statement.getMoreResults();
        return statement.getResultSet();
    }
}
