package nl.gemeentecloud.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import nl.gemeentecloud.ogc.document.Contact;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Who runs an installation stands in every description. */
class ContactTest {

    private static ApiDocuments.Document described(Contact contact) {
        return new ApiDocuments(
                        Map.of("beheer", "/nl/gemeentecloud/app/openapi/beheer.yaml"),
                        Map.of(),
                        contact.described(ApiDocuments.INSTALLATION))
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
    void withoutAPageOfTheirOwnTheInstallationIsNamedAsItWasFound() {
        ApiDocuments.Document document =
                described(new Contact("Beheer", "beheer@installatie.invalid", Optional.empty()))
                        .to("https://cloud.example/");

        assertThat(document.json()).contains("\"url\":\"https://cloud.example/\"");
        assertThat(document.yaml()).contains("url: \"https://cloud.example/\"");
    }

    @Test
    void theServerIsTheInstallationAsItWasFound() {
        ApiDocuments.Document document =
                described(new Contact("Beheer", "beheer@installatie.invalid", Optional.empty()))
                        .to("https://cloud.example/");

        assertThat(document.json()).contains("\"url\":\"https://cloud.example/beheer/v1\"");
        assertThat(document.yaml()).contains("url: \"https://cloud.example/beheer/v1\"");
    }

    @Test
    void theDescriptionInYamlIsThatInJsonWithStatusCodesAsText() {
        ApiDocuments.Document document =
                described(new Contact("Beheer", "beheer@installatie.invalid", Optional.empty()));

        assertThat(YAMLMapper.shared().readTree(document.yaml()))
                .isEqualTo(JsonMapper.shared().readTree(document.json()));
        assertThat(document.yaml())
                .containsPattern("(?m)^ +\"200\":")
                .doesNotContainPattern("(?m)^ +[1-5][0-9][0-9]:");
    }
}
