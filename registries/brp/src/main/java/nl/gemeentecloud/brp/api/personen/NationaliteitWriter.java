package nl.gemeentecloud.brp.api.personen;

import static nl.gemeentecloud.brp.api.personen.Property.*;
import static nl.gemeentecloud.brp.api.personen.Value.datum;
import static nl.gemeentecloud.brp.api.personen.Value.tabel;

import java.util.List;
import nl.gemeentecloud.brp.model.Categorie;
import nl.gemeentecloud.brp.model.CategorieStapel;
import nl.gemeentecloud.brp.model.LandelijkeTabel;
import nl.gemeentecloud.brp.model.Nationaliteitsvorm;
import nl.gemeentecloud.brp.model.Onderzoek;
import nl.gemeentecloud.brp.model.Persoonslijst;

/** Shows the nationalities that a person has (contract: AbstractNationaliteit). */
final class NationaliteitWriter {

    private static final int CATEGORIE = 4;
    private static final int ELEMENT_NATIONALITEIT = 510;
    private static final int ELEMENT_BIJZONDER = 6510;

    private static final Part NATIONALITEIT_PART =
            new Part(NATIONALITEIT, tabel("0510", LandelijkeTabel.NATIONALITEIT), 510);
    private static final Part REDEN =
            new Part(REDEN_OPNAME, tabel("6310", LandelijkeTabel.REDEN_NATIONALITEIT), 6310);
    private static final Part INGANG = new Part(DATUM_INGANG_GELDIGHEID, datum("8510"));

    private static final List<Part> BEKEND = List.of(NATIONALITEIT_PART, REDEN, INGANG);
    private static final List<Part> ANDERS = List.of(REDEN, INGANG);

    private NationaliteitWriter() {}

    static void write(Shaping shaping, Wanted persoonWanted, Persoonslijst persoon) {
        if (!persoonWanted.has(NATIONALITEITEN)) {
            return;
        }
        shaping.out().beginList(NATIONALITEITEN);
        for (CategorieStapel stapel : persoon.stapels(CATEGORIE)) {
            Categorie categorie = stapel.actueel().orElse(null);
            Nationaliteitsvorm vorm = categorie == null ? null : Nationaliteitsvorm.van(categorie);
            if (categorie != null && vorm != null) {
                nationaliteit(shaping, persoonWanted.of(NATIONALITEITEN), categorie, vorm);
            }
        }
        shaping.out().end();
    }

    private static void nationaliteit(
            Shaping shaping, Wanted wanted, Categorie categorie, Nationaliteitsvorm vorm) {
        List<Part> parts = vorm == Nationaliteitsvorm.NATIONALITEIT ? BEKEND : ANDERS;
        Output out = shaping.out();
        out.beginItem();
        out.text(TYPE, vorm.type());
        for (Part part : parts) {
            if (wanted.has(part.property())) {
                part.value().write(shaping, part.property(), categorie);
            }
        }
        Onderzoek onderzoek = Onderzoek.van(categorie);
        out.begin(IN_ONDERZOEK);
        boolean type = onderzoek.omvat(ELEMENT_NATIONALITEIT) || onderzoek.omvat(ELEMENT_BIJZONDER);
        if (type) {
            out.flag(TYPE);
        }
        Section.writeFlags(out, parts, wanted, onderzoek, DATUM_INGANG_ONDERZOEK, type);
        out.end();
        out.end();
    }
}
