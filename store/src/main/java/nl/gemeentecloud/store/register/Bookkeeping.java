package nl.gemeentecloud.store.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** What a change leaves behind besides itself, in the same transaction: events and a version. */
final class Bookkeeping {

    private final TableLayout layout;
    private final String schema;

    Bookkeeping(TableLayout layout) {
        this.layout = layout;
        this.schema = TableLayout.schema(layout.type().register());
    }

    /** Comes last in its transaction: from here on the row of the version is held. */
    void record(
            Connection connection,
            Delivery delivery,
            long deliveryId,
            int part,
            PartCounts counts,
            List<StagedRecord> written)
            throws SQLException {
        String sql =
                partSql()
                        + (written.isEmpty()
                                ? ""
                                : "; "
                                        + eventSql()
                                        + "; "
                                        + versionSql("v.objects + excluded.objects"));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, deliveryId);
            statement.setInt(2, part);
            statement.setInt(3, delivery.houderNumber());
            statement.setInt(4, counts.added());
            statement.setInt(5, counts.changed());
            statement.setInt(6, counts.unchanged());
            if (!written.isEmpty()) {
                int next = bindEvents(statement, 7, delivery, deliveryId, written);
                bindVersion(statement, next, delivery, counts.added());
            }
            statement.execute();
        }
    }

    private String partSql() {
        return "insert into %s.delivery_part (delivery_id, part, houder, added, changed, unchanged) values (?, ?, ?, ?, ?, ?)"
                .formatted(schema);
    }

    /** Parameters: houder, object type, delivery, ids, kinds. */
    private String eventSql() {
        return "insert into %s.register_event (houder, object_type, delivery_id, object_id, kind) select ?, ?, ?, e.object_id, e.kind from unnest(?::bigint[], ?::text[]) as e (object_id, kind)"
                .formatted(schema);
    }

    /** Parameters: houder, object type, how many objects more, or how many in all. */
    private String versionSql(String objects) {
        return "insert into %s.register_version as v (houder, object_type, version, objects, changed_at) values (?, ?, 1, ?, now()) on conflict (houder, object_type) do update set version = v.version + 1, objects = %s, changed_at = excluded.changed_at"
                .formatted(schema, objects);
    }

    /** After everything of a houder was replaced; comes last in its transaction. */
    void recordReplaced(
            Connection connection, Delivery delivery, long deliveryId, List<StagedRecord> written)
            throws SQLException {
        String sql = eventSql() + "; " + versionSql("excluded.objects");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int next = bindEvents(statement, 1, delivery, deliveryId, written);
            bindVersion(statement, next, delivery, written.size());
            statement.execute();
        }
    }

    private int bindEvents(
            PreparedStatement statement,
            int first,
            Delivery delivery,
            long deliveryId,
            List<StagedRecord> written)
            throws SQLException {
        int at = first;
        Connection connection = statement.getConnection();
        statement.setInt(at++, delivery.houderNumber());
        statement.setString(at++, layout.type().name());
        statement.setLong(at++, deliveryId);
        statement.setArray(
                at++,
                connection.createArrayOf("int8", written.stream().map(r -> r.objectId).toArray()));
        statement.setArray(
                at++,
                connection.createArrayOf(
                        "text",
                        written.stream()
                                .map(r -> r.change.name().toLowerCase(Locale.ROOT))
                                .toArray()));
        return at;
    }

    private void bindVersion(PreparedStatement statement, int first, Delivery delivery, int objects)
            throws SQLException {
        int at = first;
        statement.setInt(at++, delivery.houderNumber());
        statement.setString(at++, layout.type().name());
        statement.setInt(at, objects);
    }
}
