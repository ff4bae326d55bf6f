package nl.gemeentecloud.app.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** An embedded zone as whoever holds a password of it sees it, past the product. */
public final class ZoneDatabase implements AutoCloseable {

    private final Connection connection;

    private ZoneDatabase(Connection connection) {
        this.connection = connection;
    }

    /**
     * Logs in to the zone of a data directory, which must be up.
     *
     * @param role {@code owner}, {@code app}, {@code loader} or {@code auditor}
     */
    public static ZoneDatabase as(String role, Path data, String zone)
            throws IOException, SQLException {
        String port = Files.readString(data.resolve("zones/" + zone + "/port")).strip();
        Path password = data.resolve("keys/zone-" + zone + "-" + role + ".password");
        return new ZoneDatabase(
                DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/gemeentecloud",
                        "gemeentecloud_" + role,
                        Files.readString(password).strip()));
    }

    /** Runs statements, and says how many rows they touched. */
    public int run(String... statements) throws SQLException {
        int rows = 0;
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                rows += statement.executeUpdate(sql);
            }
        }
        return rows;
    }

    /** The one column of bytes that a query gives. */
    public List<byte[]> bytes(String query) throws SQLException {
        List<byte[]> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getBytes(1));
            }
        }
        return values;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
