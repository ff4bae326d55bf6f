package nl.gemeentecloud.app.cli;

import java.nio.file.Path;
import nl.gemeentecloud.app.home.DataDirectory;
import picocli.CommandLine.Option;

/** Where the installation stands; every command takes it. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "./data",
            description = "The data directory of the installation (default: ${DEFAULT-VALUE}).")
    private Path path = Path.of("./data");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    DataDirectory directory() {
        return DataDirectory.of(path);
    }
}
