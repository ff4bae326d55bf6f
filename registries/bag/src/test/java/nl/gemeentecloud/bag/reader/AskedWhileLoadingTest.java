package nl.gemeentecloud.bag.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.gemeentecloud.bag.LoadedBag;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.proef.Onderdeel;
import nl.gemeentecloud.proef.Proef;
import nl.gemeentecloud.proef.ProefOptions;
import nl.gemeentecloud.proef.Progress;
import nl.gemeentecloud.store.register.DeliveryReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first stand takes the place of empty tables while others read them. */
class AskedWhileLoadingTest {

    private static final int INWONERS = 200;
    private static final int PATIENCE_SECONDS = 60;

    @TempDir static Path directory;

    /** Each holds what the other wants, unless one of them gives way. */
    @Test
    void aQuestionThatReadsTheTablesInAnotherOrderIsAnsweredAndTheLoadSucceeds() throws Exception {
        Proef.write(
                ProefOptions.of(new Gemeentecode("1911"), INWONERS, 3)
                        .withParts(EnumSet.of(Onderdeel.BAG)),
                directory,
                Progress.silent());
        Path extract;
        try (Stream<Path> files = Files.list(directory.resolve("bag"))) {
            extract =
                    files.filter(file -> file.toString().endsWith(".zip"))
                            .findFirst()
                            .orElseThrow();
        }
        try (LoadedBag bag = new LoadedBag();
                Connection asking = bag.zone().questions().getConnection();
                Statement question = asking.createStatement()) {
            asking.setAutoCommit(false);
            question.execute("lock table bag.pand in access share mode");
            CompletableFuture<DeliveryReport> loading =
                    CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    return bag.load(extract);
                                } catch (java.io.IOException e) {
                                    throw new java.io.UncheckedIOException(e);
                                }
                            },
                            Thread::startVirtualThread);
            while (!isWaitedFor(bag)) {
                assertThat(loading).isNotDone();
                Thread.sleep(10);
            }

            question.execute("select count(*) from bag.woonplaats");
            question.execute("select count(*) from bag.verblijfsobject");
            asking.commit();

            assertThat(loading.get(PATIENCE_SECONDS, TimeUnit.SECONDS).added()).isPositive();
            assertThat(bag.count("pand")).isPositive();
        }
    }

    private static boolean isWaitedFor(LoadedBag bag) throws SQLException {
        try (Connection connection = bag.zone().building().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select 1 from pg_locks where relation = 'bag.pand'::regclass and not granted")) {
            return rows.next();
        }
    }
}
