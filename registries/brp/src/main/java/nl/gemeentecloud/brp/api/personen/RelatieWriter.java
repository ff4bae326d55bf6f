package nl.gemeentecloud.brp.api.personen;

import static nl.gemeentecloud.brp.api.personen.Property.*;
import static nl.gemeentecloud.brp.api.personen.Value.datum;
import static nl.gemeentecloud.brp.api.personen.Value.nummer;
import static nl.gemeentecloud.brp.api.personen.Value.tabel;
import static nl.gemeentecloud.brp.api.personen.Value.tabelOokOnbekend;

import java.util.List;
import nl.gemeentecloud.brp.model.Categorie;
import nl.gemeentecloud.brp.model.Kinderen;
import nl.gemeentecloud.brp.model.LandelijkeTabel;
import nl.gemeentecloud.brp.model.Onderzoek;
import nl.gemeentecloud.brp.model.Ouders;
import nl.gemeentecloud.brp.model.Partners;
import nl.gemeentecloud.brp.model.Persoonslijst;

/**
 * Shows the parents, children and partners of a person, as they stand in the person's own
 * persoonslijst (contract: Ouder, Kind, Partner). A relation is shown whether or not anything that
 * is wanted of it is known.
 */
final class RelatieWriter {

    private static final Part BSN = new Part(BURGERSERVICENUMMER, nummer("0120", 9), 120);
    private static final Part GESLACHT_PART =
            new Part(GESLACHT, tabelOokOnbekend("0410", LandelijkeTabel.GESLACHT), 410);

    private static final List<Part> KIND = List.of(BSN);
    private static final List<Part> OUDER =
            List.of(
                    BSN,
                    GESLACHT_PART,
                    new Part(DATUM_INGANG_FAMILIERECHTELIJKE_BETREKKING, datum("6210"), 6210));
    private static final List<Part> PARTNER =
            List.of(
                    BSN,
                    GESLACHT_PART,
                    new Part(
                            SOORT_VERBINTENIS,
                            tabel("1510", LandelijkeTabel.SOORT_VERBINTENIS),
                            1510));

    private static final List<Section> NAAM_EN_GEBOORTE =
            List.of(Sections.NAAM_GERELATEERDE, Sections.GEBOORTE_);
    private static final List<Section> PARTNER_SECTIONS =
            List.of(
                    Sections.NAAM_GERELATEERDE,
                    Sections.GEBOORTE_,
                    Sections.AANGAAN,
                    Sections.ONTBINDING);

    private RelatieWriter() {}

    static void kinderen(Shaping shaping, Wanted persoonWanted, Persoonslijst persoon) {
        if (!persoonWanted.has(KINDEREN)) {
            return;
        }
        shaping.out().beginList(KINDEREN);
        for (Categorie kind : Kinderen.van(persoon)) {
            relatie(shaping, persoonWanted.of(KINDEREN), kind, KIND, NAAM_EN_GEBOORTE, 0);
        }
        shaping.out().end();
    }

    static void ouders(Shaping shaping, Wanted persoonWanted, Persoonslijst persoon) {
        if (!persoonWanted.has(OUDERS)) {
            return;
        }
        shaping.out().beginList(OUDERS);
        for (int aanduiding = 1; aanduiding <= 2; aanduiding++) {
            Categorie ouder = Ouders.van(persoon, aanduiding);
            if (ouder != null) {
                relatie(
                        shaping,
                        persoonWanted.of(OUDERS),
                        ouder,
                        OUDER,
                        NAAM_EN_GEBOORTE,
                        aanduiding);
            }
        }
        shaping.out().end();
    }

    static void partners(Shaping shaping, Wanted persoonWanted, Persoonslijst persoon) {
        if (!persoonWanted.has(PARTNERS)) {
            return;
        }
        shaping.out().beginList(PARTNERS);
        for (Categorie partner : Partners.van(persoon)) {
            relatie(shaping, persoonWanted.of(PARTNERS), partner, PARTNER, PARTNER_SECTIONS, 0);
        }
        shaping.out().end();
    }

    /**
     * @param aanduiding which parent it is, 1 or 2; 0 for another relation
     */
    private static void relatie(
            Shaping shaping,
            Wanted wanted,
            Categorie relatie,
            List<Part> parts,
            List<Section> sections,
            int aanduiding) {
        Output out = shaping.out();
        Onderzoek onderzoek = Onderzoek.van(relatie);
        out.beginItem();
        if (aanduiding > 0 && wanted.has(OUDER_AANDUIDING)) {
            out.text(OUDER_AANDUIDING, aanduiding == 1 ? "1" : "2");
        }
        Section.writeParts(shaping, parts, wanted, relatie, onderzoek);
        for (Section section : sections) {
            section.write(shaping, wanted, relatie, onderzoek);
        }
        out.endKeeping();
    }
}
