package nl.gemeentecloud.app.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The OpenAPI documents that this installation serves. Read at first use. */
public final class ApiDocuments {

    /** Where the front page is, in what is not yet served to someone; no address (RFC 2606). */
    public static final String INSTALLATION = "https://installatie.invalid/";

    private final Map<String, String> resources;
    private final Map<String, Supplier<Map<String, Object>>> made;
    private final Map<String, Object> contact;
    private final Map<String, Document> documents = new LinkedHashMap<>();

    /**
     * One document in the forms in which it is served.
     *
     * @param yaml for people
     * @param json the same
     * @param description the same, for a page
     */
    public record Document(String yaml, String json, ApiDescription description) {

        /**
         * As it is served to someone.
         *
         * @param installation the address by which they found the front page
         */
        public Document to(String installation) {
            return new Document(
                    yaml.replace(INSTALLATION, installation),
                    json.replace(INSTALLATION, installation),
                    description);
        }
    }

    /**
     * @param resources the absolute name of a resource for each name under which a document is
     *     served, in the order in which they are shown
     * @param made those that are made from definitions instead, shown after the others
     * @param contact who answers for this installation, the same in all of them
     */
    public ApiDocuments(
            Map<String, String> resources,
            Map<String, Supplier<Map<String, Object>>> made,
            Map<String, Object> contact) {
        this.contact = contact;
        this.resources = new LinkedHashMap<>(resources);
        this.made = new LinkedHashMap<>(made);
    }

    public Optional<Document> find(String name) {
        return Optional.ofNullable(all().get(name));
    }

    public List<ApiDescription> descriptions() {
        return all().values().stream().map(Document::description).toList();
    }

    private synchronized Map<String, Document> all() {
        if (documents.isEmpty()) {
            resources.forEach((name, resource) -> documents.put(name, read(name, resource)));
            made.forEach((name, maker) -> documents.put(name, made(name, maker.get())));
        }
        return documents;
    }

    private Document made(String name, Map<String, Object> made) {
        return document(name, JsonMapper.shared().valueToTree(made));
    }

    private Document read(String name, String resource) {
        try (InputStream in = ApiDocuments.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its resource " + resource);
            }
            return document(name, YAMLMapper.shared().readTree(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Document document(String name, JsonNode document) {
        ((ObjectNode) document.path("info"))
                .set("contact", JsonMapper.shared().valueToTree(contact));
        ApiDescription description = new OpenApiReader(name, document).read();
        document.path("servers").forEach(server -> stand((ObjectNode) server));
        return new Document(
                YAMLMapper.shared().writeValueAsString(document),
                JsonMapper.shared().writeValueAsString(document),
                description);
    }

    /** A description is read elsewhere too: its server is an address, not a path. */
    private static void stand(ObjectNode server) {
        String url = server.path("url").asString("");
        if (url.startsWith("/")) {
            server.put("url", INSTALLATION + url.substring(1));
        }
    }
}
