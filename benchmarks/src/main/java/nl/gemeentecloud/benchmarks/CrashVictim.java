package nl.gemeentecloud.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** What is killed, and how it comes back. */
enum CrashVictim {
    PROGRAM {
        @Override
        Optional<ProcessHandle> process(Installation cloud) throws IOException {
            return ProcessHandle.of(cloud.pid());
        }

        @Override
        void bringBack(Installation cloud) throws IOException, InterruptedException {
            cloud.startAgain();
        }
    },
    ALGEMEEN {
        @Override
        Optional<ProcessHandle> process(Installation cloud) throws IOException {
            return ProcessHandle.of(cloud.postmasterPid("algemeen"));
        }
    },
    AFGESCHEIDEN {
        @Override
        Optional<ProcessHandle> process(Installation cloud) throws IOException {
            return ProcessHandle.of(cloud.postmasterPid("afgescheiden"));
        }
    };

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    abstract Optional<ProcessHandle> process(Installation cloud) throws IOException;

    /** What its operator does: nothing, unless it is the program itself. */
    void bringBack(Installation cloud) throws IOException, InterruptedException {}

    /** Ends it as a power cut would (kill -9), and returns when it is gone. */
    void kill(Installation cloud) throws Exception {
        ProcessHandle process = process(cloud).orElseThrow();
        process.destroyForcibly();
        Installation.await(this + " being gone", PATIENCE, () -> !process.isAlive());
    }
}
