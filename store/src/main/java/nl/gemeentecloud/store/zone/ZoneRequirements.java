package nl.gemeentecloud.store.zone;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the PostgreSQL of any zone must be, whoever runs it. */
final class ZoneRequirements {

    private static final int OLDEST_MAJOR = 15;

    private static final String DATABASE =
            """
            select current_setting('server_version_num')::int / 10000,
                   pg_encoding_to_char(encoding),
                   case datlocprovider when 'c' then datcollate when 'b' then 'C' else 'icu' end
            from pg_database
            where datname = current_database()
            """;

    private static final String MIGHTY_ROLES =
            """
            select rolname from pg_roles
            where rolname = any (?) and (rolsuper or rolbypassrls)
            order by rolname
            """;

    private ZoneRequirements() {}

    /**
     * Asks the server, as any role.
     *
     * @throws IllegalStateException naming everything that is not as it must be
     */
    static void check(String zone, Connection connection, ZoneAddress address) throws SQLException {
        List<String> faults = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(DATABASE);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            if (rows.getInt(1) < OLDEST_MAJOR) {
                faults.add(
                        "it is PostgreSQL %d; use %d or later"
                                .formatted(rows.getInt(1), OLDEST_MAJOR));
            }
            if (!rows.getString(2).equals("UTF8")) {
                faults.add("its encoding is %s; use UTF8".formatted(rows.getString(2)));
            }
            if (!List.of("C", "POSIX").contains(rows.getString(3))) {
                faults.add(
                        "it compares text as %s; make the database with collation C"
                                .formatted(rows.getString(3)));
            }
        }
        addMightyRoles(faults, connection, address);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "Zone %s cannot be used: %s".formatted(zone, String.join("; ", faults)));
        }
    }

    private static void addMightyRoles(
            List<String> faults, Connection connection, ZoneAddress address) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MIGHTY_ROLES)) {
            Object[] names = address.roles().values().stream().map(Credentials::user).toArray();
            statement.setArray(1, connection.createArrayOf("text", names));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    faults.add(
                            "role %s is a superuser or passes row-level security; take that away"
                                    .formatted(rows.getString(1)));
                }
            }
        }
    }
}
