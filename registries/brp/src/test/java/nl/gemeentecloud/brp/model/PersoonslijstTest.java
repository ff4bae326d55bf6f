package nl.gemeentecloud.brp.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;
import nl.gemeentecloud.core.time.OnvolledigeDatum;
import org.junit.jupiter.api.Test;

class PersoonslijstTest {

    @Test
    void historyThatFollowsItsCategoryBelongsToTheSameStack() {
        Persoonslijst lijst =
                lijst(
                        group("05", "0240", "Jansen"),
                        group("55", "0240", "Janssen"),
                        group("55", "0240", "Jansse"),
                        group("05", "0240", "Pietersen"));

        List<CategorieStapel> partners = lijst.stapels(5);

        assertThat(partners).hasSize(2);
        assertThat(partners.get(0).value("0240")).isEqualTo("Jansen");
        assertThat(partners.get(0).historie())
                .extracting(c -> c.value("0240"))
                .containsExactly("Janssen", "Jansse");
        assertThat(partners.get(0).historie()).allMatch(Categorie::historie);
        assertThat(partners.get(1).historie()).isEmpty();
    }

    @Test
    void historyWithoutItsActualCategoryIsAStackOfItsOwn() {
        Persoonslijst lijst =
                lijst(
                        group("01", "0120", "000000012"),
                        group("58", "0910", "0599"),
                        group("58", "0910", "0518"));

        CategorieStapel verblijf = lijst.stapel(8).orElseThrow();

        assertThat(verblijf.actueel()).isEmpty();
        assertThat(verblijf.historie()).hasSize(2);
        assertThat(lijst.value(8, "0910")).isNull();
        assertThat(lijst.actueel(8)).isEmpty();
    }

    @Test
    void historyOfAnotherCategoryIsNotMixedIn() {
        Persoonslijst lijst = lijst(group("04", "0510", "0001"), group("55", "0240", "Jansen"));

        assertThat(lijst.stapel(4).orElseThrow().historie()).isEmpty();
        assertThat(lijst.stapel(5).orElseThrow().historie()).hasSize(1);
    }

    @Test
    void anEmptyElementHasNoValueButWasDelivered() {
        Categorie categorie = lijst(group("06", "0810", "")).actueel(6).orElseThrow();

        assertThat(categorie.value("0810")).isNull();
        assertThat(categorie.isDelivered("0810")).isTrue();
        assertThat(categorie.isDelivered("0820")).isFalse();
        assertThat(categorie.isEmpty()).isTrue();
    }

    @Test
    void aDateElementIsReadAsAnIncompleteDate() {
        Categorie categorie =
                lijst(group("01", "0310", "19850000", "8510", "19851399")).actueel(1).orElseThrow();

        assertThat(categorie.datum("0310")).contains(new OnvolledigeDatum(1985, 0, 0));
        assertThat(categorie.datum("8510")).isEmpty();
        assertThat(categorie.datum("8610")).isEmpty();
    }

    @Test
    void whatIsNoCategoryStaysInTheDocumentAndOutOfTheView() {
        Persoonslijst lijst = lijst(group("01", "0120", "000000012"), group("X1", "0120", "1"));

        assertThat(lijst.stapels()).hasSize(1);
        assertThat(lijst.document().groups()).hasSize(2);
    }

    private static Persoonslijst lijst(Group... groups) {
        return Persoonslijst.of(new Document(Arrays.asList(groups)));
    }

    private static Group group(String name, String... elements) {
        return new Group(
                name,
                elements.length == 2
                        ? Map.of(elements[0], elements[1])
                        : Map.of(elements[0], elements[1], elements[2], elements[3]));
    }
}
