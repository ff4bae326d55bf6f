package nl.gemeentecloud.brp.api.personen;

import static nl.gemeentecloud.brp.api.personen.Property.*;
import static nl.gemeentecloud.brp.api.personen.Value.datum;
import static nl.gemeentecloud.brp.api.personen.Value.nummer;
import static nl.gemeentecloud.brp.api.personen.Value.tabel;
import static nl.gemeentecloud.brp.api.personen.Value.tabelOokOnbekend;

import java.util.List;
import nl.gemeentecloud.brp.model.Categorie;
import nl.gemeentecloud.brp.model.Gezag;
import nl.gemeentecloud.brp.model.Kiesrecht;
import nl.gemeentecloud.brp.model.LandelijkeTabel;
import nl.gemeentecloud.brp.model.Leeftijd;
import nl.gemeentecloud.brp.model.Onderzoek;
import nl.gemeentecloud.brp.model.Opschorting;
import nl.gemeentecloud.brp.model.Persoonslijst;
import nl.gemeentecloud.brp.model.Verblijfstitel;
import org.jspecify.annotations.Nullable;

/**
 * Shows one person (contract: Persoon, PersoonBeperkt and GezagPersoonBeperkt, which differ in what
 * can be wanted).
 */
final class PersoonWriter {

    private static final List<Part> PERSOON =
            List.of(
                    new Part(A_NUMMER, nummer("0110", 10)),
                    new Part(BURGERSERVICENUMMER, nummer("0120", 9), 120),
                    new Part(GESLACHT, tabelOokOnbekend("0410", LandelijkeTabel.GESLACHT), 410));
    private static final List<Part> MET_LEEFTIJD =
            List.of(
                    PERSOON.get(1),
                    PERSOON.get(2),
                    new Part(LEEFTIJD, (shaping, property, categorie) -> {}, 310));
    private static final List<Part> GEMEENTE =
            List.of(
                    new Part(
                            GEMEENTE_VAN_INSCHRIJVING,
                            tabel("0910", LandelijkeTabel.GEMEENTE),
                            910),
                    new Part(DATUM_INSCHRIJVING_IN_GEMEENTE, datum("0920"), 920));
    private static final List<Part> GEZAGSVERHOUDING =
            List.of(
                    new Part(INDICATIE_CURATELE_REGISTER, PersoonWriter::curatele, 3310),
                    new Part(
                            INDICATIE_GEZAG_MINDERJARIGE,
                            tabel("3210", LandelijkeTabel.GEZAGSVERHOUDING),
                            3210));
    private static final List<Part> INSCHRIJVING =
            List.of(new Part(DATUM_EERSTE_INSCHRIJVING_GBA, datum("6810")));

    private final Gezag gezag;

    PersoonWriter(Gezag gezag) {
        this.gezag = gezag;
    }

    void write(Shaping shaping, FieldSelection selection, Persoonslijst persoon) {
        Output out = shaping.out();
        Wanted wanted = selection.root();
        Onderzoeken onderzoeken = Onderzoeken.van(persoon);
        Categorie zelf = persoon.actueel(1).orElse(null);
        Categorie verblijfplaats = persoon.actueel(8).orElse(null);
        Categorie gezagsverhouding = persoon.actueel(11).orElse(null);
        out.beginItem();
        values(shaping, wanted, PERSOON, zelf);
        leeftijd(shaping, wanted, persoon, zelf);
        if (zelf != null) {
            Sections.NAAM_PERSOON.write(shaping, wanted, zelf, onderzoeken.persoon());
            Sections.GEBOORTE_.write(shaping, wanted, zelf, onderzoeken.persoon());
        }
        NationaliteitWriter.write(shaping, wanted, persoon);
        persoon.actueel(6)
                .ifPresent(overlijden ->
                        Sections.OVERLIJDEN_.write(
                                shaping, wanted, overlijden, Onderzoek.van(overlijden)));
        inschrijving(shaping, wanted, persoon);
        values(shaping, wanted, GEMEENTE, verblijfplaats);
        if (verblijfplaats != null) {
            VerblijfplaatsWriter.write(
                    shaping, selection, verblijfplaats, onderzoeken.verblijfplaats());
            Sections.IMMIGRATIE_.write(
                    shaping, wanted, verblijfplaats, onderzoeken.verblijfplaats());
        }
        AdresseringWriter.write(shaping, selection, persoon, onderzoeken);
        values(shaping, wanted, GEZAGSVERHOUDING, gezagsverhouding);
        if (wanted.has(GEZAG)) {
            GezagWriter.write(out, gezag.van(persoon, shaping.today()));
        }
        verblijfstitelEnKiesrecht(shaping, wanted, persoon);
        RelatieWriter.kinderen(shaping, wanted, persoon);
        RelatieWriter.ouders(shaping, wanted, persoon);
        RelatieWriter.partners(shaping, wanted, persoon);
        AutomaticWriter.rni(shaping, selection, persoon);
        onderzoek(out, wanted, onderzoeken, Onderzoeken.van(gezagsverhouding));
        out.endKeeping();
    }

    private static void values(
            Shaping shaping, Wanted wanted, List<Part> parts, @Nullable Categorie categorie) {
        if (categorie == null) {
            return;
        }
        for (Part part : parts) {
            if (wanted.has(part.property())) {
                part.value().write(shaping, part.property(), categorie);
            }
        }
    }

    private static void leeftijd(
            Shaping shaping, Wanted wanted, Persoonslijst persoon, @Nullable Categorie zelf) {
        if (zelf == null || !wanted.has(LEEFTIJD) || Opschorting.isOverleden(persoon)) {
            return;
        }
        zelf.datum("0310")
                .ifPresent(geboortedatum ->
                        Leeftijd.op(shaping.today(), geboortedatum)
                                .ifPresent(jaren -> shaping.out().number(LEEFTIJD, jaren)));
    }

    private static void inschrijving(Shaping shaping, Wanted wanted, Persoonslijst persoon) {
        Categorie inschrijving = persoon.actueel(7).orElse(null);
        if (inschrijving == null) {
            return;
        }
        values(shaping, wanted, INSCHRIJVING, inschrijving);
        AutomaticWriter.geheimhouding(shaping, persoon);
        AutomaticWriter.opschorting(shaping, inschrijving);
        AutomaticWriter.verificatie(shaping, inschrijving);
    }

    private static void verblijfstitelEnKiesrecht(
            Shaping shaping, Wanted wanted, Persoonslijst persoon) {
        Categorie titel = persoon.actueel(10).orElse(null);
        if (titel != null && Verblijfstitel.isGeldig(titel, shaping.today())) {
            Sections.VERBLIJFSTITEL_.write(shaping, wanted, titel, Onderzoek.van(titel));
        }
        Categorie kiesrecht = persoon.actueel(13).orElse(null);
        if (kiesrecht == null) {
            return;
        }
        if (Kiesrecht.isEuropeesGeldig(kiesrecht, shaping.today())) {
            Sections.EUROPEES_KIESRECHT_.write(shaping, wanted, kiesrecht, Onderzoek.GEEN);
        }
        if (Kiesrecht.isUitgesloten(kiesrecht, shaping.today())) {
            Sections.UITSLUITING_KIESRECHT_.write(shaping, wanted, kiesrecht, Onderzoek.GEEN);
        }
    }

    private static void onderzoek(
            Output out, Wanted wanted, Onderzoeken onderzoeken, Onderzoek gezagsverhouding) {
        out.begin(IN_ONDERZOEK);
        Section.writeFlags(
                out, MET_LEEFTIJD, wanted, onderzoeken.persoon(), DATUM_INGANG_ONDERZOEK_PERSOON);
        Section.writeFlags(
                out,
                GEMEENTE,
                wanted,
                onderzoeken.verblijfplaats(),
                DATUM_INGANG_ONDERZOEK_GEMEENTE);
        Section.writeFlags(
                out, GEZAGSVERHOUDING, wanted, gezagsverhouding, DATUM_INGANG_ONDERZOEK_GEZAG);
        out.end();
    }

    private static void curatele(Shaping shaping, Property property, Categorie gezagsverhouding) {
        if ("1".equals(gezagsverhouding.value("3310"))) {
            shaping.out().flag(property);
        }
    }
}
