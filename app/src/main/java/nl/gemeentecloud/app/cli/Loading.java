package nl.gemeentecloud.app.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Brings files to one copy of a register, with progress and with Ctrl-C as a way to leave. */
final class Loading {

    private static final long MOST_PAUSE_MILLIS = 1_000;
    private static final long PAUSE_STEP_MILLIS = 50;

    private final ServerConnection server;
    private final String register;
    private final String gemeente;
    private final PrintWriter err;

    /**
     * @param gemeente empty for a register that is the same for all
     */
    Loading(ServerConnection server, String register, String gemeente, PrintWriter err) {
        this.server = server;
        this.register = register;
        this.gemeente = gemeente;
        this.err = err;
    }

    /**
     * Asks whether files would be accepted, before any is sent.
     *
     * @throws CommandFailure saying why not
     */
    void check() throws IOException {
        server.get(
                "/beheer/v1/registers/%s/bestemming?gemeente=%s"
                        .formatted(word(register), word(gemeente)));
    }

    /** Sends a file; when this returns, the server has all of it on disk. */
    JsonObject send(Path file) throws IOException {
        long length = Files.size(file);
        String path =
                "/beheer/v1/registers/%s/leveringen?gemeente=%s&bestand=%s"
                        .formatted(word(register), word(gemeente), word("" + file.getFileName()));
        Detach detach = Detach.saying("Interrupted: the server has not got " + file + ".");
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                ProgressLine line = new ProgressLine(err)) {
            return server.upload(
                    path, bytes, length, sent -> line.show(LoadProgress.sending(sent, length)));
        } finally {
            detach.off();
        }
    }

    /** Waits until the delivery ended, one way or the other. */
    JsonObject await(JsonObject accepted) throws IOException, InterruptedException {
        String id = accepted.text("id");
        Detach detach =
                Detach.saying(
                        "Detached: the server goes on with delivery %s. The same command follows it again."
                                .formatted(id));
        LoadProgress progress = new LoadProgress(accepted.text("bestand"));
        try (ProgressLine line = new ProgressLine(err)) {
            JsonObject status = accepted;
            for (int tries = 1; !status.isTrue("klaar"); tries++) {
                Thread.sleep(Math.min(MOST_PAUSE_MILLIS, PAUSE_STEP_MILLIS * tries));
                status = server.get("/beheer/v1/leveringen/" + word(id));
                line.show(progress.of(status));
            }
            return status;
        } finally {
            detach.off();
        }
    }

    private static String word(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
