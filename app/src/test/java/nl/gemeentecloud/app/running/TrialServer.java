package nl.gemeentecloud.app.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.gemeentecloud.app.home.DataDirectory;
import nl.gemeentecloud.app.home.RunFile;
import nl.gemeentecloud.app.server.Filling;
import nl.gemeentecloud.app.server.Server;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One trial environment for all tests of a run, started at first use: {@code @ExtendWith} this and
 * take it as an argument. What a test changes, it changes for itself alone.
 */
public final class TrialServer implements AutoCloseable {

    public static final LocalDate VANDAAG = LocalDate.of(2026, 11, 23);

    private final Path directory;
    private final Server server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TrialServer(Path directory) throws IOException {
        this.directory = directory;
        SharedPrograms.in(directory);
        this.server =
                Server.start(
                        DataDirectory.of(directory),
                        new RunFile.Options(0, true, Optional.of(VANDAAG)),
                        true);
    }

    private static TrialServer start() {
        try {
            return new TrialServer(Files.createTempDirectory("gemeentecloud-test"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Path directory() {
        return directory;
    }

    public String url(String path) {
        return "http://localhost:" + server.port() + path;
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url(path)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The same, as bytes. */
    public HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Takes a delivery into a register, and returns when it is in. */
    public void load(String register, Path file) {
        try {
            Filling.load(server, register, file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What this path answers to whoever holds the token. */
    public HttpResponse<String> get(String path, String token) {
        return send(request(path).header("Authorization", "Bearer " + token));
    }

    public HttpResponse<String> post(String path, String token, String body) {
        return send(
                request(path)
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> postForm(String path, Map<String, String> form, String... headers) {
        String body =
                String.join(
                        "&",
                        form.entrySet().stream()
                                .map(field -> field.getKey() + "=" + field.getValue())
                                .toList());
        HttpRequest.Builder request =
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    public String adminToken() {
        try {
            return Files.readString(DataDirectory.of(directory).adminToken()).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A fresh token of a client of the trial environment. */
    public String token(String client) {
        return json(post("/beheer/v1/clients/" + client + "/tokens", adminToken(), ""))
                .path("token")
                .asString();
    }

    @Override
    public void close() throws IOException {
        server.close();
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    /** Gives tests the server of the run. */
    public static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TrialServer.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(
                            TrialServer.class, first -> TrialServer.start(), TrialServer.class);
        }
    }
}
