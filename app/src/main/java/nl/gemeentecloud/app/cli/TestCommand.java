package nl.gemeentecloud.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stands in the help; the script itself runs the tests, without building the program first. */
@Command(
        name = "test",
        description = "Run all tests (what follows is handed to Maven).",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new CommandFailure(
                ExitCode.USAGE, "Tests run from the root of the sources: ./gemeentecloud test");
    }
}
