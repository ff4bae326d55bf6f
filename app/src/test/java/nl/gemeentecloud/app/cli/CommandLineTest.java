package nl.gemeentecloud.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import nl.gemeentecloud.app.running.Script;
import nl.gemeentecloud.app.running.Script.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says when no server runs. */
class CommandLineTest {

    private final Script gemeentecloud = new Script();

    @TempDir private Path directory = Path.of("unset");

    @Test
    void theScriptHandsOverWordsAnswersAndTheExitCode() throws Exception {
        Outcome outcome = gemeentecloud.run("token", "proef", "--data", "een map");

        assertThat(outcome.err())
                .isEqualTo(
                        "No server for een map. Start it: ./gemeentecloud start --data een map\n");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(gemeentecloud.run("help").out()).contains("Usage: ./gemeentecloud");
    }

    @ParameterizedTest
    @ValueSource(strings = {"token proef", "connect 0363"})
    void aCommandThatNeedsAServerSaysHowToStartOne(String command) throws Exception {
        Outcome outcome = InProcess.run((command + " --data een/map").split(" "));

        assertThat(outcome.err())
                .isEqualTo(
                        "No server for een/map. Start it: ./gemeentecloud start --data een/map\n");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.code()).isEqualTo(3);
    }

    @Test
    void withoutDataTheDirectoryIsTheOneInTheWorkingDirectory() throws Exception {
        Outcome outcome = InProcess.run("token", "proef");

        assertThat(outcome.err())
                .isEqualTo("No server for ./data. Start it: ./gemeentecloud start --data ./data\n");
    }

    @Test
    void anUnknownCommandIsMetWithTheOneThatWasProbablyMeant() throws Exception {
        Outcome outcome = InProcess.run("strat");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("strat").contains("start");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void anUnknownOptionIsAUsageError() throws Exception {
        Outcome outcome = InProcess.run("start", "--poort", "8080");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--poort").contains("--port");
    }

    @Test
    void withoutACommandItShowsWhatThereIsAsAUsageError() throws Exception {
        Outcome outcome = InProcess.run();

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("start").contains("demo").contains("Exit codes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help",
                "--help",
                "start --help",
                "token --help",
                "test --help",
                "load --help",
                "bench --help",
                "help proef",
                "help stop"
            })
    void helpIsAResult(String command) throws Exception {
        Outcome outcome = InProcess.run(command.split(" "));

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("Usage: ./gemeentecloud");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void makesPeopleUpAndNamesAWordThatIsWrong() throws Exception {
        Path people = directory.resolve("people");

        assertThat(
                        gemeentecloud
                                .run(
                                        "proef",
                                        "--inwoners",
                                        "10",
                                        "--deel",
                                        "brp",
                                        "--uit",
                                        "" + people)
                                .code())
                .isZero();
        assertThat(people.resolve("brp")).isNotEmptyDirectory();
        Outcome wrong = gemeentecloud.run("proef", "--inwoner", "10");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("--inwoner");
        assertThat(gemeentecloud.run("proef", "--help").out()).contains("--inwoners");
    }

    @Test
    void stoppingWhatDoesNotRunIsDone() throws Exception {
        Outcome outcome = InProcess.run("stop", "--data", directory.toString());

        assertThat(outcome.code()).isZero();
    }

    @Test
    void aGemeentecodeOfAnotherShapeIsAUsageError() throws Exception {
        Outcome outcome = InProcess.run("connect", "363");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("four digits");
    }

    @Test
    void aPinnedDayBelongsToTheTrialEnvironment() throws Exception {
        Outcome outcome = InProcess.run("start", "--vandaag", "2026-11-23");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--proef");
    }

    @ParameterizedTest
    @CsvSource({"--vandaag, morgen, a day such as 2026-11-23", "--port, web, a whole number"})
    void aValueOfAnotherShapeIsMetWithTheShapeThatIsWanted(
            String option, String value, String shape) {
        Outcome outcome = InProcess.run("start", "--proef", option, value);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .contains(option)
                .contains("'" + value + "' is not " + shape)
                .doesNotContain("java.");
    }

    @Test
    void withoutAJdkItSaysWhereToGetOne() throws Exception {
        Outcome outcome =
                gemeentecloud.run(
                        Map.of(
                                "JAVA_HOME", directory.toString(),
                                "HOME", directory.toString(),
                                "GEMEENTECLOUD_JVMS", directory.toString()),
                        "help");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("JDK 25").contains("adoptium.net");
    }
}
