package nl.gemeentecloud.store.zone;

import static nl.gemeentecloud.store.zone.OwnPostgres.ask;
import static nl.gemeentecloud.store.zone.OwnPostgres.run;
import static nl.gemeentecloud.store.zone.OwnPostgres.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import nl.gemeentecloud.store.zone.ZoneConfiguration.Kind;
import nl.gemeentecloud.store.zone.ZoneConfiguration.Limits;
import nl.gemeentecloud.store.zone.ZoneConfiguration.Server;
import org.junit.jupiter.api.Test;

/** What who asks notices of a zone that is full, slow, down, or not there yet. */
class ZoneAvailabilityTest {

    private static final String STARTED = "select pg_postmaster_start_time()::text";

    @Test
    void whoFindsNoFreeConnectionHearsSoWithinASecondAndWhenToComeBack() throws SQLException {
        try (TestZone test = TestZone.create()) {
            Zone zone = test.zone();
            List<Connection> taken = new ArrayList<>();
            for (int i = 0; i < zone.configuration().limits().questions(); i++) {
                taken.add(zone.questions().getConnection());
            }

            long start = System.nanoTime();
            ZoneUnavailable refusal =
                    catchThrowableOfType(
                            ZoneUnavailable.class, () -> zone.questions().getConnection().close());
            Duration waited = Duration.ofNanos(System.nanoTime() - start);

            assertThat(waited).isBetween(Duration.ofMillis(900), Duration.ofSeconds(3));
            assertThat(refusal.zone()).isEqualTo("afgescheiden");
            assertThat(refusal.retryAfter()).isPositive();
            assertThat(refusal)
                    .hasMessage(
                            "Zone afgescheiden is not available: no connection for questions was"
                                    + " free within 1000 ms; try again in 1 s");
            assertThat(ask(zone.ledger(), "select 'ledger and loading have their own'"))
                    .isNotEmpty();
            assertThat(ask(zone.loading(), "select 1")).isEqualTo("1");
            for (Connection connection : taken) {
                connection.close();
            }
            assertThat(ask(zone.questions(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aStatementThatTakesTooLongIsTheZoneBeingUnavailable() {
        try (TestZone test = TestZone.create()) {
            SQLException failure =
                    catchThrowableOfType(
                            SQLException.class,
                            () ->
                                    transaction(
                                            test.zone().questions(),
                                            "set local statement_timeout = '50ms'",
                                            "select pg_sleep(5)"));
            assertThat(test.zone().unavailable(failure)).isPresent();
        }
    }

    @Test
    void aWrongStatementIsNotTheZoneBeingUnavailable() {
        try (TestZone test = TestZone.create()) {
            SQLException failure =
                    catchThrowableOfType(
                            SQLException.class,
                            () -> run(test.zone().questions(), "select nothing"));
            assertThat(test.zone().unavailable(failure)).isEmpty();
        }
    }

    @Test
    void anExternalZoneMayBeAwayWhenOpenedAndGoAwayAndComeBack() throws Exception {
        EmbeddedPostgres.Place place =
                OwnPostgres.setUpPlace(OwnPostgres.emptyDirectory("external"));
        EmbeddedPostgres server = EmbeddedPostgres.start(place, OwnPostgres.SMALL);
        try {
            ZoneConfiguration configuration = external(server);
            server.close();

            long start = System.nanoTime();
            try (Zones zones = Zones.open(List.of(configuration), Path.of("unused"), clock())) {
                Zone zone = zones.zone("algemeen");
                assertUnavailableAtOnce(zone);
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .isLessThan(Duration.ofSeconds(10));

                server = EmbeddedPostgres.start(place, OwnPostgres.SMALL);
                awaitUp(zone);
                assertThat(ask(zone.questions(), "select count(*) > 0 from tenant where false"))
                        .isEqualTo("f");

                String started = ask(zone.questions(), STARTED);
                Processes.signal("KILL", server.pid());
                // a connection may outlive the postmaster for a moment
                awaitUp(zone, now -> !now.equals(started));
                assertThat(ask(zone.questions(), "select 1")).isEqualTo("1");

                server.close();
                awaitDown(zone);
                assertUnavailableAtOnce(zone);
            }
        } finally {
            server.close();
        }
    }

    private static void assertUnavailableAtOnce(Zone zone) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> zone.questions().getConnection().close())
                .isInstanceOf(ZoneUnavailable.class)
                .hasMessageContaining("it does not answer (SQLSTATE ");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(zone.up()).isFalse();
    }

    private static void awaitUp(Zone zone) throws Exception {
        awaitUp(zone, started -> true);
    }

    /** Until it answers, by a server that was started at such a moment. */
    private static void awaitUp(Zone zone, Predicate<String> wanted) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            try {
                if (wanted.test(ask(zone.questions(), STARTED))) {
                    return;
                }
                assertThat(System.nanoTime()).as("time").isLessThan(deadline);
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (SQLException | ZoneUnavailable e) {
                assertThat(System.nanoTime()).as("time").isLessThan(deadline);
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static void awaitDown(Zone zone) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (zone.up()) {
            assertThat(System.nanoTime()).as("time").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** A database that somebody else prepared, word for word as docs/zones.md asks. */
    private static ZoneConfiguration external(EmbeddedPostgres server) throws Exception {
        String guide = Files.readString(TestPostgres.root().resolve("docs/zones.md"));
        String preparation = guide.replaceAll("(?s).*```sql\n(.*?)```.*", "$1");
        Map<Role, Credentials> roles = new EnumMap<>(Role.class);
        try (Connection superuser = server.connectAsBootstrap("postgres")) {
            for (String statement : preparation.split(";\n", -1)) {
                run(superuser, statement);
            }
        }
        for (Role role : Role.values()) {
            String name = role.configurationName();
            roles.put(role, new Credentials("zone_" + name, "change-me-" + name));
        }
        return new ZoneConfiguration(
                "algemeen",
                Kind.OVERHEID,
                "NL",
                "hoster",
                "NL",
                "hoster",
                new Server.External(server.jdbcUrl("gemeentecloud"), roles),
                Limits.DEFAULT);
    }

    private static Clock clock() {
        return Clock.systemUTC();
    }
}
