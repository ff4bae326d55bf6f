package nl.gemeentecloud.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.gemeentecloud.app.home.DataDirectory;
import nl.gemeentecloud.app.home.RunFile;
import nl.gemeentecloud.app.running.Script;
import nl.gemeentecloud.app.running.Script.Outcome;
import nl.gemeentecloud.app.running.SharedPrograms;
import nl.gemeentecloud.app.running.ZoneDatabase;
import nl.gemeentecloud.app.running.ZoneProcesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed while rows of the BAG are on their way to the database. */
class KilledWhileCopyingTest {

    /** Enough that copying takes longer than a look at whether it goes on. */
    private static final int INWONERS = 3_000;

    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private final Script gemeentecloud = new Script();

    @TempDir private Path directory = Path.of("unset");

    private Path data = Path.of("unset");

    @AfterEach
    void stop() throws Exception {
        gemeentecloud.run("stop", "--data", "" + data);
    }

    @Test
    void nothingIsVisibleUntilTheSameIsLoadedAfterAll() throws Exception {
        data = directory.resolve("data");
        SharedPrograms.in(data);
        BagDelivery bag = new BagDelivery(directory.resolve("wereld"), INWONERS);
        start();
        Process waiting;
        try (ZoneDatabase owner = ZoneDatabase.as("owner", data, "algemeen")) {
            waiting =
                    gemeentecloud.start(
                            Map.of(), "load", "bag", "" + bag.extract(), "--data", "" + data);
            ProcessHandle server = server().process().orElseThrow();
            bag.isBeingCopied(owner);
            ZoneProcesses.freeze(server);
            // it may have got to the end of a table before it stood still; there are more of them
            while (!bag.isOnItsWay(owner)) {
                ZoneProcesses.thaw(server);
                bag.isBeingCopied(owner);
                ZoneProcesses.freeze(server);
            }
            assertThat(bag.isVisibleAsAWhole(owner)).isFalse();
            server.destroyForcibly();
            server.onExit().join();
        }
        boolean told = waiting.waitFor(PATIENCE_NANOS, TimeUnit.NANOSECONDS);
        waiting.destroyForcibly();
        assertThat(told).as("whoever waited is told").isTrue();
        assertThat(waiting.exitValue()).isNotZero();

        start();
        // what was accepted is loaded by itself
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        try (ZoneDatabase owner = ZoneDatabase.as("owner", data, "algemeen")) {
            while (!bag.isVisibleAsAWhole(owner)) {
                assertThat(System.nanoTime()).as("it is loaded").isLessThan(deadline);
                Thread.sleep(20);
            }
        }
        // all can be asked before all is checked: this may still wait for what was accepted
        load(bag);
        Outcome again = load(bag);
        JsonObject counts = JsonObject.parse(again.out());
        assertThat(counts.number("nieuw") + counts.number("gewijzigd")).isZero();
        bag.isInTheRegisterAsIfNobodyDisturbedIt(data);
    }

    private Outcome load(BagDelivery bag) throws Exception {
        Outcome loaded =
                InProcess.run("load", "bag", "" + bag.extract(), "--json", "--data", "" + data);
        assertThat(loaded.code()).as(loaded.err()).isZero();
        return loaded;
    }

    private void start() throws Exception {
        Outcome started = gemeentecloud.run("start", "--port", "0", "--data", "" + data);
        assertThat(started.code()).as(started.err()).isZero();
    }

    private RunFile server() throws Exception {
        return RunFile.read(DataDirectory.of(data)).orElseThrow();
    }
}
