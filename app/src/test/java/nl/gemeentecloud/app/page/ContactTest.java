package nl.gemeentecloud.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import nl.gemeentecloud.ogc.document.Contact;
import org.junit.jupiter.api.Test;

/** Who runs an installation stands in every description. */
class ContactTest {

    private static ApiDocuments.Document described(Contact contact) {
        return new ApiDocuments(
                        Map.of("beheer", "/nl/gemeentecloud/app/openapi/beheer.yaml"),
                        Map.of(),
                        contact.described("/"))
                .find("beheer")
                .orElseThrow();
    }

    @Test
    void whoRunsItIsNamedAsTheOperatorSetIt() {
        ApiDocuments.Document document =
                described(
                        new Contact(
                                "Gegevenshuis",
                                "bag@gegevenshuis.example",
                                Optional.of("https://gegevenshuis.example/")));

        assertThat(document.json())
                .contains("\"name\":\"Gegevenshuis\"")
                .contains("\"email\":\"bag@gegevenshuis.example\"")
                .contains("\"url\":\"https://gegevenshuis.example/\"");
        assertThat(document.yaml()).contains("Gegevenshuis");
    }

    @Test
    void withoutAPageOfTheirOwnTheInstallationItselfIsNamed() {
        assertThat(described(new Contact("Beheer", "beheer@localhost", Optional.empty())).json())
                .contains("\"url\":\"/\"");
    }
}
