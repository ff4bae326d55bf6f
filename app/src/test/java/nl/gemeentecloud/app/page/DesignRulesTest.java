package nl.gemeentecloud.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.gemeentecloud.app.running.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every API description that is served, by the NL API Design Rules. Needs the linter and the rules;
 * says so when they are not there.
 */
@ExtendWith(TrialServer.Shared.class)
class DesignRulesTest {

    private static final Path ROOT = Path.of(System.getProperty("gemeentecloud.root"));
    private static final Path RULES =
            ROOT.resolve("../shared/contracts/lint/nl-api-design-rules-spectral.yaml").normalize();
    private static final long MOST_SECONDS = 120;

    private final TrialServer server;

    @TempDir private Path directory = Path.of("unset");

    DesignRulesTest(TrialServer server) {
        this.server = server;
    }

    @Test
    void noDescriptionBreaksARule() throws Exception {
        Path folder = ROOT.resolve("app/src/test/lint");
        Path linter = folder.resolve("node_modules/.bin/spectral");
        assumeTrue(Files.exists(RULES), "the design rules (" + RULES + ") are not here");
        assumeTrue(
                Files.isExecutable(linter),
                "the linter is not installed yet: npm ci --prefix " + folder);
        List<String> names = names();
        assertThat(names).contains("bag", "bag-zoek", "beheer", "brp-personen", "ogc", "toegang");

        List<String> command = new ArrayList<>();
        command.addAll(List.of("" + linter, "lint", "--fail-severity", "error"));
        command.addAll(List.of("--ruleset", "" + RULES));
        for (String name : names) {
            Path document = directory.resolve(name + ".yaml");
            Files.writeString(document, described(name));
            command.add("" + document);
        }
        Path output = directory.resolve("output.txt");
        Process lint =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        boolean ended = lint.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        lint.destroyForcibly();

        assertThat(ended).isTrue();
        assertThat(lint.exitValue()).as(Files.readString(output, StandardCharsets.UTF_8)).isZero();
    }

    /** As it is served; only the path of the national contract has no version, and gets one. */
    private String described(String name) {
        return server.send(server.request("/openapi/" + name + ".yaml"))
                .body()
                .replaceFirst("/haalcentraal/api/brp(\"?\\R)", "/haalcentraal/api/brp/v2$1");
    }

    /** Of all descriptions that people are shown. */
    private List<String> names() {
        return Pattern.compile("href=\"/api/([a-z-]+)\"")
                .matcher(server.send(server.request("/api")).body())
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();
    }
}
