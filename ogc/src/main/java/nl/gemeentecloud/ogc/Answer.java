package nl.gemeentecloud.ogc;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import nl.gemeentecloud.ogc.document.Page;

/** What is answered; always with status 200. */
public sealed interface Answer {

    /** By name. */
    Map<String, String> headers();

    /** The description of the API, for people; still to be rendered. */
    record Description(Map<String, Object> openApi) implements Answer {
        @Override
        public Map<String, String> headers() {
            return Map.of();
        }
    }

    /** A page for people, still to be rendered. */
    record Html(Page page, Map<String, String> headers) implements Answer {}

    /** A document for programs. */
    record Document(String mediaType, Map<String, String> headers, Body body) implements Answer {}

    /** Writes itself. */
    @FunctionalInterface
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }
}
