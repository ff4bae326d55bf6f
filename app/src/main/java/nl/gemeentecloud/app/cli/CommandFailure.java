package nl.gemeentecloud.app.cli;

/** Why a command ends without having done its work: what to tell the user, and the shell. */
final class CommandFailure extends RuntimeException {

    private final ExitCode exitCode;

    /**
     * @param message fault and remedy, printed as it is
     */
    CommandFailure(ExitCode exitCode, String message) {
        super(message, null, false, false);
        this.exitCode = exitCode;
    }

    ExitCode exitCode() {
        return exitCode;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
