package nl.gemeentecloud.brp.api.personen;

import static nl.gemeentecloud.brp.api.personen.Property.*;

import nl.gemeentecloud.brp.model.Categorie;
import nl.gemeentecloud.brp.model.CategorieStapel;
import nl.gemeentecloud.brp.model.LandelijkeTabel;
import nl.gemeentecloud.brp.model.Nationaliteitsvorm;
import nl.gemeentecloud.brp.model.Persoonslijst;
import nl.gemeentecloud.brp.model.Verstrekkingsbeperking;

/**
 * Shows what is delivered by itself when it applies (contract: geheimhoudingPersoonsgegevens,
 * opschortingBijhouding, rni and verificatie).
 */
final class AutomaticWriter {

    private static final int LENGTH_RNI_CODE = 4;

    private AutomaticWriter() {}

    static void geheimhouding(Shaping shaping, Persoonslijst persoon) {
        if (Verstrekkingsbeperking.geldtVoor(persoon)) {
            shaping.out().flag(GEHEIMHOUDING_PERSOONSGEGEVENS);
        }
    }

    static void opschorting(Shaping shaping, Categorie inschrijving) {
        Output out = shaping.out();
        out.begin(OPSCHORTING_BIJHOUDING);
        String reden = inschrijving.value("6720");
        if (reden != null) {
            shaping.coded(REDEN, LandelijkeTabel.REDEN_OPSCHORTING_BIJHOUDING, reden);
        }
        inschrijving.datum("6710").ifPresent(datum -> out.datum(DATUM, datum));
        out.end();
    }

    static void verificatie(Shaping shaping, Categorie inschrijving) {
        Output out = shaping.out();
        out.begin(VERIFICATIE);
        inschrijving.datum("7110").ifPresent(datum -> out.datum(DATUM, datum));
        String omschrijving = inschrijving.value("7120");
        if (omschrijving != null) {
            out.text(OMSCHRIJVING, omschrijving);
        }
        out.end();
    }

    /** Shows which RNI-deelnemer delivered the categories of which something is wanted. */
    static void rni(Shaping shaping, FieldSelection selection, Persoonslijst persoon) {
        shaping.out().beginList(RNI);
        if (selection.wantsCategorie(1)) {
            persoon.actueel(1).ifPresent(zelf -> rni(shaping, zelf, "Persoon"));
        }
        if (selection.wantsCategorie(4)) {
            for (CategorieStapel stapel : persoon.stapels(4)) {
                stapel.actueel()
                        .filter(nationaliteit -> Nationaliteitsvorm.van(nationaliteit) != null)
                        .ifPresent(nationaliteit -> rni(shaping, nationaliteit, "Nationaliteit"));
            }
        }
        if (selection.wantsCategorie(6)) {
            persoon.actueel(6).ifPresent(overlijden -> rni(shaping, overlijden, "Overlijden"));
        }
        if (selection.wantsCategorie(8)) {
            persoon.actueel(8).ifPresent(plaats -> rni(shaping, plaats, "Verblijfplaats"));
        }
        shaping.out().end();
    }

    private static void rni(Shaping shaping, Categorie categorie, String naam) {
        String deelnemer = categorie.value("8810");
        if (deelnemer == null) {
            return;
        }
        Output out = shaping.out();
        String code = "0".repeat(Math.max(0, LENGTH_RNI_CODE - deelnemer.length())) + deelnemer;
        out.beginItem();
        shaping.coded(DEELNEMER, LandelijkeTabel.RNI_DEELNEMER, code);
        String verdrag = categorie.value("8820");
        if (verdrag != null) {
            out.text(OMSCHRIJVING_VERDRAG, verdrag);
        }
        out.text(CATEGORIE, naam);
        out.end();
    }
}
