package nl.gemeentecloud.store.zone;

import static nl.gemeentecloud.store.zone.OwnPostgres.ask;
import static nl.gemeentecloud.store.zone.OwnPostgres.run;
import static nl.gemeentecloud.store.zone.OwnPostgres.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who may do what in a zone, as the database itself judges it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ZoneRightsTest {

    private static final String REFUSED = "42501";

    private final TestZone test = TestZone.create();
    private final Zone zone = test.zone();

    @BeforeAll
    void ownerDefinesATable() throws SQLException {
        run(zone.owner(), "create table thing (id bigint generated always as identity, n int)");
    }

    @AfterAll
    void stop() {
        test.close();
    }

    @Test
    void nobodyIsASuperuserOrPassesRowLevelSecurity() throws SQLException {
        assertThat(
                        ask(
                                zone.auditor(),
                                """
                                select count(*) from pg_roles
                                where rolname like 'gemeentecloud_%'
                                  and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
                                       or rolreplication)
                                """))
                .isEqualTo("0");
    }

    @Test
    void onlyTheOwnerDefines() {
        for (DataSource other : List.of(zone.questions(), zone.loading(), zone.ledger())) {
            refused(other, "create table mine (n int)");
            refused(other, "alter table thing add column more int");
            refused(other, "drop table thing");
            refused(other, "create schema mine");
            refused(other, "truncate thing");
        }
        for (String definition : List.of("create table mine (n int)", "drop table thing")) {
            assertThatThrownBy(() -> run(zone.auditor(), definition))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void theAppAndTheLoaderReadAndWriteWhatTheOwnerDefined() throws SQLException {
        for (DataSource source : List.of(zone.questions(), zone.loading(), zone.ledger())) {
            run(source, "insert into thing (n) values (1)");
            run(source, "update thing set n = 2");
            assertThat(ask(source, "select max(n) from thing")).isEqualTo("2");
            run(source, "delete from thing");
        }
    }

    @Test
    void theLoaderMergesFromATemporaryTable() throws SQLException {
        transaction(
                zone.loading(),
                "create temporary table delivered (n int) on commit drop",
                "insert into thing (n) select n from delivered");
        refused(zone.questions(), "create temporary table mine (n int)");
    }

    @Test
    void theAuditorReadsAndNothingElse() throws SQLException {
        assertThat(ask(zone.auditor(), "select count(*) >= 0 from thing")).isEqualTo("t");
        for (String change : List.of("insert into thing (n) values (1)", "delete from thing")) {
            assertThatThrownBy(
                            () -> transaction(zone.auditor(), "set transaction read write", change))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getSQLState()).isEqualTo(REFUSED));
        }
    }

    @Test
    void rowLevelSecurityHoldsForEveryoneButTheOwner() throws SQLException {
        run(
                zone.owner(),
                """
                create table owned (houder int, n int);
                alter table owned enable row level security;
                create policy houder on owned
                    using (houder = nullif(current_setting('app.houder', true), '')::int);
                insert into owned values (363, 1), (599, 2)
                """);
        for (DataSource source : List.of(zone.questions(), zone.loading(), zone.auditor())) {
            assertThat(ask(source, "select count(*) from owned")).isEqualTo("0");
        }
        run(zone.questions(), "select set_config('app.houder', '363', true)");
        assertThat(ask(zone.questions(), "select count(*) from owned")).isEqualTo("0");
    }

    private static void refused(DataSource source, String sql) {
        assertThatThrownBy(() -> run(source, sql))
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(REFUSED));
    }
}
