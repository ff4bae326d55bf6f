package nl.gemeentecloud.app.cli;

/** What Ctrl-C means while the server works: the command ends, the work does not. */
final class Detach {

    private final Thread hook;

    private Detach(Thread hook) {
        this.hook = hook;
    }

    /** From now on, an interrupt ends the command with these words and the exit code for it. */
    static Detach saying(String words) {
        Thread hook =
                new Thread(
                        () -> {
                            System.err.println();
                            System.err.println(words);
                            Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code());
                        },
                        "detach");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Detach(hook);
    }

    void off() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException interruptedAlready) {
            // the hook runs, and ends the process
        }
    }
}
