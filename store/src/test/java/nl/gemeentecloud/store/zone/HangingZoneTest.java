package nl.gemeentecloud.store.zone;

import static nl.gemeentecloud.store.zone.OwnPostgres.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A PostgreSQL that is there and says nothing any more, as one whose machine or disk hangs. */
class HangingZoneTest {

    private static final String SLOW = "select pg_sleep(20)";

    /** What the product promises is a few seconds; the rest is for a busy machine. */
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void whoCannotWaitIsToldSoonAndWhoCanGoesOnWhenItAnswersAgain() throws Exception {
        EmbeddedPostgres.Place place = OwnPostgres.setUpPlace(OwnPostgres.emptyDirectory("hangs"));
        try (EmbeddedPostgres server = EmbeddedPostgres.start(place, OwnPostgres.SMALL);
                Zone zone = zone(server);
                ExecutorService apart = Executors.newVirtualThreadPerTaskExecutor()) {
            try (Connection loading = zone.loading().getConnection();
                    Connection another = zone.questions().getConnection()) {
                Future<SQLException> question = apart.submit(() -> failure(zone));
                TimeUnit.MILLISECONDS.sleep(300);

                signal("STOP", place);
                Future<String> delivery = apart.submit(() -> ask(loading, "select 'taken in'"));

                SQLException told = question.get(SOON.toMillis(), TimeUnit.MILLISECONDS);
                assertThat(zone.unavailable(told))
                        .hasValueSatisfying(away -> assertThat(away.retryAfter()).isPositive());
                assertThatThrownBy(() -> ask(another, "select 1")).isInstanceOf(SQLException.class);
                long start = System.nanoTime();
                assertThatThrownBy(() -> zone.questions().getConnection().close())
                        .isInstanceOf(ZoneUnavailable.class);
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .isLessThan(Duration.ofSeconds(1));

                signal("CONT", place);

                assertThat(delivery.get(SOON.toMillis(), TimeUnit.MILLISECONDS))
                        .isEqualTo("taken in");
            } finally {
                signal("CONT", place);
            }
            awaitUp(zone);
            assertThat(ask(zone.questions(), "select 1")).isEqualTo("1");
        }
    }

    private static SQLException failure(Zone zone) {
        return catchThrowableOfType(SQLException.class, () -> ask(zone.questions(), SLOW));
    }

    private static void signal(String name, EmbeddedPostgres.Place place) {
        Processes.signal(
                name,
                Processes.workingIn(place.home().resolve("data")).stream()
                        .map(ProcessHandle::pid)
                        .toList());
    }

    private static void awaitUp(Zone zone) throws InterruptedException {
        long deadline = System.nanoTime() + SOON.toNanos();
        while (!zone.up()) {
            assertThat(System.nanoTime()).as("time").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** In the database that is there from the start: this is about waiting, not about tables. */
    private static Zone zone(EmbeddedPostgres server) throws Exception {
        Map<Role, Credentials> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            roles.put(role, new Credentials(role.embeddedName(), "for-this-test"));
        }
        ZoneAddress address = new ZoneAddress(server.jdbcUrl("postgres"), roles);
        try (Connection superuser = server.connectAsBootstrap("postgres")) {
            ZoneRoles.provision(superuser, address);
        }
        ZoneConfiguration configuration =
                new ZoneConfiguration(
                        "afgescheiden",
                        ZoneConfiguration.Kind.AFGESCHEIDEN,
                        "NL",
                        "proef",
                        "NL",
                        "proef",
                        new ZoneConfiguration.Server.External(address.jdbcUrl(), roles),
                        ZoneConfiguration.Limits.DEFAULT);
        return Zone.openPrepared(configuration, address, Clock.systemUTC());
    }
}
