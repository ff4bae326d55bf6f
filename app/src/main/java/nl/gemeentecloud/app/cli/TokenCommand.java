package nl.gemeentecloud.app.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code token}: exactly one line, the token. */
@Command(name = "token", description = "Print an access token of a client, on one line.")
final class TokenCommand implements Callable<Integer> {

    @Mixin private DataOption data = new DataOption();

    @Spec private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "CLIENT",
            description = "Client, such as 0363-burgerzaken, or proef in the trial environment.")
    private String client = "";

    @Override
    public Integer call() throws Exception {
        String path =
                "/beheer/v1/clients/"
                        + URLEncoder.encode(client, StandardCharsets.UTF_8).replace("+", "%20")
                        + "/tokens";
        JsonObject answer = ServerConnection.to(data.directory()).post(path);
        Objects.requireNonNull(spec).commandLine().getOut().println(answer.text("token"));
        return ExitCode.DONE.code();
    }
}
