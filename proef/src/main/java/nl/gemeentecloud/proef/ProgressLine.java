package nl.gemeentecloud.proef;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells once a second how far it is and how long it will take, on one line of a terminal. */
final class ProgressLine implements Progress {

    private static final long EVERY_NANOS = 1_000_000_000L;

    private final PrintStream err;
    private final int parts;
    private final boolean terminal = isTerminal();
    private final long start = System.nanoTime();
    private long last = start;
    private @Nullable Onderdeel part;
    private int done = -1;

    /**
     * @param parts how many parts will be written; each is taken to be as much work
     */
    ProgressLine(PrintStream err, int parts) {
        this.err = err;
        this.parts = parts;
    }

    @Override
    public void made(Onderdeel what, long made, long total, long bytes) {
        if (!what.equals(part)) {
            part = what;
            done++;
        }
        long now = System.nanoTime();
        if (now - last < EVERY_NANOS) {
            return;
        }
        last = now;
        double share = (done + (double) made / total) / parts;
        long left = share <= 0 ? 0 : Math.round((now - start) / 1e9 * (1 - share) / share);
        String text =
                String.format(
                        Locale.ROOT,
                        "%s: %d van %d inwoners, %.0f MB; samen %d %%, nog %d:%02d min",
                        what,
                        made,
                        total,
                        bytes / 1e6,
                        (int) (share * 100),
                        left / 60,
                        left % 60);
        if (terminal) {
            err.printf("\r%-78s", text);
        } else if ((now - start) / EVERY_NANOS % 10 == 0) {
            err.println(text);
        }
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    /** Leaves the line. */
    void end() {
        if (terminal && last != start) {
            err.println();
        }
    }
}
