package nl.gemeentecloud.ogc.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.core.definition.Attribute;
import nl.gemeentecloud.geo.crs.Crs;
import nl.gemeentecloud.geo.tile.TileGrid;
import nl.gemeentecloud.geo.tile.VectorTile;
import nl.gemeentecloud.ogc.Collection;
import nl.gemeentecloud.ogc.request.ItemsRequest;

/**
 * Describes the API as OpenAPI 3.0, by the NL API Design Rules: every collection with its own
 * filters and its own properties, as its definition has them.
 */
public final class OpenApi {

    /** Of the API, by semantic versioning; sent with every answer. */
    public static final String VERSION = "1.0.0";

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String METADATA = "Beschrijving";

    private final Base base;
    private final List<Collection> collections;
    private final Contact contact;

    public OpenApi(Base base, List<Collection> collections, Contact contact) {
        this.base = base;
        this.contact = contact;
        this.collections = collections;
    }

    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.0.3");
        document.put(
                "info",
                map(
                        "title",
                        Documents.TITLE,
                        "version",
                        VERSION,
                        "description",
                        Documents.DESCRIPTION,
                        "contact",
                        contact.described(base.installation()),
                        "license",
                        map("name", "EUPL-1.2", "url", "https://eupl.eu/1.2/nl/")));
        document.put(
                "servers", List.of(map("url", base.address(), "description", "Deze installatie")));
        List<Object> tags = new ArrayList<>();
        tags.add(map("name", METADATA, "description", "Wat er is en hoe het te vragen is."));
        collections.forEach(c -> tags.add(map("name", c.title(), "description", c.description())));
        document.put("tags", tags);
        document.put("paths", paths());
        document.put("components", map("schemas", schemas()));
        return document;
    }

    private Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/", get("landing", METADATA, "De landingspagina.", "LandingPage"));
        paths.put("/api", get("api", METADATA, "Deze beschrijving van de API.", "ApiDescription"));
        paths.put(
                "/conformance",
                get("conformance", METADATA, "Aan welke eisen dit voldoet.", "Conformance"));
        paths.put("/collections", get("collections", METADATA, "De collecties.", "Collections"));
        collections.forEach(collection -> add(collection, paths));
        return paths;
    }

    private static void add(Collection collection, Map<String, Object> paths) {
        String path = "/collections/" + collection.id();
        String tag = collection.title();
        String id = collection.id();
        paths.put(path, get(id, tag, "De collectie " + tag + ".", "Collection"));
        paths.put(
                path + "/queryables",
                get(id + "-queryables", tag, "Waarop te filteren is.", "Queryables"));
        paths.put(path + "/items", items(collection));
        paths.put(path + "/items/{featureId}", item(collection));
        paths.put(path + "/tiles", get(id + "-tilesets", tag, "De vectortegels.", "Tilesets"));
        Map<String, Object> tileset =
                get(id + "-tileset", tag, "Vectortegels in een rooster.", "Tileset");
        tileset.put("parameters", List.of(grid()));
        paths.put(path + "/tiles/{tileMatrixSetId}", tileset);
        paths.put(
                path + "/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
                tile(collection));
    }

    private static Map<String, Object> items(Collection collection) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(form());
        parameters.add(limit());
        parameters.add(bbox());
        parameters.add(datetime());
        parameters.add(crs("crs", "In welk coördinatenstelsel de geometrie gegeven wordt."));
        parameters.add(
                query(
                        "cursor",
                        "Waar de volgende pagina begint; staat in de link next.",
                        map("type", "string", "maxLength", 80)));
        for (Attribute attribute : collection.queryables()) {
            parameters.add(
                    query(
                            attribute.element(),
                            "Alleen objecten waarvan dit zo is: " + attribute.name() + ".",
                            Schemas.of(attribute)));
        }
        Map<String, Object> get =
                operation(
                        collection.id() + "-items",
                        collection.title(),
                        "De objecten van " + collection.title() + ", per pagina.",
                        parameters,
                        answer(
                                "Een pagina objecten.",
                                MediaTypes.GEO_JSON,
                                ref(schema(collection) + "Collection"),
                                true));
        // the name has a hyphen in OGC's standard and may have none in the Dutch rules for ours
        return map(
                "parameters",
                List.of(crs("bbox-crs", "In welk coördinatenstelsel bbox gegeven is.")),
                "get",
                get);
    }

    private static Map<String, Object> item(Collection collection) {
        return map(
                "get",
                operation(
                        collection.id() + "-item",
                        collection.title(),
                        "Een object van " + collection.title() + ".",
                        List.of(
                                form(),
                                crs(
                                        "crs",
                                        "In welk coördinatenstelsel de geometrie gegeven wordt."),
                                path("featureId", "Wat het object aanwijst.")),
                        answer(
                                "Het object.",
                                MediaTypes.GEO_JSON,
                                ref(schema(collection) + "Feature"),
                                true)));
    }

    private static Map<String, Object> tile(Collection collection) {
        Map<String, Object> whole = map("type", "integer", "minimum", 0);
        return map(
                "get",
                operation(
                        collection.id() + "-tile",
                        collection.title(),
                        "Een vectortegel van " + collection.title() + ".",
                        List.of(
                                grid(),
                                path("tileMatrix", "Het niveau.", whole),
                                path("tileRow", "De rij, geteld vanaf boven.", whole),
                                path("tileCol", "De kolom, geteld vanaf links.", whole)),
                        answer(
                                "De tegel.",
                                VectorTile.MEDIA_TYPE,
                                map("type", "string", "format", "binary"),
                                false)));
    }

    private static Map<String, Object> get(String id, String tag, String summary, String schema) {
        String type =
                switch (schema) {
                    case "ApiDescription" -> MediaTypes.OPENAPI;
                    case "Queryables" -> MediaTypes.SCHEMA;
                    default -> MediaTypes.JSON;
                };
        return map(
                "get",
                operation(
                        id,
                        tag,
                        summary,
                        List.of(form()),
                        answer(summary, type, ref(schema), true)));
    }

    private static Map<String, Object> operation(
            String id, String tag, String summary, List<?> parameters, Map<String, Object> answer) {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", answer);
        responses.put("400", problem("Een parameter bestaat niet of heeft een verkeerde waarde."));
        responses.put("404", problem("Het gevraagde bestaat niet."));
        responses.put("406", problem("De gevraagde vorm bestaat niet."));
        responses.put(
                "429", problem("Er zijn te veel verzoeken; Retry-After zegt hoelang te wachten."));
        responses.put("500", problem("Er ging iets mis dat niet aan het verzoek ligt."));
        responses.put("503", problem("De gegevens zijn tijdelijk niet beschikbaar."));
        return map(
                "operationId",
                id,
                "tags",
                List.of(tag),
                "summary",
                summary,
                "parameters",
                parameters,
                "responses",
                responses);
    }

    private static Map<String, Object> answer(
            String meaning, String type, Map<String, Object> schema, boolean html) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(type, map("schema", schema));
        if (html) {
            content.put(MediaTypes.HTML, map("schema", map("type", "string")));
        }
        return map(
                "description",
                meaning,
                "headers",
                map(
                        "API-Version",
                        map(
                                "description",
                                "De versie van de API.",
                                "schema",
                                map("type", "string", "example", VERSION))),
                "content",
                content);
    }

    private static Map<String, Object> problem(String meaning) {
        return map(
                "description",
                meaning,
                "content",
                map("application/problem+json", map("schema", ref("Foutbericht"))));
    }

    private static Map<String, Object> form() {
        return query(
                "f",
                "In welke vorm het antwoord komt; anders volgens de header Accept.",
                map("type", "string", "enum", List.of("json", "html")));
    }

    private static Map<String, Object> limit() {
        return query(
                "limit",
                "Hoeveel objecten hoogstens op een pagina staan.",
                map(
                        "type",
                        "integer",
                        "minimum",
                        1,
                        "maximum",
                        ItemsRequest.MOST,
                        "default",
                        ItemsRequest.USUAL));
    }

    private static Map<String, Object> bbox() {
        return query(
                "bbox",
                "Alleen objecten die in deze rechthoek liggen of haar raken: vier getallen, of zes met hoogten.",
                map(
                        "type",
                        "array",
                        "minItems",
                        4,
                        "maxItems",
                        6,
                        "oneOf",
                        List.of(
                                map("minItems", 4, "maxItems", 4),
                                map("minItems", 6, "maxItems", 6)),
                        "items",
                        map("type", "number")));
    }

    private static Map<String, Object> datetime() {
        return query(
                "datetime",
                "Alleen objecten die dan geldig zijn: een moment, of twee met een schuine streep ertussen (.. voor open).",
                map("type", "string"));
    }

    private static Map<String, Object> crs(String name, String meaning) {
        return query(
                name,
                meaning,
                map(
                        "type",
                        "string",
                        "format",
                        "uri",
                        "enum",
                        Crs.all().stream().map(Crs::uri).toList(),
                        "default",
                        Crs.CRS84.uri()));
    }

    private static Map<String, Object> query(
            String name, String meaning, Map<String, Object> schema) {
        return map(
                "name",
                name,
                "in",
                "query",
                "description",
                meaning,
                "required",
                false,
                "style",
                "form",
                "explode",
                false,
                "schema",
                schema);
    }

    private static Map<String, Object> grid() {
        List<String> ids = new ArrayList<>();
        for (TileGrid grid : TileGrid.values()) {
            ids.add(grid.id());
        }
        return path("tileMatrixSetId", "Het tegelrooster.", map("type", "string", "enum", ids));
    }

    private static Map<String, Object> path(String name, String meaning) {
        return path(name, meaning, map("type", "string"));
    }

    private static Map<String, Object> path(
            String name, String meaning, Map<String, Object> schema) {
        return map(
                "name",
                name,
                "in",
                "path",
                "description",
                meaning,
                "required",
                true,
                "schema",
                schema);
    }

    private Map<String, Object> schemas() {
        Map<String, Object> schemas = new LinkedHashMap<>(OpenApiSchemas.common());
        for (Collection collection : collections) {
            Map<String, Object> properties = new LinkedHashMap<>();
            for (int number : collection.properties()) {
                Attribute attribute = collection.attribute(number);
                properties.put(attribute.element(), Schemas.property(attribute));
            }
            schemas.put(
                    schema(collection) + "Feature",
                    OpenApiSchemas.feature(collection.title(), properties));
            schemas.put(
                    schema(collection) + "Collection",
                    OpenApiSchemas.featureCollection(ref(schema(collection) + "Feature")));
        }
        return schemas;
    }

    /** {@code bag-pand} as a name in upper camel case. */
    private static String schema(Collection collection) {
        StringBuilder name = new StringBuilder();
        for (String part : collection.id().split("-", -1)) {
            name.append(part.substring(0, 1).toUpperCase(java.util.Locale.ROOT))
                    .append(part.substring(1));
        }
        return name.toString();
    }

    static Map<String, Object> ref(String schema) {
        return map("$ref", SCHEMAS + schema);
    }

    /** Names and values in turn. */
    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
