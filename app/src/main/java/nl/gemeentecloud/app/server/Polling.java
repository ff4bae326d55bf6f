package nl.gemeentecloud.app.server;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over, twice a second, what other nodes changed. While the zone that knows is away, what was
 * known last holds.
 */
final class Polling implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Polling.class);
    private static final long INTERVAL_MILLIS = 500;

    private final Thread thread;
    private final String what;
    private final Runnable refresh;
    private boolean failing;

    private Polling(String what, Runnable refresh) {
        this.what = what;
        this.refresh = refresh;
        this.thread = Thread.ofPlatform().name("polling-" + what).daemon().unstarted(this::run);
    }

    static Polling start(String what, Runnable refresh) {
        Polling polling = new Polling(what, refresh);
        polling.thread.start();
        return polling;
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(INTERVAL_MILLIS);
                poll();
            }
        } catch (InterruptedException closed) {
            LOG.debug("Stopped looking at {}", what);
        }
    }

    private void poll() {
        try {
            refresh.run();
            if (failing) {
                LOG.info("{} can be read again", what);
            }
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing) {
                LOG.warn("{} cannot be read; what was known last holds", what, failure);
            }
            failing = true;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
