package nl.gemeentecloud.bag.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.gemeentecloud.bag.LoadedBag;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.proef.Onderdeel;
import nl.gemeentecloud.proef.Proef;
import nl.gemeentecloud.proef.ProefOptions;
import nl.gemeentecloud.proef.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A synthetic municipality: its stand, and what changed in the two months after. */
class MutationsOfAMunicipalityTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 58;
    private static final ProefOptions WORLD =
            ProefOptions.of(new Gemeentecode("1911"), 1_500, 5)
                    .withParts(EnumSet.of(Onderdeel.BAG));

    @TempDir static Path dir;

    private static Path stand;
    private static List<Path> mutations;
    private static List<String> later;

    private final LoadedBag bag = new LoadedBag();

    @BeforeAll
    static void makeTheWorld() throws IOException {
        Proef.write(
                WORLD.withVandaag(DAY).withDagen(DAYS), dir.resolve("first"), Progress.silent());
        Proef.write(WORLD.withVandaag(DAY.plusDays(DAYS)), dir.resolve("later"), Progress.silent());
        stand = dir.resolve("first/bag/BAGGEM1911L-01012026.zip");
        try (Stream<Path> files = Files.list(dir.resolve("first/bag/mutaties"))) {
            mutations =
                    files.sorted(Comparator.comparing(MutationsOfAMunicipalityTest::month))
                            .toList();
        }
        try (LoadedBag other = new LoadedBag()) {
            other.load(dir.resolve("later/bag/BAGGEM1911L-28022026.zip"));
            later = other.everything();
        }
    }

    private static String month(Path file) {
        return String.valueOf(file.getFileName()).substring(14, 16);
    }

    @AfterAll
    static void forget() {
        later = List.of();
    }

    @BeforeEach
    void loadTheStand() throws IOException {
        bag.load(stand);
    }

    @AfterEach
    void close() {
        bag.close();
    }

    @Test
    void allMutationsInTheirOrderMakeTheStandIntoTheLaterOne() throws IOException {
        assertThat(bag.everything()).isNotEqualTo(later);

        for (Path file : mutations) {
            boolean clean = bag.load(file).findings().isEmpty();
            // what refers to an object of the next month is reported too, and rightly
            assertThat(clean ? List.<String>of() : bag.report())
                    .allMatch(line -> line.contains(";verwijzing;"));
        }

        assertThat(bag.everything()).isEqualTo(later);
        assertThat(bag.query("select tot from bag.levering_periode order by tot"))
                .containsExactly("2026-01-01", "2026-02-01", "2026-03-01");
    }

    @Test
    void aDeliveryThatIsKilledWhileItIsAppliedLeavesNothingAndIsRepeated() throws Exception {
        List<String> before = bag.everything();
        bag.load(mutations.getFirst());
        List<String> between = bag.everything();
        assertThat(between).isNotEqualTo(before);

        try (Connection other = bag.zone().building().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // lets it come as far as saying that it was applied
            statement.execute("lock table bag.levering_periode in share mode");
            CompletableFuture<Void> loading =
                    CompletableFuture.runAsync(() -> {
                        try {
                            bag.load(mutations.getLast());
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    });
            killWhenItWaits(statement);
            assertThatThrownBy(loading::join).isNotNull();
            other.rollback();
        }

        assertThat(bag.everything()).isEqualTo(between);
        bag.load(mutations.getLast());
        assertThat(bag.everything()).isEqualTo(later);
    }

    private static void killWhenItWaits(Statement statement) throws Exception {
        String kill =
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like 'insert into %levering_periode%'";
        for (int i = 0; i < 300; i++) {
            statement.execute("select pg_stat_clear_snapshot()");
            try (ResultSet rows = statement.executeQuery(kill)) {
                if (rows.next()) {
                    return;
                }
            }
            Thread.sleep(50);
        }
        throw new SQLException("The delivery never came to saying that it was applied");
    }
}
