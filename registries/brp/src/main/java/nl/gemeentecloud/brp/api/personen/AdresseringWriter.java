package nl.gemeentecloud.brp.api.personen;

import static nl.gemeentecloud.brp.api.personen.Property.*;

import java.util.List;
import nl.gemeentecloud.brp.model.Aanhef;
import nl.gemeentecloud.brp.model.Aanschrijfwijze;
import nl.gemeentecloud.brp.model.Adresregels;
import nl.gemeentecloud.brp.model.Categorie;
import nl.gemeentecloud.brp.model.GebruikInLopendeTekst;
import nl.gemeentecloud.brp.model.Gegevensgroepen;
import nl.gemeentecloud.brp.model.LandelijkeTabel;
import nl.gemeentecloud.brp.model.Naamgebruik;
import nl.gemeentecloud.brp.model.Onderzoek;
import nl.gemeentecloud.brp.model.Persoonslijst;
import nl.gemeentecloud.brp.model.Verblijfplaatsvorm;
import org.jspecify.annotations.Nullable;

/** Shows how to write to a person: names and address lines (contract: Adressering). */
final class AdresseringWriter {

    /** What the name of a person in a letter is put together from (LO BRP categorie 01). */
    private static final int[] NAAM_PERSOON = {210, 220, 230, 240, 410, 6110};

    /** What it takes from the name of a partner (LO BRP categorie 05). */
    private static final int[] NAAM_PARTNER = {220, 230, 240};

    private static final int[] ELEMENTS_REGEL1 = {1110, 1120, 1130, 1140, 1150, 1210, 1330};
    private static final int[] ELEMENTS_REGEL2 = {910, 1160, 1170, 1340};
    private static final int[] ELEMENTS_REGEL3 = {1350};
    private static final int[] ELEMENTS_LAND = {1310};

    /** What an address consists of, as the digits its elements begin with. */
    private static final List<String> ADRES =
            List.of("0910", "111", "112", "113", "114", "115", "1160", "1170", "12", "13");

    private static final List<String> NAAM_EN_GESLACHT = List.of("02", "04", "61");

    private AdresseringWriter() {}

    /**
     * Writes the adressering when it is wanted; by its alias, without lines of an address abroad.
     */
    static void write(
            Shaping shaping,
            FieldSelection selection,
            Persoonslijst persoon,
            Onderzoeken onderzoeken) {
        if (!selection.wantsAdressering()) {
            return;
        }
        Output out = shaping.out();
        Categorie verblijfplaats = persoon.actueel(8).orElse(null);
        Wanted namen = selection.adressering(true);
        Wanted regels = selection.adressering(!isBuitenland(verblijfplaats));
        out.begin(ADRESSERING);
        if (selection.wantsNaamInAdressering()) {
            namen(shaping, namen, Naamgebruik.van(persoon));
        }
        if (verblijfplaats != null && selection.wantsAdresregels()) {
            adresregels(shaping, regels, verblijfplaats);
            if (onderzoeken.verblijfplaats().nietOpAdres() && wantsAnyRegel(regels)) {
                out.flag(INDICATIE_VASTGESTELD_VERBLIJFT_NIET_OP_ADRES);
            }
        }
        onderzoek(out, namen, regels, onderzoeken);
        if (!out.isOpen() && isKnown(selection, persoon, verblijfplaats)) {
            out.endKeeping();
        } else {
            out.end();
        }
    }

    private static boolean isBuitenland(@Nullable Categorie verblijfplaats) {
        if (verblijfplaats == null) {
            return false;
        }
        Verblijfplaatsvorm vorm = Verblijfplaatsvorm.van(verblijfplaats);
        return vorm != null && !vorm.isBinnenland();
    }

    private static void namen(Shaping shaping, Wanted wanted, @Nullable Naamgebruik naamgebruik) {
        if (naamgebruik == null) {
            return;
        }
        Output out = shaping.out();
        if (wanted.has(AANHEF)) {
            Aanhef.van(naamgebruik).ifPresent(aanhef -> out.text(AANHEF, aanhef));
        }
        if (wanted.has(AANSCHRIJFWIJZE)) {
            Aanschrijfwijze.van(naamgebruik)
                    .ifPresent(wijze -> aanschrijfwijze(out, wanted.of(AANSCHRIJFWIJZE), wijze));
        }
        if (wanted.has(GEBRUIK_IN_LOPENDE_TEKST)) {
            GebruikInLopendeTekst.van(naamgebruik)
                    .ifPresent(naam -> out.text(GEBRUIK_IN_LOPENDE_TEKST, naam));
        }
    }

    private static void aanschrijfwijze(Output out, Wanted wanted, Aanschrijfwijze wijze) {
        out.begin(AANSCHRIJFWIJZE);
        if (wanted.has(NAAM)) {
            out.text(NAAM, wijze.naam());
        }
        if (wanted.has(AANSPREEKVORM) && wijze.aanspreekvorm() != null) {
            out.text(AANSPREEKVORM, wijze.aanspreekvorm());
        }
        out.endKeeping();
    }

    private static void adresregels(Shaping shaping, Wanted wanted, Categorie verblijfplaats) {
        Adresregels regels = Adresregels.van(verblijfplaats, shaping.tabellen());
        Output out = shaping.out();
        regel(out, wanted, ADRESREGEL1, regels.regel1());
        regel(out, wanted, ADRESREGEL2, regels.regel2());
        regel(out, wanted, ADRESREGEL3, regels.regel3());
        String land = regels.land();
        if (wanted.has(LAND) && land != null) {
            shaping.coded(LAND, LandelijkeTabel.LAND, land);
        }
    }

    private static void regel(
            Output out, Wanted wanted, Property property, @Nullable String regel) {
        if (wanted.has(property) && regel != null) {
            out.text(property, regel);
        }
    }

    private static boolean wantsAnyRegel(Wanted wanted) {
        return wanted.has(ADRESREGEL1)
                || wanted.has(ADRESREGEL2)
                || wanted.has(ADRESREGEL3)
                || wanted.has(LAND);
    }

    private static void onderzoek(
            Output out, Wanted namen, Wanted regels, Onderzoeken onderzoeken) {
        Onderzoek verblijfplaats = onderzoeken.verblijfplaats().vanAdres();
        boolean persoon = omvatEen(onderzoeken.persoon(), NAAM_PERSOON);
        boolean partner = omvatEen(onderzoeken.partner(), NAAM_PARTNER);
        out.begin(IN_ONDERZOEK);
        boolean naam = false;
        if (persoon || partner) {
            naam |= flag(out, namen, AANHEF, true);
            naam |= flag(out, namen, AANSCHRIJFWIJZE, true);
            naam |= flag(out, namen, GEBRUIK_IN_LOPENDE_TEKST, true);
        }
        boolean adres = flag(out, regels, ADRESREGEL1, omvatEen(verblijfplaats, ELEMENTS_REGEL1));
        adres |= flag(out, regels, ADRESREGEL2, omvatEen(verblijfplaats, ELEMENTS_REGEL2));
        adres |= flag(out, regels, ADRESREGEL3, omvatEen(verblijfplaats, ELEMENTS_REGEL3));
        adres |= flag(out, regels, LAND, omvatEen(verblijfplaats, ELEMENTS_LAND));
        since(out, naam && persoon, DATUM_INGANG_ONDERZOEK_PERSOON, onderzoeken.persoon());
        since(out, naam && partner, DATUM_INGANG_ONDERZOEK_PARTNER, onderzoeken.partner());
        since(out, adres, DATUM_INGANG_ONDERZOEK_VERBLIJFPLAATS, verblijfplaats);
        out.end();
    }

    private static boolean flag(Output out, Wanted wanted, Property property, boolean is) {
        boolean shown = is && wanted.has(property);
        if (shown) {
            out.flag(property);
        }
        return shown;
    }

    private static void since(Output out, boolean shown, Property property, Onderzoek onderzoek) {
        if (shown && onderzoek.ingang() != null) {
            out.datum(property, onderzoek.ingang());
        }
    }

    private static boolean omvatEen(Onderzoek onderzoek, int... elements) {
        for (int element : elements) {
            if (onderzoek.omvat(element)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether there is anything that the adressering could come from. Then it is shown, were it as
     * an empty object; in the forms that only have address lines, when there is part of an address.
     */
    private static boolean isKnown(
            FieldSelection selection, Persoonslijst persoon, @Nullable Categorie verblijfplaats) {
        if (verblijfplaats != null && Gegevensgroepen.hasAny(verblijfplaats, ADRES)) {
            return true;
        }
        return selection.shape() == Shape.PERSOON
                && (verblijfplaats != null
                        || persoon.stapel(5).isPresent()
                        || persoon.actueel(1)
                                .map(zelf ->
                                        Onderzoek.loopt(zelf)
                                                || Gegevensgroepen.hasAny(zelf, NAAM_EN_GESLACHT))
                                .orElse(false));
    }
}
