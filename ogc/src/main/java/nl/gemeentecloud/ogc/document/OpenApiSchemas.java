package nl.gemeentecloud.ogc.document;

import static nl.gemeentecloud.ogc.document.OpenApi.map;
import static nl.gemeentecloud.ogc.document.OpenApi.ref;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.geo.wkb.Wkb;

/** The schemas that every collection shares. */
final class OpenApiSchemas {

    private OpenApiSchemas() {}

    static Map<String, Object> common() {
        Map<String, Object> schemas = new LinkedHashMap<>();
        schemas.put("Link", link());
        schemas.put(
                "LandingPage",
                object(
                        List.of("links"),
                        map("title", text(), "description", text(), "links", links())));
        schemas.put("ApiDescription", map("type", "object"));
        schemas.put(
                "Conformance",
                object(List.of("conformsTo"), map("conformsTo", list(text()), "links", links())));
        schemas.put(
                "Collections",
                object(
                        List.of("links", "collections"),
                        map(
                                "links",
                                links(),
                                "crs",
                                list(text()),
                                "collections",
                                list(ref("Collection")))));
        schemas.put("Collection", collection());
        schemas.put("Queryables", map("type", "object"));
        schemas.put(
                "Tilesets",
                object(
                        List.of("tilesets"),
                        map("links", links(), "tilesets", list(ref("Tileset")))));
        schemas.put("Tileset", tileset());
        schemas.put("Geometry", geometry());
        schemas.put("Foutbericht", problem());
        return schemas;
    }

    private static Map<String, Object> link() {
        return object(
                List.of("href"),
                map(
                        "href",
                        text(),
                        "rel",
                        text(),
                        "type",
                        text(),
                        "title",
                        text(),
                        "templated",
                        map("type", "boolean")));
    }

    private static Map<String, Object> collection() {
        Map<String, Object> numbers = list(map("type", "number"));
        return object(
                List.of("id", "links"),
                map(
                        "id",
                        text(),
                        "title",
                        text(),
                        "description",
                        text(),
                        "links",
                        links(),
                        "extent",
                        object(
                                List.of(),
                                map(
                                        "spatial",
                                        object(
                                                List.of(),
                                                map("bbox", list(numbers), "crs", text())))),
                        "itemType",
                        text(),
                        "crs",
                        list(text()),
                        "storageCrs",
                        text()));
    }

    private static Map<String, Object> tileset() {
        return object(
                List.of("dataType", "crs", "links"),
                map(
                        "title",
                        text(),
                        "dataType",
                        text(),
                        "crs",
                        text(),
                        "tileMatrixSetURI",
                        text(),
                        "links",
                        links(),
                        "layers",
                        list(map("type", "object")),
                        "tileMatrixSet",
                        map("type", "object")));
    }

    private static Map<String, Object> geometry() {
        List<String> kinds = List.of(Wkb.Kind.values()).stream().map(Wkb.Kind::title).toList();
        return map(
                "type",
                "object",
                "nullable",
                true,
                "required",
                List.of("type"),
                "properties",
                map(
                        "type",
                        map("type", "string", "enum", kinds),
                        "coordinates",
                        map("type", "array", "items", map()),
                        "geometries",
                        map("type", "array", "items", map("type", "object"))));
    }

    static Map<String, Object> feature(String title, Map<String, Object> properties) {
        Map<String, Object> schema =
                object(
                        List.of("type", "id", "geometry", "properties"),
                        map(
                                "type",
                                map("type", "string", "enum", List.of("Feature")),
                                "id",
                                text(),
                                "geometry",
                                ref("Geometry"),
                                "properties",
                                map("type", "object", "properties", properties),
                                "links",
                                links()));
        schema.put("title", title);
        return schema;
    }

    static Map<String, Object> featureCollection(Map<String, Object> feature) {
        Map<String, Object> whole = map("type", "integer", "minimum", 0);
        return object(
                List.of("type", "features"),
                map(
                        "type",
                        map("type", "string", "enum", List.of("FeatureCollection")),
                        "links",
                        links(),
                        "timeStamp",
                        map("type", "string", "format", "date-time"),
                        "numberMatched",
                        whole,
                        "numberReturned",
                        whole,
                        "features",
                        list(feature)));
    }

    private static Map<String, Object> problem() {
        return object(
                List.of("status", "title", "detail"),
                map(
                        "type",
                        text(),
                        "title",
                        text(),
                        "status",
                        map("type", "integer"),
                        "detail",
                        text(),
                        "instance",
                        text(),
                        "code",
                        text()));
    }

    private static Map<String, Object> object(
            List<String> required, Map<String, Object> properties) {
        Map<String, Object> object = map("type", "object");
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        object.put("properties", properties);
        return object;
    }

    private static Map<String, Object> links() {
        return list(ref("Link"));
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return map("type", "array", "items", items);
    }

    private static Map<String, Object> text() {
        return map("type", "string");
    }
}
