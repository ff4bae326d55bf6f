package nl.gemeentecloud.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code bench}: measures, and says against what. The words go to the benchmarks as they are. */
@Command(
        name = "bench",
        description = "Measure: bench --list, bench NAME, or all of them.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Usage: ./gemeentecloud bench [NAME [--option value]...]",
            "Each benchmark makes data of its own and throws it away; figures also go to",
            "benchmarks/target/results. Exit code 1 says that a bound was not reached."
        })
final class BenchCommand implements Callable<Integer> {

    private static final Program BENCHMARKS = new Program("nl.gemeentecloud.benchmarks.Main");

    @Unmatched private List<String> words = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        if (!BENCHMARKS.present()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "Benchmarks run from the sources: ./gemeentecloud bench, without GEMEENTECLOUD_CLASSPATH.");
        }
        return BENCHMARKS.run(List.of("-XX:+UseParallelGC"), words);
    }
}
