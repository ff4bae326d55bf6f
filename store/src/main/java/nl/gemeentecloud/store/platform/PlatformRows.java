package nl.gemeentecloud.store.platform;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.gemeentecloud.store.platform.PlatformSnapshot.BevoegdheidRow;
import nl.gemeentecloud.store.platform.PlatformSnapshot.ClientRow;
import nl.gemeentecloud.store.platform.PlatformSnapshot.PlacementRow;
import nl.gemeentecloud.store.platform.PlatformSnapshot.TenantRow;
import nl.gemeentecloud.store.zone.Zone;
import nl.gemeentecloud.store.zone.ZoneUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * Reads and changes the management rows of the zone {@code algemeen}. Every change raises the
 * version in the same transaction, so that all nodes see it within their polling interval.
 */
public final class PlatformRows {

    private final Zone zone;

    /**
     * Rows of the zone {@code algemeen}; every method throws {@link ZoneUnavailable} when it cannot
     * be asked.
     */
    public PlatformRows(Zone zone) {
        this.zone = zone;
    }

    /** The version that the rows have now; cheap, for polling. */
    public long version() {
        return with(PlatformRows::readVersion);
    }

    /** Everything, as of one instant. */
    public PlatformSnapshot read() {
        return with(connection -> {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return new PlatformSnapshot(
                        readVersion(connection),
                        readTenants(connection),
                        readBevoegdheden(connection),
                        readClients(connection),
                        readRevokedTokens(connection),
                        readPlacements(connection));
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        });
    }

    /**
     * Connects a municipality with its first team, what that may do, and its first clients; all or
     * nothing.
     */
    public void connect(
            TenantRow tenant, List<BevoegdheidRow> bevoegdheden, List<ClientRow> clients) {
        change(connection -> {
            insertTenant(connection, tenant);
            insertBevoegdheden(connection, bevoegdheden);
            insertClients(connection, clients);
        });
    }

    public void revokeClient(String id, Instant at) {
        change(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement(
                            """
                            update client set revoked_at = ?
                            where id = ? and revoked_at is null\
                            """)) {
                update.setTimestamp(1, Timestamp.from(at));
                update.setString(2, id);
                update.executeUpdate();
            }
        });
    }

    /** Remembers a withdrawn token, and forgets those that have expired by now. */
    public void revokeToken(String jti, Instant expiresAt, Instant now) {
        change(connection -> {
            try (PreparedStatement delete =
                            connection.prepareStatement(
                                    "delete from revoked_token where expires_at < ?");
                    PreparedStatement insert =
                            connection.prepareStatement(
                                    """
                                    insert into revoked_token (jti, expires_at) values (?, ?)
                                    on conflict (jti) do nothing\
                                    """)) {
                delete.setTimestamp(1, Timestamp.from(now));
                delete.executeUpdate();
                insert.setString(1, jti);
                insert.setTimestamp(2, Timestamp.from(expiresAt));
                insert.executeUpdate();
            }
        });
    }

    public void place(PlacementRow placement) {
        change(connection -> {
            try (PreparedStatement upsert =
                    connection.prepareStatement(
                            """
                            insert into placement (register, tenant, zone) values (?, ?, ?)
                            on conflict (register, tenant) do update set zone = excluded.zone\
                            """)) {
                upsert.setString(1, placement.register());
                upsert.setInt(2, placement.tenant());
                upsert.setString(3, placement.zone());
                upsert.executeUpdate();
            }
        });
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private interface Change {
        void in(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = zone.questions().getConnection()) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw zone.unavailable(failure)
                    .<RuntimeException>map(unavailable -> unavailable)
                    .orElseGet(() -> new IllegalStateException(failure));
        }
    }

    private void change(Change change) {
        with(connection -> {
            connection.setAutoCommit(false);
            try {
                change.in(connection);
                try (PreparedStatement raise =
                        connection.prepareStatement(
                                "update platform_version set version = version + 1")) {
                    raise.executeUpdate();
                }
                connection.commit();
                return true;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    private static void insertTenant(Connection connection, TenantRow tenant) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into tenant (code, name, proef, connected_at) values (?, ?, ?, ?)")) {
            insert.setInt(1, tenant.code());
            insert.setString(2, tenant.name());
            insert.setBoolean(3, tenant.proef());
            insert.setTimestamp(4, Timestamp.from(tenant.connectedAt()));
            insert.executeUpdate();
        }
    }

    private static void insertBevoegdheden(Connection connection, List<BevoegdheidRow> rows)
            throws SQLException {
        try (PreparedStatement team =
                        connection.prepareStatement(
                                """
                                insert into team (tenant, name) values (?, ?)
                                on conflict (tenant, name) do nothing\
                                """);
                PreparedStatement insert =
                        connection.prepareStatement(
                                """
                                insert into bevoegdheid (tenant, team, doel, grondslag, verwerkingsactiviteit,
                                    register, object_type, attributes, gebied, van, tot)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                                """)) {
            for (BevoegdheidRow row : rows) {
                team.setInt(1, row.tenant());
                team.setString(2, row.team());
                team.addBatch();
                insert.setInt(1, row.tenant());
                insert.setString(2, row.team());
                insert.setString(3, row.doel());
                insert.setString(4, row.grondslag());
                insert.setString(5, row.verwerkingsactiviteit());
                insert.setString(6, row.register());
                insert.setString(7, row.objectType());
                insert.setArray(8, textArray(connection, row.attributes()));
                insert.setArray(9, intArray(connection, row.gebied()));
                insert.setDate(10, Date.valueOf(row.van()));
                insert.setDate(11, row.tot().map(Date::valueOf).orElse(null));
                insert.addBatch();
            }
            team.executeBatch();
            insert.executeBatch();
        }
    }

    private static void insertClients(Connection connection, List<ClientRow> rows)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        """
                        insert into client (id, tenant, team, doel, secret_hash, afnemersindicatie, gemeentecode)
                        values (?, ?, ?, ?, ?, ?, ?)\
                        """)) {
            for (ClientRow row : rows) {
                insert.setString(1, row.id());
                insert.setInt(2, row.tenant());
                insert.setString(3, row.team());
                insert.setString(4, row.doel());
                insert.setString(5, row.secretHash());
                insert.setString(6, row.afnemersindicatie().orElse(null));
                insert.setObject(
                        7, row.gemeentecode().isPresent() ? row.gemeentecode().getAsInt() : null);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static @Nullable Array textArray(Connection connection, Optional<List<String>> values)
            throws SQLException {
        return values.isEmpty() ? null : connection.createArrayOf("text", values.get().toArray());
    }

    private static @Nullable Array intArray(Connection connection, Optional<Set<Integer>> values)
            throws SQLException {
        return values.isEmpty() ? null : connection.createArrayOf("int", values.get().toArray());
    }

    private static long readVersion(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select version from platform_version");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<TenantRow> readTenants(Connection connection) throws SQLException {
        List<TenantRow> rows = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "select code, name, proef, connected_at from tenant order by code");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(
                        new TenantRow(
                                row.getInt(1),
                                row.getString(2),
                                row.getBoolean(3),
                                row.getTimestamp(4).toInstant()));
            }
        }
        return rows;
    }

    private static List<BevoegdheidRow> readBevoegdheden(Connection connection)
            throws SQLException {
        List<BevoegdheidRow> rows = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement(
                                """
                                select tenant, team, doel, grondslag, verwerkingsactiviteit, register,
                                    object_type, attributes, gebied, van, tot
                                from bevoegdheid order by tenant, team, doel, register, object_type\
                                """);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(
                        new BevoegdheidRow(
                                row.getInt(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                texts(row.getArray(8)),
                                ints(row.getArray(9)),
                                row.getObject(10, LocalDate.class),
                                Optional.ofNullable(row.getObject(11, LocalDate.class))));
            }
        }
        return rows;
    }

    private static List<ClientRow> readClients(Connection connection) throws SQLException {
        List<ClientRow> rows = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement(
                                """
                                select id, tenant, team, doel, secret_hash, afnemersindicatie, gemeentecode,
                                    revoked_at
                                from client order by id\
                                """);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Integer gemeentecode = row.getObject(7, Integer.class);
                rows.add(
                        new ClientRow(
                                row.getString(1),
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                Optional.ofNullable(row.getString(6)),
                                gemeentecode == null
                                        ? OptionalInt.empty()
                                        : OptionalInt.of(gemeentecode),
                                Optional.ofNullable(row.getTimestamp(8))
                                        .map(Timestamp::toInstant)));
            }
        }
        return rows;
    }

    private static Map<String, Instant> readRevokedTokens(Connection connection)
            throws SQLException {
        Map<String, Instant> tokens = new HashMap<>();
        try (PreparedStatement select =
                        connection.prepareStatement("select jti, expires_at from revoked_token");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                tokens.put(row.getString(1), row.getTimestamp(2).toInstant());
            }
        }
        return tokens;
    }

    private static List<PlacementRow> readPlacements(Connection connection) throws SQLException {
        List<PlacementRow> rows = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "select register, tenant, zone from placement order by register, tenant");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(new PlacementRow(row.getString(1), row.getInt(2), row.getString(3)));
            }
        }
        return rows;
    }

    private static Optional<List<String>> texts(@Nullable Array array) throws SQLException {
        return array == null ? Optional.empty() : Optional.of(List.of((String[]) array.getArray()));
    }

    private static Optional<Set<Integer>> ints(@Nullable Array array) throws SQLException {
        return array == null ? Optional.empty() : Optional.of(Set.of((Integer[]) array.getArray()));
    }
}
