package nl.gemeentecloud.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.gemeentecloud.ledger.keys.VerificationKeys;
import nl.gemeentecloud.ledger.verify.Counts;
import nl.gemeentecloud.ledger.verify.Difference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A download of a log of six entries, with checkpoints after 3 and 6. */
class LedgerFileTest {

    @TempDir static Path directory;
    private static List<String> lines;
    private static VerificationKeys keys;
    private static String logId;

    @BeforeAll
    static void download() throws SQLException, IOException {
        try (TestLog log = new TestLog(directory)) {
            LedgerLimits noCheckpoints =
                    new LedgerLimits(
                            64,
                            8,
                            Duration.ofSeconds(10),
                            Duration.ofHours(1),
                            Duration.ofMillis(20));
            for (int checkpoint = 0; checkpoint < 2; checkpoint++) {
                try (LedgerWriter writer = log.writer(noCheckpoints)) {
                    for (int i = 0; i < 3; i++) {
                        writer.append(TestLog.question(i, TestLog.delivered(i)));
                    }
                }
            }
            StringWriter file = new StringWriter();
            new LedgerExport(log.place().zone()).write(file);
            lines = Arrays.asList(file.toString().split("(?<=\n)", -1));
            keys = log.keys().verificationKeys();
            logId = log.logId();
        }
    }

    private static AuditOutcome verify(List<String> file) throws IOException {
        return LedgerFile.verify(new StringReader(String.join("", file)), keys);
    }

    private static Difference found(List<String> file) throws IOException {
        return switch (verify(file)) {
            case AuditOutcome.Verified verified -> fail("nothing found in " + verified.logs());
            case AuditOutcome.Differs differs -> differs.first();
        };
    }

    private static List<String> with(int line, String text) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(line, text);
        return changed;
    }

    private static List<String> without(int line) {
        List<String> changed = new ArrayList<>(lines);
        changed.remove(line);
        return changed;
    }

    @Test
    void holdsTheLogInOrderAndIsChecked() throws IOException {
        assertThat(lines.stream().map(line -> line.strip().split(" ", 2)[0]))
                .containsExactly(
                        "gemeentecloud-logboek",
                        "log",
                        "e",
                        "e",
                        "e",
                        "c",
                        "e",
                        "e",
                        "e",
                        "c",
                        "end",
                        "eof",
                        "");
        assertThat(verify(lines))
                .isEqualTo(new AuditOutcome.Verified(List.of(new Counts(logId, 6, 0, 2, 0))));
        assertThat(LedgerFile.verify(reader(), keys.publicOnly()))
                .isInstanceOf(AuditOutcome.Verified.class);
    }

    private static Reader reader() {
        return new StringReader(String.join("", lines));
    }

    @Test
    void aMissingLineIsFoundWhereverItWas() throws IOException {
        for (int line = 0; line < 12; line++) {
            Difference difference = found(without(line));
            if (line >= 2 && line < 5) {
                assertThat(difference.what()).isEqualTo("entry");
                assertThat(difference.seq()).isEqualTo(line - 2);
            }
        }
        assertThat(found(without(5)).what()).isEqualTo("checkpoint 1");
        assertThat(found(without(9)).toString()).contains("expected end 6 1, found end 6 2");
        assertThat(found(without(11)).toString()).contains("found the end of the file");
    }

    @Test
    void aCutFileIsFoundWhereverItWasCut() throws IOException {
        String whole = String.join("", lines);
        for (int length = 0; length < whole.length(); length += 7) {
            found(List.of(whole.substring(0, length)));
        }
        assertThat(found(List.of(whole, "\n")).toString()).contains("nothing behind the line eof");
    }

    @Test
    void aChangedEntryIsFound() throws IOException {
        String entry = lines.get(6);
        String changed = entry.substring(0, 40) + (entry.charAt(40) == 'A' ? 'B' : 'A');
        Difference difference = found(with(6, changed + entry.substring(41)));
        assertThat(difference.seq()).isEqualTo(3);
        assertThat(difference.what()).isEqualTo("seal");
    }

    @Test
    void aChangedOrMisplacedCheckpointIsFound() throws IOException {
        String checkpoint = lines.get(5);
        assertThat(found(with(5, checkpoint.replace("c 1 3 ", "c 1 4 "))).what())
                .isEqualTo("checkpoint 1");
        List<String> late = without(5);
        late.add(6, checkpoint);
        assertThat(found(late).toString()).contains("expected checkpoint 1 before entry 3");
        List<String> early = without(9);
        early.add(8, lines.get(9));
        assertThat(found(early).toString()).contains("entry 5, entry: expected entries up to 5");
    }

    @Test
    void nonsenseIsNamedByItsLine() throws IOException {
        for (String nonsense :
                List.of(
                        "\n",
                        "x\n",
                        "e\n",
                        "e 0 A= A=\n",
                        "c 1 3\n",
                        "c 0 3 %s 1 %s %s\n"
                                .formatted("0".repeat(64), "0".repeat(16), "0".repeat(128)),
                        "end 0\n",
                        "log b\n",
                        "e".repeat(2_000_000) + "\n")) {
            assertThat(found(with(2, nonsense)).what()).isEqualTo("line 3 of the file");
        }
        assertThat(found(with(1, "log A\n")).what()).isEqualTo("line 2 of the file");
        assertThat(found(with(0, "gemeentecloud-logboek 2\n")).what())
                .isEqualTo("line 1 of the file");
    }
}
