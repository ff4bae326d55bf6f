package nl.gemeentecloud.app.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

/** Sends requests as one caller. */
final class Shooter {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final String authorization;

    /**
     * @param authorization the header; empty for none
     */
    Shooter(int port, String authorization) {
        this.port = port;
        this.authorization = authorization;
    }

    static Shooter bearing(int port, String token) {
        return new Shooter(port, "Bearer " + token);
    }

    /**
     * What came back.
     *
     * @param headers as text, without the moment
     */
    record Hit(int status, String headers, String body) {

        String everything() {
            return status + "\n" + headers + "\n" + body;
        }
    }

    Hit send(Shot shot) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + shot.path()))
                        .method(
                                shot.method(),
                                shot.body().isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(shot.body()));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (!shot.type().isEmpty()) {
            request.header("Content-Type", shot.type());
        }
        shot.headers().forEach(request::header);
        try {
            HttpResponse<String> answer =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Map<String, Object> headers = new TreeMap<>(answer.headers().map());
            headers.remove("date");
            return new Hit(answer.statusCode(), headers.toString(), answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(shot.toString(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
