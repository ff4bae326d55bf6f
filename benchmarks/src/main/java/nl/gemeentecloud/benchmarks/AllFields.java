package nl.gemeentecloud.benchmarks;

import java.util.List;

/**
 * Everything of a person that can be asked for with {@code fields} (contract BRP personen 2.7.0,
 * schema Persoon).
 */
final class AllFields {

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

    private AllFields() {}
}
