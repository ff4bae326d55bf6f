package nl.gemeentecloud.brp.api.personen;

import nl.gemeentecloud.brp.model.Categorie;
import nl.gemeentecloud.brp.model.Onderzoek;
import nl.gemeentecloud.brp.model.Partners;
import nl.gemeentecloud.brp.model.Persoonslijst;
import org.jspecify.annotations.Nullable;

/** What is being investigated in the categories that several groups of the answer come from. */
record Onderzoeken(Onderzoek persoon, Onderzoek partner, Onderzoek verblijfplaats) {

    static Onderzoeken van(Persoonslijst persoon) {
        return new Onderzoeken(
                van(persoon.actueel(1).orElse(null)),
                van(Partners.voorNaamgebruik(persoon)),
                van(persoon.actueel(8).orElse(null)));
    }

    static Onderzoek van(@Nullable Categorie categorie) {
        return categorie == null ? Onderzoek.GEEN : Onderzoek.van(categorie);
    }
}
