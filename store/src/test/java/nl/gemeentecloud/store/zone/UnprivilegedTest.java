package nl.gemeentecloud.store.zone;

import static nl.gemeentecloud.store.zone.OwnPostgres.SMALL;
import static nl.gemeentecloud.store.zone.OwnPostgres.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UnprivilegedTest {

    @Test
    void whereUserNamespacesAreNotAllowedItRunsAsASystemUserWhoOwnsTheFiles() throws Exception {
        assumeTrue(Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "only root");
        Path directory = OwnPostgres.emptyDirectory("system-user");
        EmbeddedPostgres.Place place = OwnPostgres.place(directory);
        Files.createDirectories(place.home());
        Unprivileged way = Unprivileged.asSystemUser(place.home());
        Files.setOwner(place.home(), way.user().orElseThrow());
        assumeTrue(reaches(way, place.home()), "the system user can pass through the directories");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(place, SMALL);
                Connection connection = postgres.connectAsBootstrap("postgres")) {
            assertThat(ask(connection, "show fsync")).isEqualTo("on");
            assertThat(ProcessHandle.of(postgres.pid()).orElseThrow().info().user())
                    .hasValue(way.user().orElseThrow().getName());
            assertThat(Files.getOwner(place.home().resolve("data")))
                    .isEqualTo(way.user().orElseThrow());
        }
        try (EmbeddedPostgres again = EmbeddedPostgres.start(place, SMALL)) {
            assertThat(again.running()).isTrue();
        }
    }

    private static boolean reaches(Unprivileged way, Path directory) throws IOException {
        Process probe = way.command(List.of("test", "-x", directory.toString())).start();
        return Processes.exitCode(probe, 10, TimeUnit.SECONDS) == 0;
    }
}
