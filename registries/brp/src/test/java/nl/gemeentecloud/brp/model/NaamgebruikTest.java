package nl.gemeentecloud.brp.model;

import static nl.gemeentecloud.brp.model.Lijst.lijst;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How someone is addressed: aanhef, aanschrijfwijze and gebruik in lopende tekst. */
class NaamgebruikTest {

    private static final String PARTNER = "05 0230=de 0240=Boer";

    private static Naamgebruik naamgebruik(String... categories) {
        return Objects.requireNonNull(Naamgebruik.van(lijst(categories)));
    }

    private static String aanschrijfwijze(Naamgebruik naamgebruik) {
        return Aanschrijfwijze.van(naamgebruik)
                .map(wijze -> wijze.aanspreekvorm() + " / " + wijze.naam())
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "E,Geachte heer Van Velzen,A. van Velzen,de heer Van Velzen",
        "P,Geachte heer De Boer,A. de Boer,de heer De Boer",
        "V,Geachte heer De Boer-van Velzen,A. de Boer-van Velzen,de heer De Boer-van Velzen",
        "N,Geachte heer Van Velzen-de Boer,A. van Velzen-de Boer,de heer Van Velzen-de Boer"
    })
    void surnamesAreUsedAsChosen(String code, String aanhef, String naam, String tekst) {
        Naamgebruik gebruik =
                naamgebruik("01 0210=Ab 0230=van 0240=Velzen 0410=M 6110=" + code, PARTNER);

        assertThat(Aanhef.van(gebruik)).contains(aanhef);
        assertThat(aanschrijfwijze(gebruik)).isEqualTo("null / " + naam);
        assertThat(GebruikInLopendeTekst.van(gebruik)).contains(tekst);
    }

    @ParameterizedTest
    @CsvSource({
        "G,E,Hooggeboren heer,De hooggeboren heer / A. graaf van Velzen,graaf van Velzen",
        "G,N,Hooggeboren heer,De hooggeboren heer / A. graaf van Velzen-de Boer,graaf van Velzen-de Boer",
        "G,V,Hooggeboren heer,De hooggeboren heer / A. de Boer-graaf van Velzen,de heer De Boer-graaf van Velzen",
        "G,P,Geachte heer De Boer,null / A. de Boer,de heer De Boer",
        "JH,E,Hoogwelgeboren heer,De hoogwelgeboren heer / Jonkheer A. van Velzen,jonkheer van Velzen",
        "JH,V,Hoogwelgeboren heer,De hoogwelgeboren heer / A. de Boer-jonkheer van Velzen,de heer De Boer-jonkheer van Velzen"
    })
    void aTitleGoesBeforeTheSurnameAndAPredicateBeforeTheInitials(
            String titel, String code, String aanhef, String aanschrijfwijze, String tekst) {
        Naamgebruik gebruik =
                naamgebruik(
                        "01 0210=Ab 0220=%s 0230=van 0240=Velzen 0410=M 6110=%s"
                                .formatted(titel, code),
                        PARTNER);

        assertThat(Aanhef.van(gebruik)).contains(aanhef);
        assertThat(aanschrijfwijze(gebruik)).isEqualTo(aanschrijfwijze);
        assertThat(GebruikInLopendeTekst.van(gebruik)).contains(tekst);
    }

    @Test
    void aWomanDoesNotUseHerPredicateWhileSheHasAPartner() {
        String zelf = "01 0210=Jo 0220=JV 0230=van 0240=Velzen 0410=V 6110=E";

        assertThat(Aanhef.van(naamgebruik(zelf, PARTNER))).contains("Geachte mevrouw Van Velzen");
        assertThat(Aanhef.van(naamgebruik(zelf, PARTNER + " 0710=20200101")))
                .contains("Hoogwelgeboren vrouwe");
        assertThat(GebruikInLopendeTekst.van(naamgebruik(zelf, PARTNER)))
                .contains("mevrouw Van Velzen");
    }

    @Test
    void aWomanUsesTheTitleOfHerPartnerAsACourtesyWithTheNameOfThePartner() {
        Naamgebruik gebruik =
                naamgebruik(
                        "01 0210=Jo 0230=de 0240=Boer 0410=V 6110=V",
                        "05 0220=G 0230=van_den 0240=Aedel 0410=M");

        assertThat(Aanhef.van(gebruik)).contains("Hooggeboren vrouwe");
        assertThat(aanschrijfwijze(gebruik))
                .isEqualTo("De hooggeboren vrouwe / J. gravin van den Aedel-de Boer");
        assertThat(GebruikInLopendeTekst.van(gebruik)).contains("gravin van den Aedel-de Boer");
    }

    /** Features hoffelijkheidstitel (no condition on the partner) and aanhef (a man goes first). */
    @Test
    void aTitledWomanUsesTheTitleOfAWomanBesideHerOwnAndIsAddressedByHerOwn() {
        Naamgebruik gebruik =
                naamgebruik(
                        "01 0210=Jo 0220=BS 0230=de 0240=Boer 0410=V 6110=V",
                        "05 0220=G 0230=van_den 0240=Aedel 0410=V");

        assertThat(GebruikInLopendeTekst.van(gebruik))
                .contains("gravin van den Aedel-barones de Boer");
        assertThat(aanschrijfwijze(gebruik))
                .isEqualTo("De hoogwelgeboren vrouwe / J. gravin van den Aedel-barones de Boer");
        assertThat(Aanhef.van(gebruik)).contains("Hoogwelgeboren vrouwe");
    }

    /** Features niet-adellijk (no space before or after a hyphen) and volledige naam (as it is). */
    @Test
    void spacesBesideAHyphenWithinANameAreLeftOutInALetterAlone() {
        String zelf = "01 0210=Ab 0230=van__den 0240=Rood_-_Groen 0410=M";

        assertThat(aanschrijfwijze(naamgebruik(zelf))).isEqualTo("null / A. van den Rood-Groen");
        assertThat(VolledigeNaam.van(Lijst.categorie(zelf))).contains("Ab van den Rood - Groen");
    }

    @Test
    void anUnknownOwnNameCannotBeUsed() {
        Naamgebruik gebruik = naamgebruik("01 0210=Ab 0240=. 0410=M 6110=N", PARTNER);

        assertThat(Aanhef.van(gebruik)).isEmpty();
        assertThat(Aanschrijfwijze.van(gebruik)).isEmpty();
        assertThat(GebruikInLopendeTekst.van(gebruik)).isEmpty();
    }

    @Test
    void anUnknownPartnerNameLeavesTheOwnName() {
        Naamgebruik gebruik = naamgebruik("01 0240=Velzen 0410=V 6110=P", "05 0240=.");

        assertThat(Aanhef.van(gebruik)).contains("Geachte mevrouw Velzen");
    }

    @Test
    void ofSeveralPartnersTheFirstBondCountsAndOfFormerOnesTheLastEnded() {
        String zelf = "01 0240=Groen 0410=O 6110=N";
        Naamgebruik actueel =
                naamgebruik(
                        zelf,
                        "05 0240=Rood 0610=19620104",
                        "05 0240=Geel 0610=19581215",
                        "05 0240=Blauw 0710=20200101");
        Naamgebruik ontbonden =
                naamgebruik(zelf, "05 0240=Rood 0710=19990101", "05 0240=Geel 0710=19900101");

        assertThat(GebruikInLopendeTekst.van(actueel)).isEqualTo(Optional.of("Groen-Geel"));
        assertThat(GebruikInLopendeTekst.van(ontbonden)).isEqualTo(Optional.of("Groen-Rood"));
    }
}
