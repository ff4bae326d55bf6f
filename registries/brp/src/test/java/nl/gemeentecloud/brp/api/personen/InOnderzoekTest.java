package nl.gemeentecloud.brp.api.personen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.gemeentecloud.brp.model.LandelijkeTabellen;
import nl.gemeentecloud.brp.model.Persoonslijst;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which property is in onderzoek for which aanduiding (LO BRP element 83.10): for each category the
 * category as a whole, every group and every element, against each property by itself (BRP API
 * personen, features in onderzoek; contract, the schemas InOnderzoek).
 */
class InOnderzoekTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final PersoonShaper SHAPER = new PersoonShaper(LandelijkeTabellen.load());

    private static final String NAAM = "0210=Jo 0220=JH 0230=van 0240=Boer";
    private static final String GEBOORTE = "0310=19830526 0320=0518 0330=6030";

    /**
     * A category per form in which it shows itself, with a value for every element that is shown.
     */
    private static final Map<String, String> CATEGORIES =
            Map.ofEntries(
                    Map.entry("01", "0120=000000012 0410=M 6110=E " + NAAM + ' ' + GEBOORTE),
                    Map.entry("02", "0120=000000024 0410=M 6210=19830526 " + NAAM + ' ' + GEBOORTE),
                    Map.entry("03", "0120=000000024 0410=M 6210=19830526 " + NAAM + ' ' + GEBOORTE),
                    Map.entry("04", "0510=0052 6310=301 8510=19830526"),
                    Map.entry("04 behandeld", "6510=B 6310=301 8510=19830526"),
                    Map.entry(
                            "05",
                            "0120=000000024 0410=M 0610=20100101 0620=0518 0630=6030 0710=20200101"
                                    + " 1510=H "
                                    + NAAM
                                    + ' '
                                    + GEBOORTE),
                    Map.entry("06", "0810=20200101 0820=0518 0830=6030"),
                    Map.entry(
                            "08 adres",
                            "0910=0518 0920=20200101 1010=W 1020=deel 1030=20200101 1110=Spui"
                                    + " 1115=Spui 1120=1 1130=A 1140=b 1150=to 1160=2511AB"
                                    + " 1170=Loosduinen 1180=0518010000000001 1190=0518200000000001"
                                    + " 1410=6014 1420=20100101 8510=20200101"),
                    Map.entry(
                            "08 locatie",
                            "0910=0518 0920=20200101 1010=W 1030=20200101 1210=Boot 8510=20200101"),
                    Map.entry(
                            "08 buitenland",
                            "0910=1999 1310=6014 1320=20200101 1330=a 1340=b 1350=c 8510=20200101"),
                    Map.entry("08 onbekend", "0910=1999 1310=0000 1320=20200101 8510=20200101"),
                    Map.entry("09", "0120=000000024 " + NAAM + ' ' + GEBOORTE),
                    Map.entry("10", "3910=09 3920=20300101 3930=20200101"),
                    Map.entry("11", "3210=12 3310=1"));

    @ParameterizedTest
    @CsvSource({
        "01,aNummer,''",
        "01,burgerservicenummer,0120",
        "01,geslacht,0410",
        "01,leeftijd,0310",
        "01,naam.voornamen,0210",
        "01,naam.adellijkeTitelPredicaat,0220",
        "01,naam.voorvoegsel,0230",
        "01,naam.geslachtsnaam,0240",
        "01,naam.voorletters,0210",
        "01,naam.volledigeNaam,0210 0220 0230 0240 0410",
        "01,naam.aanduidingNaamgebruik,6110",
        "01,geboorte.datum,0310",
        "01,geboorte.plaats,0320",
        "01,geboorte.land,0330",
        "01,adressering.aanhef,0210 0220 0230 0240 0410 6110",
        "01,adressering.aanschrijfwijze,0210 0220 0230 0240 0410 6110",
        "01,adressering.gebruikInLopendeTekst,0210 0220 0230 0240 0410 6110",
        "04,nationaliteiten.nationaliteit,0510",
        "04,nationaliteiten.redenOpname,6310",
        "04,nationaliteiten.datumIngangGeldigheid,''",
        "04 behandeld,nationaliteiten.redenOpname,6310",
        "04 behandeld,nationaliteiten.nationaliteit,''",
        "05,adressering.aanhef,0220 0230 0240",
        "05,adressering.aanschrijfwijze,0220 0230 0240",
        "05,adressering.gebruikInLopendeTekst,0220 0230 0240",
        "05,partners.geslacht,0410",
        "05,partners.soortVerbintenis,1510",
        "05,partners.aangaanHuwelijkPartnerschap.datum,0610",
        "05,partners.aangaanHuwelijkPartnerschap.plaats,0620",
        "05,partners.aangaanHuwelijkPartnerschap.land,0630",
        "05,partners.ontbindingHuwelijkPartnerschap.datum,0710",
        "06,overlijden.datum,0810",
        "06,overlijden.plaats,0820",
        "06,overlijden.land,0830",
        "10,verblijfstitel.aanduiding,3910",
        "10,verblijfstitel.datumEinde,3920",
        "10,verblijfstitel.datumIngang,3930",
        "11,indicatieCurateleRegister,3310",
        "11,indicatieGezagMinderjarige,3210"
    })
    void aPropertyIsInOnderzoekWithTheElementsItComesFrom(
            String form, String path, String elements) {
        verify(form, path, elements);
    }

    @ParameterizedTest
    @CsvSource({
        "burgerservicenummer,0120",
        "naam.voornamen,0210",
        "naam.adellijkeTitelPredicaat,0220",
        "naam.voorvoegsel,0230",
        "naam.geslachtsnaam,0240",
        "naam.voorletters,0210",
        "geboorte.datum,0310",
        "geboorte.plaats,0320",
        "geboorte.land,0330"
    })
    void ofRelationsTheSameElementsCount(String path, String element) {
        verify("02", "ouders." + path, element);
        verify("03", "ouders." + path, element);
        verify("05", "partners." + path, element);
        verify("09", "kinderen." + path, element);
    }

    @ParameterizedTest
    @CsvSource({
        "geslacht,0410",
        "datumIngangFamilierechtelijkeBetrekking,6210",
        "ouderAanduiding,''"
    })
    void bothParentsAreAlike(String path, String elements) {
        verify("02", "ouders." + path, elements);
        verify("03", "ouders." + path, elements);
    }

    @ParameterizedTest
    @CsvSource({
        "08 adres,gemeenteVanInschrijving,0910",
        "08 buitenland,gemeenteVanInschrijving,0910",
        "08 adres,datumInschrijvingInGemeente,0920",
        "08 adres,immigratie.datumVestigingInNederland,1420",
        "08 adres,immigratie.indicatieVestigingVanuitBuitenland,1420",
        "08 adres,immigratie.landVanwaarIngeschreven,1410",
        "08 adres,immigratie.vanuitVerblijfplaatsOnbekend,1410",
        "08 adres,verblijfplaats.datumVan,1030",
        "08 adres,verblijfplaats.functieAdres,1010",
        "08 adres,verblijfplaats.datumIngangGeldigheid,8510",
        "08 adres,verblijfplaats.adresseerbaarObjectIdentificatie,1180",
        "08 adres,verblijfplaats.nummeraanduidingIdentificatie,1190",
        "08 adres,verblijfplaats.verblijfadres.officieleStraatnaam,1115",
        "08 adres,verblijfplaats.verblijfadres.korteStraatnaam,1110",
        "08 adres,verblijfplaats.verblijfadres.huisnummer,1120",
        "08 adres,verblijfplaats.verblijfadres.huisletter,1130",
        "08 adres,verblijfplaats.verblijfadres.huisnummertoevoeging,1140",
        "08 adres,verblijfplaats.verblijfadres.aanduidingBijHuisnummer,1150",
        "08 adres,verblijfplaats.verblijfadres.postcode,1160",
        "08 adres,verblijfplaats.verblijfadres.woonplaats,1170",
        "08 adres,verblijfplaats.verblijfadres.locatiebeschrijving,''",
        "08 locatie,verblijfplaats.datumVan,1030",
        "08 locatie,verblijfplaats.functieAdres,1010",
        "08 locatie,verblijfplaats.datumIngangGeldigheid,8510",
        "08 locatie,verblijfplaats.verblijfadres.locatiebeschrijving,1210",
        "08 buitenland,verblijfplaats.datumVan,1320",
        "08 buitenland,verblijfplaats.datumIngangGeldigheid,8510",
        "08 buitenland,verblijfplaats.functieAdres,''",
        "08 buitenland,verblijfplaats.verblijfadres.regel1,1330",
        "08 buitenland,verblijfplaats.verblijfadres.regel2,1340",
        "08 buitenland,verblijfplaats.verblijfadres.regel3,1350",
        "08 buitenland,verblijfplaats.verblijfadres.land,1310",
        "08 onbekend,verblijfplaats.datumVan,1320",
        "08 onbekend,verblijfplaats.datumIngangGeldigheid,8510",
        "08 adres,adressering.adresregel1,1110 1120 1130 1140 1150 1210 1330",
        "08 adres,adressering.adresregel2,0910 1160 1170 1340",
        "08 buitenland,adressering.adresregel1,1110 1120 1130 1140 1150 1210 1330",
        "08 buitenland,adressering.adresregel2,0910 1160 1170 1340",
        "08 buitenland,adressering.adresregel3,1350",
        "08 buitenland,adressering.land,1310"
    })
    void whereAPersonLivesIsInOnderzoekByItsForm(String form, String path, String elements) {
        verify(form, path, elements);
    }

    @ParameterizedTest
    @CsvSource({
        "08 adres,verblijfplaats.verblijfadres.postcode,true",
        "08 adres,verblijfplaats.datumVan,true",
        "08 locatie,verblijfplaats.functieAdres,true",
        "08 adres,adressering.adresregel1,true",
        "08 locatie,adressering.adresregel2,true",
        "08 adres,gemeenteVanInschrijving,false",
        "08 adres,immigratie.datumVestigingInNederland,false",
        "08 buitenland,verblijfplaats.datumVan,false"
    })
    void whoWasFoundNotToLiveThereHasAnAddressInOnderzoek(
            String form, String path, boolean inOnderzoek) {
        Set<String> expected = new TreeSet<>();
        if (inOnderzoek) {
            expected.add(path);
            if (path.startsWith("verblijfplaats")) {
                expected.add("verblijfplaats.type");
            }
        }
        assertThat(inOnderzoek(form, "9999", path)).isEqualTo(expected);
    }

    /** Tries every aanduiding of the category on one property. */
    private static void verify(String form, String path, String elements) {
        List<String> from = elements.isEmpty() ? List.of() : List.of(elements.split(" "));
        for (String aanduiding : aanduidingen(form)) {
            Set<String> expected = new TreeSet<>();
            if (from.stream().anyMatch(element -> covers(aanduiding, element))) {
                expected.add(path);
            }
            if (typeElements(form, path).stream()
                    .anyMatch(element -> covers(aanduiding, element))) {
                expected.add(path.substring(0, path.indexOf('.')) + ".type");
            }
            assertThat(inOnderzoek(form, aanduiding, path))
                    .as("%s with 83.10 = %s%s", path, form.substring(0, 2), aanduiding)
                    .isEqualTo(expected);
        }
    }

    /** The element that tells in which form it is, delivered with whatever is asked of it. */
    private static List<String> typeElements(String form, String path) {
        if (path.startsWith("nationaliteiten")) {
            return List.of("0510", "6510");
        }
        if (!path.startsWith("verblijfplaats")) {
            return List.of();
        }
        return switch (form) {
            case "08 adres" -> List.of("1110");
            case "08 locatie" -> List.of("1210");
            default -> List.of("1310");
        };
    }

    private static Set<String> aanduidingen(String form) {
        Set<String> all = new TreeSet<>(Set.of("0000"));
        for (String other : CATEGORIES.keySet()) {
            if (other.startsWith(form.substring(0, 2))) {
                values(other)
                        .keySet()
                        .forEach(element -> {
                            all.add(element);
                            all.add(element.substring(0, 2) + "00");
                        });
            }
        }
        return all;
    }

    private static boolean covers(String aanduiding, String element) {
        return aanduiding.equals("0000")
                || aanduiding.equals(element)
                || aanduiding.equals(element.substring(0, 2) + "00");
    }

    private static Map<String, String> values(String form) {
        Map<String, String> values = new HashMap<>();
        Arrays.stream(Objects.requireNonNull(CATEGORIES.get(form)).split(" "))
                .forEach(value -> values.put(value.substring(0, 4), value.substring(5)));
        return values;
    }

    /** The paths of what is in onderzoek, when only this one is asked for. */
    private static Set<String> inOnderzoek(String form, String aanduiding, String path) {
        String category = form.substring(0, 2);
        Map<String, String> values = values(form);
        values.put("8310", category + aanduiding);
        values.put("8320", "20020701");
        byte[] answer =
                SHAPER.shape(
                        "RaadpleegMetBurgerservicenummer",
                        List.of(
                                Persoonslijst.of(
                                        new Document(
                                                category.equals("01")
                                                        ? List.of(new Group("01", values))
                                                        : List.of(
                                                                new Group("01", Map.of()),
                                                                new Group(category, values))))),
                        FieldSelection.compile(Shape.PERSOON, List.of(path)),
                        LocalDate.of(2026, 11, 23));
        Set<String> found = new TreeSet<>();
        collect(JSON.readTree(answer).path("personen").path(0), "", found);
        return found;
    }

    private static void collect(JsonNode node, String prefix, Set<String> found) {
        if (node.isArray()) {
            node.forEach(item -> collect(item, prefix, found));
            return;
        }
        List<String> dates = new ArrayList<>();
        node.properties()
                .forEach(property -> {
                    if (property.getKey().equals("inOnderzoek")) {
                        property.getValue()
                                .properties()
                                .forEach(flag -> {
                                    if (flag.getValue().isBoolean()) {
                                        found.add(prefix + flag.getKey());
                                    } else {
                                        dates.add(flag.getKey());
                                    }
                                });
                        assertThat(dates).as("since when").hasSize(1);
                    } else if (property.getValue().isContainer()) {
                        collect(property.getValue(), prefix + property.getKey() + '.', found);
                    }
                });
    }
}
