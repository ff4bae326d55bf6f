package nl.gemeentecloud.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * API descriptions by the NL API Design Rules. Needs the linter and the rules; says so when they
 * are not there.
 */
class DesignRulesTest {

    private static final Path ROOT = Path.of(System.getProperty("gemeentecloud.root"));
    private static final Path RULES =
            ROOT.resolve("../shared/contracts/lint/nl-api-design-rules-spectral.yaml").normalize();
    private static final long MOST_SECONDS = 120;

    @ParameterizedTest
    @ValueSource(strings = "bag")
    void aDescriptionBreaksNoRule(String name) throws Exception {
        Path folder = ROOT.resolve("app/src/test/lint");
        Path linter = folder.resolve("node_modules/.bin/spectral");
        assumeTrue(Files.exists(RULES), "the design rules (" + RULES + ") are not here");
        assumeTrue(
                Files.isExecutable(linter),
                "the linter is not installed yet: npm ci --prefix " + folder);

        Path output = Files.createTempFile("gemeentecloud-lint", ".txt");
        Process lint =
                new ProcessBuilder(
                                linter.toString(),
                                "lint",
                                "--fail-severity",
                                "error",
                                "--ruleset",
                                RULES.toString(),
                                ROOT.resolve("app/src/main/resources/nl/gemeentecloud/app/openapi")
                                        .resolve(name + ".yaml")
                                        .toString())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        boolean ended = lint.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        lint.destroyForcibly();

        assertThat(ended).isTrue();
        assertThat(lint.exitValue()).as(Files.readString(output, StandardCharsets.UTF_8)).isZero();
        Files.delete(output);
    }
}
