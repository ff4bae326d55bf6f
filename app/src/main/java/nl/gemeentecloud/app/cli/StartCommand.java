package nl.gemeentecloud.app.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.gemeentecloud.app.home.RunFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code start}: a server on this data directory, running when the command returns. */
@Command(
        name = "start",
        description = "Start the server and return once it answers.",
        footer = {"", "The server logs to DIR/logs. Stop it with: ./gemeentecloud stop"})
final class StartCommand implements Callable<Integer> {

    @Mixin private DataOption data = new DataOption();

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Port to answer on, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--proef",
            description = "Turn on the trial environment: tenant 'proef' and the paths /proef/...")
    private boolean proef;

    @Option(
            names = "--vandaag",
            paramLabel = "yyyy-mm-dd",
            description = "The day the registers are to think it is (with --proef only).")
    private @Nullable LocalDate vandaag;

    @Option(
            names = "--foreground",
            description = "Stay attached: log to the terminal, end with it.")
    private boolean foreground;

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > 65535) {
            throw new CommandFailure(ExitCode.USAGE, "--port is 0 to 65535, not " + port + ".");
        }
        if (vandaag != null && !proef) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--vandaag pins the day of the trial environment: add --proef, or leave it out.");
        }
        RunFile.Options options = new RunFile.Options(port, proef, Optional.ofNullable(vandaag));
        PrintWriter err = java.util.Objects.requireNonNull(spec).commandLine().getErr();
        ServerStart start = new ServerStart(data.directory(), options, err);
        if (foreground) {
            return start.attached();
        }
        RunFile running = start.detached();
        spec.commandLine().getOut().println(running.url());
        return ExitCode.DONE.code();
    }
}
