package nl.gemeentecloud.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import nl.gemeentecloud.app.home.DataDirectory;
import nl.gemeentecloud.app.home.RunFile;

/** Talks to the server that runs on a data directory, with its admin token. */
final class ServerConnection {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 60_000;
    private static final int MOST_ANSWER_BYTES = 16 << 20;

    private final DataDirectory directory;
    private final RunFile running;
    private final String adminToken;

    private ServerConnection(DataDirectory directory, RunFile running, String adminToken) {
        this.directory = directory;
        this.running = running;
        this.adminToken = adminToken;
    }

    /**
     * The server of this directory.
     *
     * @throws CommandFailure when none runs
     */
    static ServerConnection to(DataDirectory directory) throws IOException {
        RunFile running =
                RunFile.read(directory)
                        .filter(found -> found.process().isPresent())
                        .orElseThrow(() -> noServer(directory));
        try {
            return new ServerConnection(
                    directory, running, Files.readString(directory.adminToken()).strip());
        } catch (NoSuchFileException stopping) {
            throw noServer(directory);
        }
    }

    static CommandFailure noServer(DataDirectory directory) {
        return new CommandFailure(
                ExitCode.NO_SERVER,
                "No server for %s. Start it: ./gemeentecloud start --data %s"
                        .formatted(directory.given(), directory.given()));
    }

    String url() {
        return running.url();
    }

    RunFile running() {
        return running;
    }

    /** What the server says to a GET. */
    JsonObject get(String path) throws IOException {
        return answer(open("GET", path));
    }

    /** What the server says to a POST without a body. */
    JsonObject post(String path) throws IOException {
        HttpURLConnection connection = open("POST", path);
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(0);
        return answer(connection);
    }

    /**
     * What the server says to a POST of this many bytes.
     *
     * @param onSent told how many bytes went out so far, now and then
     */
    JsonObject upload(String path, InputStream body, long length, Progress onSent)
            throws IOException {
        HttpURLConnection connection = open("POST", path);
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/octet-stream");
        connection.setFixedLengthStreamingMode(length);
        connection.setReadTimeout(0);
        try (OutputStream out = connection.getOutputStream()) {
            byte[] buffer = new byte[1 << 16];
            long sent = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                out.write(buffer, 0, read);
                sent += read;
                onSent.bytes(sent);
            }
        }
        return answer(connection);
    }

    /** Hears how far an upload is. */
    interface Progress {
        void bytes(long sent);
    }

    private HttpURLConnection open(String method, String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(running.url() + path).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        connection.setRequestProperty("Authorization", "Bearer " + adminToken);
        connection.setRequestProperty("Accept", "application/json, application/problem+json");
        return connection;
    }

    private JsonObject answer(HttpURLConnection connection) throws IOException {
        int status;
        try {
            status = connection.getResponseCode();
        } catch (ConnectException gone) {
            throw noServer(directory);
        }
        InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream();
        String text = "";
        if (body != null) {
            try (body) {
                text = new String(body.readNBytes(MOST_ANSWER_BYTES), StandardCharsets.UTF_8);
            }
        }
        if (status < 400) {
            return JsonObject.parse(text.isBlank() ? "{}" : text);
        }
        throw new CommandFailure(
                status >= 500 ? ExitCode.DIFFERENCE : ExitCode.REFUSED, reason(status, text));
    }

    private static String reason(int status, String text) {
        try {
            return JsonObject.parse(text)
                    .optional("detail")
                    .orElse("The server answered with status " + status + ".");
        } catch (IOException noProblem) {
            return "The server answered with status " + status + ".";
        }
    }
}
