package nl.gemeentecloud.app.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.app.home.DataDirectory;
import nl.gemeentecloud.app.home.RunFile;
import nl.gemeentecloud.app.token.TokenIssuer;
import nl.gemeentecloud.cloud.Cloud;
import nl.gemeentecloud.cloud.OneWall;
import nl.gemeentecloud.cloud.tenancy.Tenancy;
import nl.gemeentecloud.store.zone.Zone;
import nl.gemeentecloud.store.zone.Zones;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** A whole server of which one or the other wall between tenants can be taken down. */
public final class WalledServer implements AutoCloseable {

    private final Server server;

    private WalledServer(Server server) {
        this.server = server;
    }

    /**
     * Starts one on a data directory, on any port that is free.
     *
     * @param deciding false to have it without its decision, behind row-level security alone
     */
    public static WalledServer start(Path directory, boolean deciding) throws IOException {
        return new WalledServer(
                Server.start(
                        DataDirectory.of(directory),
                        new RunFile.Options(0, false, Optional.empty()),
                        false,
                        deciding ? Cloud::open : OneWall::open));
    }

    /** Takes row-level security down in all zones, or puts it back. */
    public void rowSecurity(boolean on) throws SQLException {
        for (Zone zone : server.parts().getBean(Zones.class).all()) {
            try (Connection owner = zone.owner().getConnection();
                    Statement statement = owner.createStatement()) {
                for (String table : guarded(statement)) {
                    statement.execute(
                            "alter table %s %s row level security"
                                    .formatted(table, on ? "enable" : "disable"));
                }
            }
        }
    }

    private static List<String> guarded(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery(
                        "select distinct polrelid::regclass::text from pg_policy order by 1")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    public List<Endpoint> endpoints() {
        return Endpoints.of((ServletWebServerApplicationContext) server.parts());
    }

    public int port() {
        return server.port();
    }

    public Cloud cloud() {
        return server.parts().getBean(Cloud.class);
    }

    public Tenancy tenancy() {
        return server.parts().getBean(Tenancy.class);
    }

    public String token(String client) {
        return server.parts()
                .getBean(TokenIssuer.class)
                .issue(tenancy().client(client).orElseThrow(), "http://localhost")
                .getTokenValue();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
