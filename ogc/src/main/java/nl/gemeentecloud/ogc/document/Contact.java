package nl.gemeentecloud.ogc.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who answers for this installation, as an API description names it (OpenAPI 3.0, Contact Object).
 *
 * @param url of a page about them; empty for the front page of the installation
 */
public record Contact(String name, String email, Optional<String> url) {

    /**
     * As it stands in a description.
     *
     * @param installation the address of its front page, as whoever reads it found it
     */
    public Map<String, Object> described(String installation) {
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("name", name);
        contact.put("url", url.orElse(installation));
        contact.put("email", email);
        return contact;
    }
}
