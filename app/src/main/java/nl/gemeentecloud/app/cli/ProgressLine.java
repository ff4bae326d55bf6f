package nl.gemeentecloud.app.cli;

import java.io.Console;
import java.io.PrintWriter;

/**
 * Progress on stderr: one line that is rewritten on a terminal, a new one now and then where it is
 * kept. Nothing is said of what is done within a second.
 */
final class ProgressLine implements AutoCloseable {

    private static final long TERMINAL_NANOS = 100_000_000L;
    private static final long FILE_NANOS = 5_000_000_000L;
    private static final long QUIET_NANOS = 1_000_000_000L;

    private final PrintWriter err;
    private final boolean terminal = terminal();
    private final long interval = terminal ? TERMINAL_NANOS : FILE_NANOS;
    private long next = System.nanoTime() + QUIET_NANOS;
    private int width;

    ProgressLine(PrintWriter err) {
        this.err = err;
    }

    @SuppressWarnings("SystemConsoleNull") // it is null unless the JDK's own console is chosen
    private static boolean terminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    void show(String text) {
        if (System.nanoTime() < next) {
            return;
        }
        next = System.nanoTime() + interval;
        if (terminal) {
            err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
            width = text.length();
        } else {
            err.println(text);
        }
        err.flush();
    }

    @Override
    public void close() {
        if (width > 0) {
            err.println();
        }
    }
}
