package nl.gemeentecloud.ogc.document;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * From one resource to another (RFC 8288).
 *
 * @param href absolute
 * @param rel what the other is to this one
 * @param type the media type of the other
 * @param title what people call it
 * @param templated whether the address has parts to fill in
 */
public record Link(String href, String rel, String type, String title, boolean templated) {

    public Link(String href, String rel, String type, String title) {
        this(href, rel, type, title, false);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("href", href);
        json.put("rel", rel);
        json.put("type", type);
        json.put("title", title);
        if (templated) {
            json.put("templated", true);
        }
        return json;
    }
}
