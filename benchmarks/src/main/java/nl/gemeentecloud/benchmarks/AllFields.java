package nl.gemeentecloud.benchmarks;

import java.util.List;

/** Everything that can be asked for with {@code fields} (contract BRP personen 2.7.0). */
final class AllFields {

    /** Schema Persoon. */
    static final List<String> PERSOON =
            List.of(
                    "aNummer",
                    "adressering",
                    "burgerservicenummer",
                    "datumEersteInschrijvingGBA",
                    "datumInschrijvingInGemeente",
                    "europeesKiesrecht",
                    "geboorte",
                    "gemeenteVanInschrijving",
                    "geslacht",
                    "gezag",
                    "immigratie",
                    "indicatieCurateleRegister",
                    "indicatieGezagMinderjarige",
                    "kinderen",
                    "leeftijd",
                    "naam",
                    "nationaliteiten",
                    "ouders",
                    "overlijden",
                    "partners",
                    "uitsluitingKiesrecht",
                    "verblijfplaats",
                    "verblijfstitel");

    /** Schema PersoonBeperkt. */
    static final List<String> PERSOON_BEPERKT =
            List.of(
                    "adressering",
                    "burgerservicenummer",
                    "geboorte",
                    "geslacht",
                    "leeftijd",
                    "naam");

    private AllFields() {}
}
