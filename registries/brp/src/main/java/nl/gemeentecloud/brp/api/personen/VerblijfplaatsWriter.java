package nl.gemeentecloud.brp.api.personen;

import static nl.gemeentecloud.brp.api.personen.Property.*;
import static nl.gemeentecloud.brp.api.personen.Value.datum;
import static nl.gemeentecloud.brp.api.personen.Value.getal;
import static nl.gemeentecloud.brp.api.personen.Value.letterlijk;
import static nl.gemeentecloud.brp.api.personen.Value.nummer;
import static nl.gemeentecloud.brp.api.personen.Value.tabel;
import static nl.gemeentecloud.brp.api.personen.Value.tekst;

import java.util.List;
import nl.gemeentecloud.brp.model.Categorie;
import nl.gemeentecloud.brp.model.LandelijkeTabel;
import nl.gemeentecloud.brp.model.Onderzoek;
import nl.gemeentecloud.brp.model.Verblijfplaatsvorm;

/** Shows where a person lives, in its four forms (contract: AbstractVerblijfplaats). */
final class VerblijfplaatsWriter {

    private static final Part GELDIGHEID = new Part(DATUM_INGANG_GELDIGHEID, datum("8510"), 8510);
    private static final Part VAN_BINNENLAND = new Part(DATUM_VAN, datum("1030"), 1030);
    private static final Part VAN_BUITENLAND = new Part(DATUM_VAN, datum("1320"), 1320);
    private static final Part FUNCTIE =
            new Part(FUNCTIE_ADRES, tabel("1010", LandelijkeTabel.FUNCTIE_ADRES), 1010);

    private static final Form ADRES =
            new Form(
                    1110,
                    List.of(
                            GELDIGHEID,
                            VAN_BINNENLAND,
                            FUNCTIE,
                            new Part(ADRESSEERBAAR_OBJECT_IDENTIFICATIE, nummer("1180", 16), 1180),
                            new Part(NUMMERAANDUIDING_IDENTIFICATIE, nummer("1190", 16), 1190)),
                    List.of(
                            new Part(OFFICIELE_STRAATNAAM, tekst("1115"), 1115),
                            new Part(KORTE_STRAATNAAM, tekst("1110"), 1110),
                            new Part(HUISNUMMER, getal("1120"), 1120),
                            new Part(HUISLETTER, letterlijk("1130"), 1130),
                            new Part(HUISNUMMERTOEVOEGING, letterlijk("1140"), 1140),
                            new Part(
                                    AANDUIDING_BIJ_HUISNUMMER,
                                    tabel("1150", LandelijkeTabel.AANDUIDING_BIJ_HUISNUMMER),
                                    1150),
                            new Part(POSTCODE, tekst("1160"), 1160),
                            new Part(WOONPLAATS, tekst("1170"), 1170)));
    private static final Form LOCATIE =
            new Form(
                    1210,
                    List.of(GELDIGHEID, VAN_BINNENLAND, FUNCTIE),
                    List.of(new Part(LOCATIEBESCHRIJVING, tekst("1210"), 1210)));
    private static final Form BUITENLAND =
            new Form(
                    1310,
                    List.of(GELDIGHEID, VAN_BUITENLAND),
                    List.of(
                            new Part(REGEL1, tekst("1330"), 1330),
                            new Part(REGEL2, tekst("1340"), 1340),
                            new Part(REGEL3, tekst("1350"), 1350),
                            new Part(LAND, tabel("1310", LandelijkeTabel.LAND), 1310)));
    private static final Form ONBEKEND =
            new Form(1310, List.of(GELDIGHEID, VAN_BUITENLAND), List.of());

    private VerblijfplaatsWriter() {}

    /**
     * Writes the verblijfplaats when it is wanted; by its alias, only when it is in the
     * Netherlands.
     */
    static void write(
            Shaping shaping,
            FieldSelection selection,
            Categorie verblijfplaats,
            Onderzoek onderzoek) {
        Verblijfplaatsvorm vorm = Verblijfplaatsvorm.van(verblijfplaats);
        if (vorm == null) {
            return;
        }
        Wanted wanted = selection.verblijfplaats(vorm.isBinnenland());
        if (wanted.isEmpty()) {
            return;
        }
        Form form = form(vorm);
        Onderzoek vanAdres = vorm.isBinnenland() ? onderzoek.vanAdres() : onderzoek;
        Output out = shaping.out();
        out.begin(VERBLIJFPLAATS);
        out.text(TYPE, vorm.type());
        for (Part part : form.parts()) {
            if (wanted.has(part.property())) {
                part.value().write(shaping, part.property(), verblijfplaats);
            }
        }
        if (wanted.has(VERBLIJFADRES) && !form.adres().isEmpty()) {
            out.begin(VERBLIJFADRES);
            Section.writeParts(
                    shaping, form.adres(), wanted.of(VERBLIJFADRES), verblijfplaats, vanAdres);
            out.endKeeping();
        }
        if (vorm.isBinnenland() && onderzoek.nietOpAdres()) {
            out.flag(INDICATIE_VASTGESTELD_VERBLIJFT_NIET_OP_ADRES);
        }
        writeOnderzoek(out, form, wanted, vanAdres);
        out.end();
    }

    /** The form itself is being investigated when the element is that it was told by. */
    private static void writeOnderzoek(Output out, Form form, Wanted wanted, Onderzoek onderzoek) {
        out.begin(IN_ONDERZOEK);
        boolean type = onderzoek.omvat(form.identifyingElement());
        if (type) {
            out.flag(TYPE);
        }
        Section.writeFlags(out, form.parts(), wanted, onderzoek, DATUM_INGANG_ONDERZOEK, type);
        out.end();
    }

    private static Form form(Verblijfplaatsvorm vorm) {
        return switch (vorm) {
            case ADRES -> ADRES;
            case LOCATIE -> LOCATIE;
            case BUITENLAND -> BUITENLAND;
            case ONBEKEND -> ONBEKEND;
        };
    }

    /**
     * What a form shows.
     *
     * @param identifyingElement number of group and element that tells that it is this form
     * @param parts of the verblijfplaats itself
     * @param adres of its verblijfadres; empty when it has none
     */
    private record Form(int identifyingElement, List<Part> parts, List<Part> adres) {}
}
