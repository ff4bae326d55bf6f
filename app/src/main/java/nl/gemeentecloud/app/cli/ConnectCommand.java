package nl.gemeentecloud.app.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code connect}: a municipality takes part from now on. */
@Command(
        name = "connect",
        description = "Connect a municipality: tenant, first team, its rules, first client.")
final class ConnectCommand implements Callable<Integer> {

    @Mixin private DataOption data = new DataOption();

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "CODE", description = "Gemeentecode, four digits.")
    private String code = "";

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if (!code.matches("[0-9]{4}")) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "A gemeentecode has four digits, such as 0363; not '" + code + "'.");
        }
        JsonObject answer =
                ServerConnection.to(data.directory()).post("/beheer/v1/gemeenten/" + code);
        var commandLine = Objects.requireNonNull(spec).commandLine();
        if (json) {
            commandLine.getOut().println(answer);
            return ExitCode.DONE.code();
        }
        if (answer.isTrue("nieuw")) {
            commandLine.getErr().println("Connected " + answer.text("naam") + ".");
            commandLine.getErr().println("The secret is shown this once.");
            commandLine.getOut().println("client " + answer.text("client"));
            commandLine.getOut().println("secret " + answer.text("secret"));
        } else {
            commandLine.getErr().println(answer.text("naam") + " was connected already.");
            commandLine.getOut().println("client " + answer.text("client"));
        }
        return ExitCode.DONE.code();
    }
}
