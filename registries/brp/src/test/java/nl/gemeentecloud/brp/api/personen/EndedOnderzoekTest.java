package nl.gemeentecloud.brp.api.personen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.brp.model.LandelijkeTabellen;
import nl.gemeentecloud.brp.model.Persoonslijst;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;
import org.junit.jupiter.api.Test;

/**
 * An investigation ends on a date (LO BRP element 83.30); after that nothing is in onderzoek (Wet
 * BRP art. 2.26), as if there never was one.
 */
class EndedOnderzoekTest {

    @Test
    void aGroupOfWhichNothingIsKnownIsShownForAsLongAsItIsBeingInvestigated() {
        Map<String, String> running = Map.of("8310", "060810", "8320", "20200101");
        Map<String, String> ended =
                Map.of("8310", "060810", "8320", "20200101", "8330", "20200201");

        assertThat(shown("06", running, "overlijden.plaats")).isEqualTo("{\"overlijden\":{}}");
        assertThat(shown("06", ended, "overlijden.plaats")).isEqualTo("{}");
    }

    @Test
    void aValueIsNoLongerInOnderzoek() {
        Map<String, String> ended =
                Map.of("0810", "20200101", "8310", "060000", "8320", "20200101", "8330", "2020");

        assertThat(shown("06", ended, "overlijden")).doesNotContain("inOnderzoek");
    }

    private static String shown(String category, Map<String, String> values, String field) {
        byte[] answer =
                new PersoonShaper(LandelijkeTabellen.load())
                        .shape(
                                "RaadpleegMetBurgerservicenummer",
                                List.of(
                                        Persoonslijst.of(
                                                new Document(
                                                        List.of(new Group(category, values))))),
                                FieldSelection.compile(Shape.PERSOON, List.of(field)),
                                LocalDate.of(2026, 11, 23));
        String text = new String(answer, StandardCharsets.UTF_8);
        return text.substring(text.indexOf('[') + 1, text.lastIndexOf(']'));
    }
}
