package nl.gemeentecloud.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.gemeentecloud.app.home.DataDirectory;
import nl.gemeentecloud.app.home.RunFile;
import nl.gemeentecloud.app.running.Script;
import nl.gemeentecloud.app.running.Script.Outcome;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.proef.Proef;
import nl.gemeentecloud.proef.ProefOptions;
import nl.gemeentecloud.proef.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A delivery as an administrator brings it: accepted, taken in, reported, repeated, resumed. */
class LoadTest {

    private final Script gemeentecloud = new Script();

    @TempDir private Path directory = Path.of("unset");

    private Path data = Path.of("unset");

    @AfterEach
    void stop() throws Exception {
        run("stop");
    }

    @Test
    void filesAreLoadedReportedRepeatedRefusedAndResumed() throws Exception {
        data = directory.resolve("data");
        Path persons = persons(300);
        Outcome started = run("start", "--port", "0");
        assertThat(started.code()).as(started.err()).isZero();

        Outcome notConnected = run("load", "brp", "" + persons, "--gemeente", "1911");
        assertThat(notConnected.code()).isEqualTo(5);
        assertThat(notConnected.err()).contains("connect 1911");

        assertThat(run("connect", "1911").code()).isZero();
        takesIn(persons);
        changesNothingTheSecondTime(persons);
        leavesOutAndReportsWhatCannotBeRead(persons);
        saysWhatIsWrongWithACallOrAFile(persons);
        goesOnAfterTheServerWasKilled();
    }

    private void takesIn(Path persons) throws Exception {
        Outcome loaded = run("load", "brp", "" + persons, "--gemeente", "1911", "--json");

        assertThat(loaded.code()).as(loaded.err()).isZero();
        JsonObject outcome = JsonObject.parse(loaded.out());
        assertThat(outcome.text("status")).isEqualTo("geladen");
        assertThat(outcome.number("nieuw")).isEqualTo(Files.lines(persons).count());
        assertThat(outcome.number("geweigerd")).isZero();
    }

    private void changesNothingTheSecondTime(Path persons) throws Exception {
        Outcome again = run("load", "brp", "" + persons, "--gemeente", "1911");

        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("0 new, 0 changed").contains("0 rejected");
    }

    private void leavesOutAndReportsWhatCannotBeRead(Path persons) throws Exception {
        List<String> lines = Files.readAllLines(persons);
        Path dirty = directory.resolve("dirty.lo3");
        Files.writeString(
                dirty,
                lines.get(0)
                        + "\n"
                        + lines.get(1).substring(0, lines.get(1).length() / 2)
                        + "\n"
                        + lines.get(2)
                        + "\n");

        Outcome loaded = run("load", "brp", "" + dirty, "--gemeente", "1911");

        assertThat(loaded.code()).isZero();
        assertThat(loaded.out()).contains("2 taken").contains("1 rejected");
        Path report =
                Path.of(loaded.out().lines().toList().getLast().substring("report ".length()));
        assertThat(Files.readString(report))
                .startsWith("\uFEFFernst;record;kenmerk;plaats;regel;melding\r\n")
                .contains("geweigerd;2;");
    }

    private void saysWhatIsWrongWithACallOrAFile(Path persons) throws Exception {
        assertThat(run("load", "brp", "" + persons).err()).contains("per gemeente");
        assertThat(run("load", "brp", "" + persons).code()).isEqualTo(5);
        assertThat(run("load", "wonen", "" + persons, "--gemeente", "1911").err())
                .contains("'wonen'")
                .contains("brp");
        assertThat(run("load", "brp", directory + "/niets", "--gemeente", "1911").code())
                .isEqualTo(2);
        Path other = directory.resolve("plaatje.png");
        Files.write(other, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0});
        Outcome refused = run("load", "brp", "" + other, "--gemeente", "1911");
        assertThat(refused.code()).isEqualTo(5);
        assertThat(refused.err()).contains("plaatje.png: geweigerd.").contains("LO3");
    }

    private void goesOnAfterTheServerWasKilled() throws Exception {
        Path many = persons(20_000);
        Outcome accepted = run("load", "brp", "" + many, "--gemeente", "1911", "--niet-wachten");
        assertThat(accepted.code()).as(accepted.err()).isZero();
        assertThat(accepted.out().lines()).hasSize(1);
        ProcessHandle server =
                RunFile.read(DataDirectory.of(data)).flatMap(RunFile::process).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();

        assertThat(run("start", "--port", "0").code()).isZero();

        Outcome loaded = run("load", "brp", "" + many, "--gemeente", "1911", "--json");
        assertThat(loaded.code()).as(loaded.err()).isZero();
        JsonObject outcome = JsonObject.parse(loaded.out());
        assertThat(outcome.text("id"))
                .as("the delivery that was accepted")
                .isEqualTo(accepted.out().strip());
        assertThat(outcome.number("gelezen")).isEqualTo(Files.lines(many).count());
        assertThat(outcome.number("geweigerd")).isZero();
    }

    private Path persons(int inwoners) throws Exception {
        Path file = directory.resolve("personen-" + inwoners + ".lo3");
        try (OutputStream out = Files.newOutputStream(file)) {
            Proef.writePersoonslijsten(
                    ProefOptions.of(new Gemeentecode("1911"), inwoners, 1), out, Progress.silent());
        }
        return file;
    }

    private Outcome run(String... arguments) throws Exception {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = data.toString();
        return gemeentecloud.run(all);
    }
}
