package nl.gemeentecloud.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program and the PostgreSQL of each zone are killed three times each; see the benchmark. */
class CrashTest {

    @TempDir Path work;

    @Test
    void whatWasAnsweredIsOnRecordAndWhatWasAcceptedIsInAfterEveryKill() throws Exception {
        Path programs =
                Path.of(System.getProperty("gemeentecloud.root"))
                        .resolve("target/test-postgres/binaries");
        Files.createDirectories(programs);
        Path data = Files.createDirectories(work.resolve("data"));
        Files.createSymbolicLink(data.resolve("postgres"), programs);

        Report report =
                new CrashBenchmark()
                        .run(work, new Options(Map.of("rounds", "3", "persons", "100")));

        System.out.println(report.text());
        assertThat(report.text()).contains("3 rounds").doesNotContain("NOT REACHED");
    }
}
