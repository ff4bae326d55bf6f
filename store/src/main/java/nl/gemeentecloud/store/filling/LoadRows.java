package nl.gemeentecloud.store.filling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.store.register.DeliveryReport;
import nl.gemeentecloud.store.voorkomen.VoorkomenTable;

/** The rows that say what was delivered, and the lock that keeps deliveries apart. */
final class LoadRows {

    /** A delivery of many object types. */
    private static final String ALL_TYPES = "*";

    private static final int NO_HOUDER = -1;

    private final String register;
    private final String schema;

    LoadRows(String register) {
        this.register = register;
        this.schema = VoorkomenTable.quote(register);
    }

    /** Whether this connection may load the register from now on. */
    boolean lock(Connection connection) throws SQLException {
        return lock(connection, "select pg_try_advisory_lock(hashtextextended(?, 1))");
    }

    void unlock(Connection connection) throws SQLException {
        lock(connection, "select pg_advisory_unlock(hashtextextended(?, 1))");
    }

    private boolean lock(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, "gemeentecloud laden " + register);
            ResultSet rows = statement.executeQuery();
            rows.next();
            return rows.getBoolean(1);
        }
    }

    long begin(Connection connection, String source, String fingerprint) throws SQLException {
        String sql =
                "insert into %s.delivery (houder, object_type, source, fingerprint, part_records) values (?, ?, ?, ?, 0) returning delivery_id"
                        .formatted(schema);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, NO_HOUDER);
            statement.setString(2, ALL_TYPES);
            statement.setString(3, source);
            statement.setBytes(4, HexFormat.of().parseHex(fingerprint));
            ResultSet rows = statement.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }

    void finish(Connection connection, DeliveryReport report) throws SQLException {
        String sql =
                "update %s.delivery set finished_at = now(), records = ?, added = ?, changed = ?, unchanged = ?, reported = ?, rejected = ? where delivery_id = ?"
                        .formatted(schema);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, report.records());
            statement.setLong(2, report.added());
            statement.setLong(3, report.changed());
            statement.setLong(4, report.unchanged());
            statement.setLong(5, report.reported());
            statement.setLong(6, report.rejected());
            statement.setLong(7, report.deliveryId());
            statement.executeUpdate();
        }
    }

    /** Raises the version of an object type, so that caches see the change. */
    void version(Connection connection, ObjectType type, long more) throws SQLException {
        String sql =
                "insert into %s.register_version as v (houder, object_type, version, objects, changed_at) values (?, ?, 1, ?, now()) on conflict (houder, object_type) do update set version = v.version + 1, objects = v.objects + excluded.objects, changed_at = excluded.changed_at"
                        .formatted(schema);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, NO_HOUDER);
            statement.setString(2, type.name());
            statement.setLong(3, more);
            statement.executeUpdate();
        }
    }

    static void drop(Connection connection, VoorkomenTable table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists " + table.beingFilled());
        }
    }

    /** The tables in which there is nothing yet. */
    static Set<VoorkomenTable> empty(Connection connection, List<VoorkomenTable> tables)
            throws SQLException {
        Set<VoorkomenTable> empty = new LinkedHashSet<>();
        for (VoorkomenTable table : tables) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows =
                            statement.executeQuery("select 1 from " + table.name() + " limit 1")) {
                if (!rows.next()) {
                    empty.add(table);
                }
            }
        }
        return empty;
    }

    static long count(Connection connection, VoorkomenTable table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table.name())) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
