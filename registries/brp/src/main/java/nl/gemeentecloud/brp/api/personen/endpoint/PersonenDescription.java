package nl.gemeentecloud.brp.api.personen.endpoint;

import static nl.gemeentecloud.brp.api.personen.PersonSchemas.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.gemeentecloud.brp.api.personen.PersonSchemas;
import nl.gemeentecloud.brp.api.personen.request.Operation;
import nl.gemeentecloud.brp.api.personen.request.QuerySchemas;

/**
 * The API as it is served, in OpenAPI 3.0: its path and the names of its schemas are those of the
 * contract BRP personen, what is in them is made from what reads the questions and writes the
 * answers.
 */
public final class PersonenDescription {

    /** Of the contract; sent with every answer. */
    public static final String VERSION = "2.7.0";

    private static final String DESCRIPTION =
            """
            Personen in de eigen gegevens van de gemeente, volgens het contract BRP personen (Haal Centraal).

            Vraag alleen de gegevens die u nodig hebt. Ze worden gegeven voor zover het doel van het token en de autorisatie van de
            organisatie reiken; een weigering noemt het gegeven waar het om gaat. Elke vraag wordt vastgelegd voordat het antwoord
            weggaat. Gezag wordt nog niet afgeleid.
            """;

    private static final Map<String, String> REFUSALS =
            new TreeMap<>(
                    Map.of(
                            "400", "De vraag klopt niet; per parameter staat erbij waarom.",
                            "401", "Het token ontbreekt, is verlopen of ingetrokken.",
                            "403", "Dit doel of deze organisatie mag dit niet vragen.",
                            "405", "Alleen POST wordt ondersteund.",
                            "406", "Antwoorden zijn er alleen als JSON.",
                            "413", "De vraag is te groot.",
                            "415", "Vragen zijn er alleen als JSON.",
                            "500", "Er ging iets mis.",
                            "503", "Nu niet beschikbaar; Retry-After zegt wanneer wel."));

    private PersonenDescription() {}

    /** The whole document. */
    public static Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.0.3");
        document.put(
                "info",
                Map.of(
                        "title",
                        "BRP personen",
                        "version",
                        VERSION,
                        "description",
                        DESCRIPTION,
                        "contact",
                        Map.of(
                                "name", "De beheerder van deze installatie",
                                "url", "https://gemeentecloud.example/",
                                "email", "beheer@gemeentecloud.example"),
                        "license",
                        Map.of("name", "EUPL-1.2", "url", "https://eupl.eu/1.2/nl/")));
        String base = Answer.PATH.substring(0, Answer.PATH.lastIndexOf('/'));
        document.put("servers", List.of(Map.of("url", base, "description", "Deze installatie")));
        document.put(
                "tags",
                List.of(Map.of("name", "Personen", "description", "Zoeken en raadplegen.")));
        document.put("paths", Map.of(Answer.PATH.substring(base.length()), Map.of("post", post())));
        document.put("components", components());
        return document;
    }

    private static Map<String, Object> post() {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                "200",
                Map.of(
                        "description",
                        "De gevonden personen, met wat van hen gevraagd is.",
                        "headers",
                        Map.of("API-Version", Map.of("$ref", "#/components/headers/apiVersion")),
                        "content",
                        json("application/json", "PersonenQueryResponse")));
        REFUSALS.forEach((status, meaning) ->
                responses.put(
                        status,
                        Map.of(
                                "description",
                                meaning,
                                "content",
                                json(
                                        "application/problem+json",
                                        status.equals("400")
                                                ? "BadRequestFoutbericht"
                                                : "Foutbericht"))));
        Map<String, Object> post = new LinkedHashMap<>();
        post.put("operationId", "Personen");
        post.put("tags", List.of("Personen"));
        post.put("summary", "Zoek personen, of raadpleeg ze met hun burgerservicenummer.");
        post.put("security", List.of(Map.of("token", List.of())));
        post.put(
                "requestBody",
                Map.of("required", true, "content", json("application/json", "PersonenQuery")));
        post.put("responses", responses);
        return post;
    }

    private static Map<String, Object> json(String mediaType, String schema) {
        return Map.of(mediaType, Map.of("schema", reference(schema)));
    }

    private static Map<String, Object> components() {
        Map<String, Object> schemas = new LinkedHashMap<>();
        schemas.put("PersonenQuery", oneOf(""));
        schemas.putAll(QuerySchemas.all());
        schemas.put("PersonenQueryResponse", oneOf("Response"));
        for (Operation operation : Operation.values()) {
            schemas.put(operation.text() + "Response", response(operation));
        }
        schemas.putAll(PersonSchemas.all());
        schemas.put("Foutbericht", problem(Map.of()));
        schemas.put(
                "BadRequestFoutbericht",
                problem(
                        Map.of(
                                "invalidParams",
                                Map.of("type", "array", "items", reference("InvalidParam")))));
        schemas.put("InvalidParam", object(texts("name", "code", "reason")));
        return Map.of(
                "schemas",
                schemas,
                "headers",
                Map.of(
                        "apiVersion",
                        Map.of(
                                "description",
                                "Volledig versienummer van deze API.",
                                "schema",
                                Map.of("type", "string", "pattern", "^[0-9]+\\.[0-9]+\\.[0-9]+$"))),
                "securitySchemes",
                Map.of(
                        "token",
                        Map.of(
                                "type", "http",
                                "scheme", "bearer",
                                "bearerFormat", "JWT",
                                "description", "access token van een client")));
    }

    private static Map<String, Object> oneOf(String suffix) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        for (Operation operation : Operation.values()) {
            mapping.put(operation.text(), "#/components/schemas/" + operation.text() + suffix);
        }
        return Map.of(
                "oneOf",
                mapping.keySet().stream().map(name -> reference(name + suffix)).toList(),
                "discriminator",
                Map.of("propertyName", "type", "mapping", mapping));
    }

    private static Map<String, Object> response(Operation operation) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("type", Map.of("type", "string", "enum", List.of(operation.text())));
        properties.put(
                "personen",
                Map.of(
                        "type",
                        "array",
                        "maxItems",
                        operation.mostPersons(),
                        "items",
                        reference(PersonSchemas.name(operation.shape()))));
        Map<String, Object> schema = object(properties);
        schema.put("required", List.of("type"));
        return schema;
    }

    private static Map<String, Object> problem(Map<String, Object> more) {
        Map<String, Object> properties = texts("type", "title", "detail", "instance", "code");
        properties.put("status", Map.of("type", "integer"));
        properties.putAll(more);
        Map<String, Object> schema = object(properties);
        schema.put("description", "Wat er mis is en wat u kunt doen (RFC 9457).");
        return schema;
    }

    private static Map<String, Object> texts(String... names) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String name : names) {
            properties.put(name, Map.of("type", "string"));
        }
        return properties;
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        return schema;
    }
}
