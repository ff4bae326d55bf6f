package nl.gemeentecloud.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import nl.gemeentecloud.app.home.DataDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a directory where a server ran before, a new one does not start. */
class StartFailureTest {

    @TempDir private Path directory = Path.of("unset");

    private DataDirectory data = DataDirectory.of(Path.of("unset"));

    @BeforeEach
    void ranBefore() throws IOException {
        data = DataDirectory.of(directory);
        Files.createDirectories(data.logs());
        say(data.serverLog(), "INFO Started");
        say(data.serverOutput(), "Cannot start: port 80 is for others");
    }

    private static void say(Path file, String... lines) throws IOException {
        Files.write(file, List.of(lines), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Test
    void whatAVirtualMachineSaidIsTheReasonAndStandsInTheOutput() throws IOException {
        StartFailure failure = StartFailure.before(data);
        say(
                data.serverOutput(),
                "OpenJDK 64-Bit Server VM warning: Archived objects are not used",
                "",
                "Unrecognized VM option 'Onzin'",
                "Error: Could not create the Java Virtual Machine.");

        assertThat(failure.reason()).contains("Unrecognized VM option 'Onzin'");
        assertThat(failure.log()).isEqualTo(data.serverOutput());
    }

    @Test
    void aServerThatLoggedIsLookedUpInItsLog() throws IOException {
        StartFailure failure = StartFailure.before(data);
        say(data.serverLog(), "ERROR The zone is away");
        say(data.serverOutput(), "Cannot start: zone algemeen is away", "at nl.x.Y.z(Y.java:1)");

        assertThat(failure.reason()).contains("zone algemeen is away");
        assertThat(failure.saidByServer()).contains("zone algemeen is away");
        assertThat(failure.log()).isEqualTo(data.serverLog());
    }

    @Test
    void placesInAProgramAreNoReason() throws IOException {
        StartFailure failure = StartFailure.before(data);
        say(
                data.serverOutput(),
                "Exception in thread main: no memory",
                "\tat a.B.c(B.java:1)",
                "\tat a.B.d(B.java:2)",
                "\tat a.B.e(B.java:3)",
                "\tat a.B.f(B.java:4)",
                "\tat a.B.g(B.java:5)");

        assertThat(failure.reason()).contains("Exception in thread main: no memory");
    }

    @Test
    void whatIsSaidByAServerThatIsSlowIsNoReasonUnlessItSaysSo() throws IOException {
        StartFailure failure = StartFailure.before(data);
        say(data.serverOutput(), "Picked up JAVA_TOOL_OPTIONS: -Dx=y");

        assertThat(failure.saidByServer()).isEmpty();
    }
}
