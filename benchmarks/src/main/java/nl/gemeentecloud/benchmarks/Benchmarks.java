package nl.gemeentecloud.benchmarks;

import java.util.List;

/** The benchmarks there are; later registers add theirs. */
final class Benchmarks {

    private Benchmarks() {}

    static List<Benchmark> all() {
        return List.of(
                QueryBenchmark.one(),
                QueryBenchmark.all(),
                new LoadBenchmark(),
                new BagLoadBenchmark(),
                new BagQueryBenchmark(),
                new PlansBenchmark(),
                new TenantsBenchmark(),
                new StartBenchmark(),
                new ProefBenchmark(),
                new CrashBenchmark());
    }
}
