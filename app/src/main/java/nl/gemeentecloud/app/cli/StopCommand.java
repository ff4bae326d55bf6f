package nl.gemeentecloud.app.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.gemeentecloud.app.home.DataDirectory;
import nl.gemeentecloud.app.home.RunFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code stop}: the server drains, its zones stop, and then the command returns. */
@Command(name = "stop", description = "Stop the server and its zones; returns when they are down.")
final class StopCommand implements Callable<Integer> {

    /** Longer than the server itself takes to drain and to stop its zones. */
    private static final int STOP_SECONDS = 90;

    @Mixin private DataOption data = new DataOption();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        DataDirectory directory = data.directory();
        Optional<ProcessHandle> server = RunFile.read(directory).flatMap(RunFile::process);
        if (server.isEmpty()) {
            err.println("No server runs on " + directory.given() + ".");
            return ExitCode.DONE.code();
        }
        server.get().destroy();
        try {
            server.get().onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new CommandFailure(
                    ExitCode.DIFFERENCE,
                    "The server (process %d) is still stopping after %d s. What it does stands in %s"
                            .formatted(server.get().pid(), STOP_SECONDS, directory.serverLog()));
        }
        err.println("Stopped.");
        return ExitCode.DONE.code();
    }
}
