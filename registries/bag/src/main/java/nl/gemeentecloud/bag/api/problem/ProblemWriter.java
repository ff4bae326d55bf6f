package nl.gemeentecloud.bag.api.problem;

import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a problem as problem+json. */
public final class ProblemWriter {

    /** The content type of what is written here. */
    public static final String CONTENT_TYPE = "application/problem+json";

    private static final JsonFactory JSON = new JsonFactory();

    private ProblemWriter() {}

    /**
     * Writes the whole answer, in UTF-8.
     *
     * @param instance the address that was asked, with its query
     */
    public static byte[] write(Problem problem, String instance) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json =
                JSON.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("type", problem.type());
            json.writeStringProperty("title", problem.title());
            json.writeNumberProperty("status", problem.status());
            json.writeStringProperty("detail", problem.detail());
            json.writeStringProperty("instance", instance);
            json.writeStringProperty("code", problem.code());
            if (!problem.invalidParams().isEmpty()) {
                json.writeArrayPropertyStart("invalid-params");
                for (InvalidParam param : problem.invalidParams()) {
                    json.writeStartObject();
                    json.writeStringProperty("type", problem.type());
                    json.writeStringProperty("name", param.name());
                    json.writeStringProperty("code", param.code());
                    json.writeStringProperty("reason", param.reason());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
