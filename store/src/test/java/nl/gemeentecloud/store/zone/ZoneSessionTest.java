package nl.gemeentecloud.store.zone;

import static nl.gemeentecloud.store.zone.OwnPostgres.ask;
import static nl.gemeentecloud.store.zone.OwnPostgres.run;
import static nl.gemeentecloud.store.zone.OwnPostgres.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Behind a transaction-pooling proxy the next transaction may run in another session, and in this
 * one somebody else's. So nothing may be left behind in a session, nor expected there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ZoneSessionTest {

    private static final String SETTINGS_OF_THE_SESSION =
            "select count(*) from pg_settings where source = 'session'";

    private static final String LOCKS_OF_THE_SESSION =
            "select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()";

    private final TestZone test = TestZone.create();
    private final Zone zone = test.zone();

    @AfterAll
    void stop() {
        test.close();
    }

    @Test
    void aFreshConnectionHasNoStateThatAProxyWouldLose() throws SQLException {
        for (DataSource source : sources()) {
            assertThat(ask(source, SETTINGS_OF_THE_SESSION)).isEqualTo("0");
            assertThat(ask(source, LOCKS_OF_THE_SESSION)).isEqualTo("0");
            assertThat(ask(source, "select count(*) from pg_prepared_statements")).isEqualTo("0");
        }
    }

    @Test
    void theTenantIsGoneWhenTheTransactionIs() throws SQLException {
        for (DataSource source : sources()) {
            try (Connection connection = source.getConnection()) {
                run(connection, "select set_config('app.houder', '363', true); select 1");
                assertThat(ask(connection, "select current_setting('app.houder', true)")).isEmpty();
            }
        }
    }

    @Test
    void aTransactionThatWasLeftOpenIsRolledBackWhenItsConnectionGoesBack() throws SQLException {
        run(zone.owner(), "create table undone (n int)");
        for (int i = 0; i < 3; i++) {
            try (Connection connection = zone.questions().getConnection()) {
                connection.setAutoCommit(false);
                run(connection, "insert into undone values (1)");
            }
        }
        assertThat(ask(zone.questions(), "select count(*) from undone")).isEqualTo("0");
        assertThat(
                        ask(
                                zone.owner(),
                                """
                                select count(*) from pg_stat_activity
                                where datname = current_database()
                                  and state like 'idle in transaction%'
                                """))
                .isEqualTo("0");
    }

    @Test
    void aTemporaryTableIsGoneWhenTheTransactionIs() throws SQLException {
        for (int i = 0; i < 3; i++) {
            transaction(zone.loading(), "create temporary table part (n int) on commit drop");
        }
        assertThat(ask(zone.loading(), "select to_regclass('pg_temp.part') is null"))
                .isEqualTo("t");
    }

    private List<DataSource> sources() {
        return List.of(
                zone.questions(), zone.loading(), zone.ledger(), zone.owner(), zone.auditor());
    }
}
