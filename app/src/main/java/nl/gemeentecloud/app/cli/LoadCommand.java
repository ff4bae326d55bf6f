package nl.gemeentecloud.app.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code load}: brings files to a register and waits until they are in it. */
@Command(
        name = "load",
        description = "Load files into a register, in its official formats.",
        footer = {
            "",
            "Waits until everything is durable. Records that cannot be read are left out",
            "and reported; the report is a CSV file. Ctrl-C leaves the server to it (exit",
            "6); loading the same file again goes on where it stopped, and changes nothing",
            "when it is in.",
            "Examples: ./gemeentecloud load brp persoonslijsten.lo3 --gemeente 0363",
            "          ./gemeentecloud load bag lvbag-extract-nl.zip"
        })
final class LoadCommand implements Callable<Integer> {

    private static final int MOST_FILES = 1_000;

    @Mixin private DataOption data = new DataOption();

    @Spec private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "REGISTER", description = "Register: brp or bag.")
    private String register = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "What to load.")
    private List<Path> files = List.of();

    @Option(
            names = "--gemeente",
            paramLabel = "CODE",
            description =
                    "Municipality whose copy it is, four digits; not for registers that are the same for all.")
    private String gemeente = "";

    @Option(
            names = "--niet-wachten",
            description = "Return once the server has the file; prints the id of the delivery.")
    private boolean detached;

    @Option(names = "--json", description = "Print the outcome of each file as JSON, on one line.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        requireFiles();
        ServerConnection server = ServerConnection.to(data.directory());
        Loading loading = new Loading(server, register, gemeente, err());
        loading.check();
        List<JsonObject> outcomes = new ArrayList<>();
        for (Path file : files) {
            JsonObject accepted = loading.send(file);
            outcomes.add(detached ? accepted : loading.await(accepted));
        }
        outcomes.forEach(this::print);
        return exitCode(outcomes);
    }

    private void requireFiles() {
        if (!gemeente.isEmpty() && !gemeente.matches("[0-9]{4}")) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "A gemeentecode has four digits, such as 0363; not '" + gemeente + "'.");
        }
        if (files.size() > MOST_FILES) {
            throw new CommandFailure(
                    ExitCode.USAGE, "At most " + MOST_FILES + " files are loaded at once.");
        }
        for (Path file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new CommandFailure(ExitCode.USAGE, "There is no readable file " + file + ".");
            }
        }
    }

    private void print(JsonObject outcome) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(outcome);
            return;
        }
        if (detached) {
            out.println(outcome.text("id"));
            return;
        }
        if (!outcome.text("status").equals("geladen")) {
            err().println(
                            "%s: %s. %s"
                                    .formatted(
                                            outcome.text("bestand"),
                                            outcome.text("status"),
                                            outcome.text("melding")));
            return;
        }
        long taken =
                outcome.number("nieuw")
                        + outcome.number("gewijzigd")
                        + outcome.number("ongewijzigd");
        out.printf(
                "%s: %d taken (%d new, %d changed, %d unchanged; %d with a remark), %d rejected%n",
                outcome.text("bestand"),
                taken,
                outcome.number("nieuw"),
                outcome.number("gewijzigd"),
                outcome.number("ongewijzigd"),
                outcome.number("gemeld"),
                outcome.number("geweigerd"));
        out.printf(
                "report %s%n",
                outcome.optional("rapport").filter(r -> !r.isEmpty()).orElse("none"));
    }

    private static int exitCode(List<JsonObject> outcomes) {
        ExitCode code = ExitCode.DONE;
        for (JsonObject outcome : outcomes) {
            if (outcome.text("status").equals("geweigerd")) {
                return ExitCode.REFUSED.code();
            }
            if (outcome.text("status").equals("mislukt")) {
                code = ExitCode.DIFFERENCE;
            }
        }
        return code.code();
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
