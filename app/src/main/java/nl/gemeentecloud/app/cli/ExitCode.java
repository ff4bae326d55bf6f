package nl.gemeentecloud.app.cli;

/** What a command tells the shell. Part of the contract of the command line. */
enum ExitCode {
    DONE(0),
    /** A check found a difference; also a command that could not do what it was asked. */
    DIFFERENCE(1),
    USAGE(2),
    NO_SERVER(3),
    /** A server already runs with other options. */
    OTHER_OPTIONS(4),
    REFUSED(5),
    INTERRUPTED(6);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
