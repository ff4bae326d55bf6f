package nl.gemeentecloud.brp.api.personen;

import static nl.gemeentecloud.brp.api.personen.Property.*;
import static nl.gemeentecloud.brp.api.personen.Value.datum;
import static nl.gemeentecloud.brp.api.personen.Value.plaats;
import static nl.gemeentecloud.brp.api.personen.Value.tabel;
import static nl.gemeentecloud.brp.api.personen.Value.tabelOokOnbekend;
import static nl.gemeentecloud.brp.api.personen.Value.tekst;

import java.util.List;
import java.util.stream.Stream;
import nl.gemeentecloud.brp.model.AdellijkeTitelPredicaat;
import nl.gemeentecloud.brp.model.Categorie;
import nl.gemeentecloud.brp.model.Immigratie;
import nl.gemeentecloud.brp.model.LandelijkeTabel;
import nl.gemeentecloud.brp.model.VolledigeNaam;
import nl.gemeentecloud.brp.model.Voorletters;

/**
 * The groups of the answer that show groups of one category (contract BRP personen, with the
 * element that each property comes from).
 */
final class Sections {

    private static final List<Part> NAAM_PARTS =
            List.of(
                    new Part(VOORNAMEN, tekst("0210"), 210),
                    new Part(ADELLIJKE_TITEL_PREDICAAT, Sections::titel, 220),
                    new Part(VOORVOEGSEL, tekst("0230"), 230),
                    new Part(GESLACHTSNAAM, tekst("0240"), 240),
                    new Part(VOORLETTERS, Sections::voorletters, 210));

    /** The name of a child, parent or partner. */
    static final Section NAAM_GERELATEERDE = new Section(NAAM, NAAM_PARTS, "02");

    /** The name of the person. */
    static final Section NAAM_PERSOON =
            new Section(
                    NAAM,
                    Stream.concat(
                                    NAAM_PARTS.stream(),
                                    Stream.of(
                                            new Part(
                                                    VOLLEDIGE_NAAM,
                                                    Sections::volledigeNaam,
                                                    210,
                                                    220,
                                                    230,
                                                    240,
                                                    410),
                                            new Part(
                                                    AANDUIDING_NAAMGEBRUIK,
                                                    tabel("6110", LandelijkeTabel.NAAMGEBRUIK),
                                                    6110)))
                            .toList(),
                    "02",
                    "61");

    static final Section GEBOORTE_ = gebeurtenis(GEBOORTE, 3);

    static final Section OVERLIJDEN_ = gebeurtenis(OVERLIJDEN, 8);

    static final Section AANGAAN = gebeurtenis(AANGAAN_HUWELIJK_PARTNERSCHAP, 6);

    static final Section ONTBINDING =
            new Section(
                    ONTBINDING_HUWELIJK_PARTNERSCHAP,
                    List.of(new Part(DATUM, datum("0710"), 710)),
                    "07");

    static final Section IMMIGRATIE_ =
            new Section(
                    IMMIGRATIE,
                    List.of(
                            new Part(DATUM_VESTIGING_IN_NEDERLAND, datum("1420"), 1420),
                            new Part(
                                    INDICATIE_VESTIGING_VANUIT_BUITENLAND,
                                    Sections::vanuitBuitenland,
                                    1420),
                            new Part(
                                    LAND_VANWAAR_INGESCHREVEN,
                                    tabel("1410", LandelijkeTabel.LAND),
                                    1410),
                            new Part(
                                    VANUIT_VERBLIJFPLAATS_ONBEKEND,
                                    Sections::vanuitOnbekend,
                                    1410)),
                    "14");

    static final Section VERBLIJFSTITEL_ =
            new Section(
                    VERBLIJFSTITEL,
                    List.of(
                            new Part(
                                    AANDUIDING,
                                    tabelOokOnbekend("3910", LandelijkeTabel.VERBLIJFSTITEL),
                                    3910),
                            new Part(DATUM_EINDE, datum("3920"), 3920),
                            new Part(DATUM_INGANG, datum("3930"), 3930)),
                    "39");

    static final Section EUROPEES_KIESRECHT_ =
            new Section(
                    EUROPEES_KIESRECHT,
                    List.of(
                            new Part(AANDUIDING, tabel("3110", LandelijkeTabel.EUROPEES_KIESRECHT)),
                            new Part(EINDDATUM_UITSLUITING, datum("3130"))),
                    "31");

    static final Section UITSLUITING_KIESRECHT_ =
            new Section(
                    UITSLUITING_KIESRECHT,
                    List.of(
                            new Part(
                                    UITGESLOTEN_VAN_KIESRECHT,
                                    (shaping, property, kiesrecht) -> shaping.out().flag(property)),
                            new Part(EINDDATUM, datum("3820"))),
                    "38");

    private Sections() {}

    /** A group with a date (10), a place (20) and a country (30). */
    private static Section gebeurtenis(Property property, int groep) {
        String digits = "0" + groep;
        return new Section(
                property,
                List.of(
                        new Part(DATUM, datum(digits + "10"), groep * 100 + 10),
                        new Part(
                                LAND, tabel(digits + "30", LandelijkeTabel.LAND), groep * 100 + 30),
                        new Part(PLAATS, plaats(digits + "20"), groep * 100 + 20)),
                digits);
    }

    private static void titel(Shaping shaping, Property property, Categorie categorie) {
        String code = categorie.value("0220");
        if (code == null) {
            return;
        }
        Output out = shaping.out();
        out.begin(property);
        out.text(CODE, code);
        AdellijkeTitelPredicaat titel = AdellijkeTitelPredicaat.van(code);
        if (titel != null) {
            out.text(OMSCHRIJVING, titel.omschrijving());
            out.text(SOORT, titel.isPredicaat() ? "predicaat" : "titel");
        }
        out.end();
    }

    private static void voorletters(Shaping shaping, Property property, Categorie categorie) {
        String voornamen = categorie.value("0210");
        if (voornamen != null) {
            String voorletters = Voorletters.van(voornamen);
            if (!voorletters.isEmpty()) {
                shaping.out().text(property, voorletters);
            }
        }
    }

    private static void volledigeNaam(Shaping shaping, Property property, Categorie categorie) {
        VolledigeNaam.van(categorie).ifPresent(naam -> shaping.out().text(property, naam));
    }

    private static void vanuitBuitenland(
            Shaping shaping, Property property, Categorie verblijfplaats) {
        if (Immigratie.isVanuitBuitenland(verblijfplaats)) {
            shaping.out().flag(property);
        }
    }

    private static void vanuitOnbekend(
            Shaping shaping, Property property, Categorie verblijfplaats) {
        if (Immigratie.isVanuitVerblijfplaatsOnbekend(verblijfplaats)) {
            shaping.out().flag(property);
        }
    }
}
