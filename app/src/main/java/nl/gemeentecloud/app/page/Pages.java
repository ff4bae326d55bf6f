package nl.gemeentecloud.app.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Renders pages. They need no script and nothing from another origin, and say so to the browser.
 */
public final class Pages {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "nl.gemeentecloud.app.page.generated");

    ResponseEntity<byte[]> page(String template, Map<String, Object> parameters) {
        return page(HttpStatusCode.valueOf(200), template, parameters);
    }

    /** An error, for whoever came with a browser. */
    public ResponseEntity<byte[]> problem(nl.gemeentecloud.app.edge.Problem problem) {
        return page(HttpStatusCode.valueOf(problem.status()), "fout.jte", Map.of("fout", problem));
    }

    private ResponseEntity<byte[]> page(
            HttpStatusCode status, String template, Map<String, Object> parameters) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, parameters, output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .body(bytes.toByteArray());
    }
}
