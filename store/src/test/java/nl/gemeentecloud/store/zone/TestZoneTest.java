package nl.gemeentecloud.store.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class TestZoneTest {

    @Test
    void everyTestClassGetsItsOwnDatabase() throws SQLException {
        try (TestZone one = TestZone.create();
                TestZone other = TestZone.create()) {
            run(one.zone().owner(), "create table mine (n int)");

            assertThat(tables(one.zone().auditor())).contains("mine");
            assertThat(tables(other.zone().auditor())).doesNotContain("mine");
        }
    }

    @Test
    void aPreparedZoneIsCopied() throws SQLException {
        for (int i = 0; i < 2; i++) {
            try (TestZone zone =
                    TestZone.prepared(
                            "prepared_once",
                            it -> runUnchecked(it, "create table ready (n int)"))) {
                assertThat(tables(zone.zone().auditor())).contains("ready");
            }
        }
    }

    private static void runUnchecked(Zone zone, String sql) {
        try {
            run(zone.owner(), sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> tables(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select string_agg(tablename, ' ') from pg_tables where schemaname"
                                        + " = 'public'")) {
            rows.next();
            return List.of(rows.getString(1).split(" ", -1));
        }
    }
}
