package nl.gemeentecloud.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The program and pgbench in turns, asked the same, and what it took each of them. */
final class Turns {

    private static final double LONGEST_TAIL = 3;

    private final Installation cloud;
    private final Side ours = new Side();
    private final Side theirs = new Side();
    private long failures;

    /** What one of the two did, turn by turn. */
    private static final class Side {
        private final List<Double> perSecond = new ArrayList<>();
        private final List<Double> median = new ArrayList<>();
        private final List<Double> tail = new ArrayList<>();
        private final List<Double> cpu = new ArrayList<>();
        private final List<Double> askingCpu = new ArrayList<>();

        /** Times in microseconds, processor time in milliseconds for all answers together. */
        private void took(
                double answersPerSecond,
                long p50,
                long p99,
                double answeringMillis,
                double askingMillis,
                long answers) {
            perSecond.add(answersPerSecond);
            median.add(p50 / 1000.0);
            tail.add(p99 / 1000.0);
            cpu.add(answeringMillis / answers);
            askingCpu.add(askingMillis / answers);
        }
    }

    /** A run of pgbench. */
    interface Peer {
        /**
         * Runs it.
         *
         * @param window to be told when measuring begins and ends
         */
        Pgbench.Result run(Pgbench.Window window) throws IOException, InterruptedException;
    }

    Turns(Installation cloud) {
        this.cloud = cloud;
    }

    void askUs(HttpLoad http, int seconds) throws IOException {
        double before = cloud.cpuMillis();
        HttpLoad.Result asked = http.run(seconds);
        ours.took(
                asked.perSecond(),
                asked.p50(),
                asked.p99(),
                cloud.cpuMillis() - before,
                asked.cpuMillis(),
                asked.answers());
        failures += asked.failures();
    }

    void askPgbench(Peer pgbench) throws IOException, InterruptedException {
        Taken taken = new Taken();
        Pgbench.Result bench = pgbench.run(taken);
        theirs.took(
                bench.perSecond(),
                Series.percentile(bench.micros(), 0.5),
                Series.percentile(bench.micros(), 0.99),
                taken.millis,
                bench.cpuMillis() * bench.micros().length,
                bench.micros().length);
    }

    /** The processor time that PostgreSQL took while pgbench was measured. */
    private final class Taken implements Pgbench.Window {
        private double millis;

        @Override
        public void begins() throws IOException {
            millis = cloud.cpuMillis();
        }

        @Override
        public void ends() throws IOException {
            millis = cloud.cpuMillis() - millis;
        }
    }

    /** Our answers a second, turn by turn. */
    Series perSecond() {
        return new Series(ours.perSecond);
    }

    /**
     * Reports both, and whether the program did enough.
     *
     * @param of what was asked, before the name of each figure
     * @param peer what pgbench did
     * @param atLeast our answers a second for each of its
     */
    void report(Report report, String of, String peer, double atLeast) {
        report.figure(of + "questions answered", "per s", perSecond());
        report.figure(of + peer, "per s", new Series(theirs.perSecond));
        report.figure(of + "median of a question", "ms", new Series(ours.median));
        report.figure(of + "median of pgbench", "ms", new Series(theirs.median));
        report.figure(of + "p99 of a question", "ms", new Series(ours.tail));
        report.figure(of + "p99 of pgbench", "ms", new Series(theirs.tail));
        report.figure(of + "CPU of program and PostgreSQL", "ms each", new Series(ours.cpu));
        report.figure(of + "CPU of asking", "ms each", new Series(ours.askingCpu));
        report.figure(of + "CPU of PostgreSQL for pgbench", "ms each", new Series(theirs.cpu));
        report.figure(of + "CPU of pgbench itself", "ms each", new Series(theirs.askingCpu));
        report.figure(of + "answers that were not 200", "", (double) failures);
        report.atLeast(
                of + "questions / " + peer, perSecond(), new Series(theirs.perSecond), atLeast);
        report.atMost(
                of + "p99 / p99 of pgbench",
                new Series(ours.tail),
                new Series(theirs.tail),
                LONGEST_TAIL);
        if (failures > 0) {
            report.notReached("%s%d answers were not 200".formatted(of, failures));
        }
        double busy = new Series(ours.cpu).median() + new Series(ours.askingCpu).median();
        double cores = Runtime.getRuntime().availableProcessors();
        report.note(
                of + "where the time goes",
                "%.0f %% of the machine while asking"
                        .formatted(busy * perSecond().median() / 10 / cores));
    }
}
