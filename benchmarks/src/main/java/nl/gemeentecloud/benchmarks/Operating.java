package nl.gemeentecloud.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the operator's commands do, over HTTP and without a process for each. */
final class Operating {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final String adminToken;

    Operating(Installation cloud) throws IOException {
        this.url = "http://127.0.0.1:" + cloud.port();
        this.adminToken = Files.readString(cloud.data().resolve("admin.token")).strip();
    }

    void connect(String gemeente) throws IOException, InterruptedException {
        post("/beheer/v1/gemeenten/" + gemeente, HttpRequest.BodyPublishers.noBody());
    }

    String token(String client) throws IOException, InterruptedException {
        return post("/beheer/v1/clients/" + client + "/tokens", HttpRequest.BodyPublishers.noBody())
                .get("token")
                .asString();
    }

    /** Hands in a delivery; returns its id. */
    String deliver(String register, String gemeente, Path file)
            throws IOException, InterruptedException {
        return post(
                        "/beheer/v1/registers/%s/leveringen?gemeente=%s&bestand=%s"
                                .formatted(register, gemeente, file.getFileName()),
                        HttpRequest.BodyPublishers.ofFile(file))
                .get("id")
                .asString();
    }

    /** Waits until a delivery has ended well. */
    void await(String delivery) throws IOException, InterruptedException {
        while (true) {
            JsonNode status = send(request("/beheer/v1/leveringen/" + delivery).GET().build());
            if (status.get("klaar").asBoolean()) {
                if (!status.get("status").asString().equals("geladen")) {
                    throw new IllegalStateException("A delivery was not taken in: " + status);
                }
                return;
            }
            Thread.sleep(20);
        }
    }

    private JsonNode post(String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Content-Type", "application/octet-stream")
                        .POST(body)
                        .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + adminToken);
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    "%s: %d %s".formatted(request.uri(), answer.statusCode(), answer.body()));
        }
        return JsonMapper.shared().readTree(answer.body());
    }
}
