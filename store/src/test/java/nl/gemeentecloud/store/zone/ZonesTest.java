package nl.gemeentecloud.store.zone;

import static nl.gemeentecloud.store.zone.OwnPostgres.ask;
import static nl.gemeentecloud.store.zone.OwnPostgres.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import nl.gemeentecloud.store.zone.ZoneConfiguration.Kind;
import nl.gemeentecloud.store.zone.ZoneConfiguration.Server;
import nl.gemeentecloud.store.zone.ZoneHealth.Separation;
import nl.gemeentecloud.store.zone.ZoneHealth.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The zones of a default installation, as they are after the first start. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ZonesTest {

    private static final List<ZoneConfiguration> SMALL_DEFAULTS =
            ZoneConfiguration.defaults().stream().map(ZonesTest::small).toList();

    private final Path directory = OwnPostgres.emptyDirectory("zones");
    private Zones zones = Zones.of(List.of());

    @BeforeAll
    void start() throws IOException {
        Files.createSymbolicLink(directory.resolve("postgres"), TestPostgres.binaries());
        zones = Zones.open(SMALL_DEFAULTS, directory, Clock.systemUTC());
    }

    @AfterAll
    void stop() {
        zones.close();
        assertThat(Processes.workingIn(directory.resolve("zones/algemeen/data"))).isEmpty();
        assertThat(Processes.workingIn(directory.resolve("zones/afgescheiden/data"))).isEmpty();
    }

    @Test
    void thereAreTwoThatShareNothingButTheMachine() {
        assertThat(zones.all()).extracting(Zone::name).containsExactly("algemeen", "afgescheiden");
        assertThat(zones.zone("afgescheiden").configuration().kind()).isEqualTo(Kind.AFGESCHEIDEN);
        ZoneAddress one = zones.zone("algemeen").address();
        ZoneAddress other = zones.zone("afgescheiden").address();
        assertThat(one.jdbcUrl()).isNotEqualTo(other.jdbcUrl());
        for (Role role : Role.values()) {
            assertThat(one.credentials(role).password())
                    .isNotEqualTo(other.credentials(role).password());
        }
    }

    @Test
    void sayHowTheyAreAndThatTheyShareAMachine() {
        assertThat(zones.health())
                .hasSize(2)
                .allSatisfy(health -> {
                    assertThat(health.state()).isNotEqualTo(State.DOWN);
                    assertThat(health.version()).hasValueSatisfying(this::isEighteen);
                    assertThat(health.separation()).isEqualTo(Separation.APARTE_DATABASE);
                    assertThat(health.reason()).isEmpty();
                });
        assertThat(Separation.APARTE_DATABASE.english())
                .isEqualTo("separate database, same machine");
    }

    private void isEighteen(String version) {
        assertThat(version).startsWith("18.");
    }

    @Test
    void anUnknownZoneIsRefusedWithTheNamesOfThoseThereAre() {
        assertThatThrownBy(() -> zones.zone("elders"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no zone elders; there are algemeen, afgescheiden");
    }

    @Test
    void onlyAlgemeenHasTheTablesOfTheInstallation() throws SQLException {
        String question = "select to_regclass('public.flyway_algemeen') is not null";
        assertThat(ask(zones.zone("algemeen").owner(), question)).isEqualTo("t");
        assertThat(ask(zones.zone("afgescheiden").owner(), question)).isEqualTo("f");
    }

    @Test
    void everyPurposeHasItsOwnRole() throws SQLException {
        Zone zone = zones.zone("afgescheiden");
        assertThat(ask(zone.questions(), "select current_user")).isEqualTo("gemeentecloud_app");
        assertThat(ask(zone.ledger(), "select current_user")).isEqualTo("gemeentecloud_app");
        assertThat(ask(zone.loading(), "select current_user")).isEqualTo("gemeentecloud_loader");
        assertThat(ask(zone.owner(), "select current_user")).isEqualTo("gemeentecloud_owner");
        assertThat(ask(zone.auditor(), "select current_user")).isEqualTo("gemeentecloud_auditor");
    }

    @Test
    void areReadByTheirAuditorWhileTheServerRunsAndAfterIt() throws SQLException {
        run(zones.zone("afgescheiden").owner(), "create table written (n int)");
        run(zones.zone("afgescheiden").questions(), "insert into written values (1)");

        try (Zones beside = Zones.openToAudit(SMALL_DEFAULTS, directory, Clock.systemUTC())) {
            readsOnly(beside.zone("afgescheiden"));
        }
        assertThat(ask(zones.zone("afgescheiden").questions(), "select 1")).isEqualTo("1");

        zones.close();
        try (Zones alone = Zones.openToAudit(SMALL_DEFAULTS, directory, Clock.systemUTC())) {
            readsOnly(alone.zone("afgescheiden"));
        }
        assertThat(Processes.workingIn(directory.resolve("zones/afgescheiden/data"))).isEmpty();

        zones = Zones.open(SMALL_DEFAULTS, directory, Clock.systemUTC());
        assertThat(ask(zones.zone("afgescheiden").auditor(), "select n from written"))
                .isEqualTo("1");
    }

    private static void readsOnly(Zone zone) throws SQLException {
        assertThat(ask(zone.auditor(), "select n from written")).isEqualTo("1");
        assertThatThrownBy(zone::questions)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("zone afgescheiden was opened for its auditor only");
    }

    @Test
    void anEmptyDirectoryHasNothingToAudit() {
        Path empty = directory.resolve("empty");
        assertThatThrownBy(() -> Zones.openToAudit(SMALL_DEFAULTS, empty, Clock.systemUTC()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has no data in");
        assertThat(empty.resolve("zones")).doesNotExist();
    }

    private static ZoneConfiguration small(ZoneConfiguration configuration) {
        return new ZoneConfiguration(
                configuration.name(),
                configuration.kind(),
                configuration.country(),
                configuration.operator(),
                configuration.jurisdiction(),
                configuration.keyHolder(),
                new Server.Embedded(OwnPostgres.SMALL),
                configuration.limits());
    }
}
