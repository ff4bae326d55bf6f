package nl.gemeentecloud.proef.eigendom;

import nl.gemeentecloud.proef.naam.Naam;

/** Who owns or uses something. */
sealed interface Partij {

    /**
     * A resident.
     *
     * @param burgerservicenummer nine digits, as on the persoonslijst
     */
    record Mens(int burgerservicenummer, Naam naam) implements Partij {}

    /**
     * An organisation.
     *
     * @param rsin nine digits that fail the elfproef, as in hr
     */
    record Organisatie(String rsin, String kvkNummer, String naam) implements Partij {}

    /** Writes who it is, within an object that is open. */
    default void write(Json json) {
        switch (this) {
            case Mens mens -> {
                json.member("type", "natuurlijk_persoon");
                json.member("burgerservicenummer", String.valueOf(mens.burgerservicenummer()));
                json.member("geslachtsnaam", mens.naam().geslachtsnaam());
                if (!mens.naam().voorvoegsel().isEmpty()) {
                    json.member("voorvoegsel", mens.naam().voorvoegsel());
                }
            }
            case Organisatie organisatie -> {
                json.member("type", "niet_natuurlijk_persoon");
                json.member("rsin", organisatie.rsin());
                json.member("kvkNummer", organisatie.kvkNummer());
                json.member("naam", organisatie.naam());
            }
        }
    }
}
