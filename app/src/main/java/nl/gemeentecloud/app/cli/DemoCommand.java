package nl.gemeentecloud.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.gemeentecloud.app.home.DataDirectory;
import nl.gemeentecloud.app.home.RunFile;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: from nothing to a first question, with residents that do not exist. */
@Command(
        name = "demo",
        description =
                "Start, connect a municipality, fill it with made-up people and addresses, say how to ask.",
        footer = {"", "A second time changes nothing, and says the same."})
final class DemoCommand implements Callable<Integer> {

    private static final int MOST_INWONERS = 1_000_000;

    @Mixin private DataOption data = new DataOption();

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Port to answer on, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--gemeente",
            paramLabel = "CODE",
            defaultValue = "1911",
            description = "Municipality to connect (default: ${DEFAULT-VALUE}, Hollands Kroon).")
    private String gemeente = "";

    @Option(
            names = "--inwoners",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many residents to make (default: ${DEFAULT-VALUE}).")
    private int inwoners;

    @Override
    public Integer call() throws Exception {
        if (!gemeente.matches("[0-9]{4}") || inwoners < 1 || inwoners > MOST_INWONERS) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "A gemeentecode has four digits, and there are 1 to %d inwoners."
                            .formatted(MOST_INWONERS));
        }
        long begin = System.nanoTime();
        DataDirectory directory = data.directory();
        RunFile running = running(directory);
        ServerConnection server = ServerConnection.to(directory);
        JsonObject connected = server.post("/beheer/v1/gemeenten/" + gemeente);
        say("%s (%s) is connected.", connected.text("naam"), gemeente);
        say("Making %d residents that do not exist, and where they live ...", inwoners);
        DemoFiles files = DemoFiles.make(directory, new Gemeentecode(gemeente), inwoners);
        DemoExample example = DemoExample.in(files.persoonslijsten()).orElseThrow();
        load(server, "brp", gemeente, files.persoonslijsten(), "persoonslijsten are in");
        load(server, "bag", "", files.bag(), "voorkomens of addresses and buildings are in");
        files.delete();
        say("%.1f s in all.", (System.nanoTime() - begin) / 1e9);
        print(new DemoText(directory.given(), running.url(), connected, example).toString());
        return ExitCode.DONE.code();
    }

    /** Whatever serves this directory, as long as real municipalities can be connected to it. */
    private RunFile running(DataDirectory directory) throws IOException, InterruptedException {
        Optional<RunFile> present =
                RunFile.read(directory)
                        .filter(run -> run.process().isPresent() && !run.options().proef());
        if (present.isPresent()) {
            say("Already running at %s", present.get().url());
            return present.get();
        }
        return new ServerStart(directory, new RunFile.Options(port, false, Optional.empty()), err())
                .detached();
    }

    private void load(
            ServerConnection server, String register, String houder, Path file, String what)
            throws IOException, InterruptedException {
        Loading loading = new Loading(server, register, houder, err());
        loading.check();
        JsonObject loaded = loading.await(loading.send(file));
        if (!loaded.text("status").equals("geladen")) {
            throw new CommandFailure(ExitCode.DIFFERENCE, loaded.text("melding"));
        }
        say(
                "%d %s (%d new, %d unchanged).",
                loaded.number("gelezen") - loaded.number("geweigerd"),
                what,
                loaded.number("nieuw"),
                loaded.number("ongewijzigd"));
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private void say(String words, Object... values) {
        err().println(String.format(java.util.Locale.ROOT, words, values));
    }

    private void print(String text) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.print(text);
        out.flush();
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
