package nl.gemeentecloud.brp.api.personen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.brp.model.LandelijkeTabellen;
import nl.gemeentecloud.brp.model.Persoonslijst;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A value that stands for "not known" is not shown; a zero that is a value is. */
class OnbekendeWaardenTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void anAddressShowsWhatIsKnownOfItAndATypeWhenNothingIs() {
        JsonNode plaats =
                verblijfplaats(
                        Map.of(
                                "1110",
                                ".",
                                "1115",
                                ".",
                                "1120",
                                "0",
                                "1170",
                                ".",
                                "1180",
                                "0000000000000000",
                                "1190",
                                "0000000000000000"));

        assertThat(plaats.toString()).isEqualTo("{\"type\":\"Adres\",\"verblijfadres\":{}}");
    }

    @Test
    void aHuisnummertoevoegingThatIsZeroIsAHuisnummertoevoeging() {
        JsonNode adres =
                verblijfplaats(Map.of("1110", "Spui", "1120", "12", "1140", "0"))
                        .path("verblijfadres");

        assertThat(adres.path("huisnummertoevoeging").asString()).isEqualTo("0");
    }

    private static JsonNode verblijfplaats(Map<String, String> values) {
        byte[] answer =
                new PersoonShaper(LandelijkeTabellen.load())
                        .shape(
                                "RaadpleegMetBurgerservicenummer",
                                List.of(
                                        Persoonslijst.of(
                                                new Document(List.of(new Group("08", values))))),
                                FieldSelection.compile(Shape.PERSOON, List.of("verblijfplaats")),
                                LocalDate.of(2026, 11, 23));
        return JSON.readTree(answer).path("personen").path(0).path("verblijfplaats");
    }
}
