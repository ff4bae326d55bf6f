package nl.gemeentecloud.ogc.document;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.gemeentecloud.core.definition.Attribute;

/** An attribute as a JSON schema, within what OpenAPI 3.0 knows. */
final class Schemas {

    private Schemas() {}

    /** One value of it. */
    static Map<String, Object> of(Attribute attribute) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", attribute.name());
        switch (attribute.type()) {
            case GETAL -> schema.put("type", "integer");
            case INDICATIE -> schema.put("type", "boolean");
            case DATUM -> {
                schema.put("type", "string");
                schema.put("format", "date");
            }
            case IDENTIFICATIE, CIJFERS -> {
                schema.put("type", "string");
                schema.put("pattern", "^[0-9]+$");
                schema.put("maxLength", attribute.maxLength());
            }
            case TEKST, CODE -> {
                schema.put("type", "string");
                schema.put("maxLength", attribute.maxLength());
            }
            case ONVOLLEDIGE_DATUM, TIJDSTIP, GEOMETRIE -> schema.put("type", "string");
        }
        return schema;
    }

    /** All that a feature has of it. */
    static Map<String, Object> property(Attribute attribute) {
        Map<String, Object> one = of(attribute);
        if (!attribute.multiple()) {
            return one;
        }
        Map<String, Object> many = new LinkedHashMap<>();
        many.put("title", one.remove("title"));
        many.put("type", "array");
        many.put("items", one);
        return many;
    }
}
