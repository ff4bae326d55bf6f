package nl.gemeentecloud.benchmarks;

import java.nio.file.Path;

/** Measures one claim against a bound or a peer in the same run. */
interface Benchmark {

    /** The name on the command line. */
    String name();

    /** What is measured against what, in one line. */
    String claim();

    /**
     * Runs all rounds, alternating, and says what came of it.
     *
     * @param work an empty directory for data, thrown away afterwards
     * @param options of the command line
     */
    Report run(Path work, Options options) throws Exception;
}
