package nl.gemeentecloud.ogc.document;

import nl.gemeentecloud.ogc.request.Format;

/** The media types that are answered. */
public final class MediaTypes {

    public static final String JSON = "application/json";
    public static final String GEO_JSON = "application/geo+json";
    public static final String SCHEMA = "application/schema+json";
    public static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";
    public static final String HTML = "text/html";

    private MediaTypes() {}

    /** Of an answer that is JSON of this kind or else a page. */
    static String of(Format format, String json) {
        return switch (format) {
            case JSON -> json;
            case HTML -> HTML;
        };
    }
}
