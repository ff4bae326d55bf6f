package nl.gemeentecloud.app.page;

import java.util.Map;
import nl.gemeentecloud.app.ogc.OgcController;
import nl.gemeentecloud.ogc.document.Page;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** The pages of the OGC API, in our look. */
public final class OgcPages implements OgcController.Showing {

    private final Pages pages;

    public OgcPages(Pages pages) {
        this.pages = pages;
    }

    @Override
    public ResponseEntity<byte[]> page(Page page) {
        return pages.page("ogc.jte", Map.of("pagina", page));
    }

    @Override
    public ResponseEntity<byte[]> description(Map<String, Object> openApi) {
        return pages.page(
                "api.jte",
                Map.of(
                        "api",
                        new OpenApiReader("ogc", JsonMapper.shared().valueToTree(openApi)).read()));
    }
}
