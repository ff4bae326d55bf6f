package nl.gemeentecloud.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.gemeentecloud.app.running.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser. Needs chromium and node; says so when they are not there. */
@ExtendWith(TrialServer.Shared.class)
class BrowserTest {

    private static final long MOST_SECONDS = 120;

    private final TrialServer server;

    BrowserTest(TrialServer server) {
        this.server = server;
    }

    @Test
    void everyPageCanBeUsedByEveryone(@TempDir Path directory) throws Exception {
        Path folder = Path.of(System.getProperty("gemeentecloud.root"), "app/src/test/browser");
        Optional<Path> node = onPath("node");
        Optional<Path> chromium = onPath("chromium", "chromium-browser", "google-chrome");
        assumeTrue(node.isPresent(), "node is not installed");
        assumeTrue(chromium.isPresent(), "chromium is not installed");
        assumeTrue(
                Files.isDirectory(folder.resolve("node_modules/playwright-core")),
                "the browser tests have no modules yet: npm ci --prefix " + folder);

        Path output = directory.resolve("browser.txt");
        Process browser =
                new ProcessBuilder(
                                node.get().toString(),
                                folder.resolve("pages.mjs").toString(),
                                chromium.get().toString(),
                                server.url("/"),
                                server.url("/api"),
                                server.url("/api/beheer"),
                                server.url("/api/toegang"))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        boolean ended = browser.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        browser.destroyForcibly();

        assertThat(Files.readString(output, StandardCharsets.UTF_8)).isEmpty();
        assertThat(ended).isTrue();
        assertThat(browser.exitValue()).isZero();
    }

    private static Optional<Path> onPath(String... names) {
        List<Path> folders =
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(Path::of)
                        .toList();
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
