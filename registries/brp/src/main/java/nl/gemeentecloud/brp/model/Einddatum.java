package nl.gemeentecloud.brp.model;

import java.time.LocalDate;
import nl.gemeentecloud.core.time.OnvolledigeDatum;

/**
 * Whether something has ended (BRP API personen, features europees kiesrecht and verblijfstitel).
 * An end date is the first day on which it no longer holds. What is not known of it does not end
 * it: a year or month has to be over.
 */
public final class Einddatum {

    private Einddatum() {}

    /** Whether the element is an end date that has been reached; without one nothing ended. */
    public static boolean isBereikt(Categorie categorie, String element, LocalDate today) {
        return categorie.datum(element).map(datum -> isBereikt(datum, today)).orElse(false);
    }

    static boolean isBereikt(OnvolledigeDatum einddatum, LocalDate today) {
        int year = today.getYear();
        int month = today.getMonthValue();
        return switch (Datumvorm.van(einddatum)) {
            case DATUM ->
                    !LocalDate.of(einddatum.year(), einddatum.month(), einddatum.day())
                            .isAfter(today);
            case JAAR_MAAND_DATUM ->
                    einddatum.year() < year
                            || (einddatum.year() == year && einddatum.month() < month);
            case JAAR_DATUM -> einddatum.year() < year;
            case DATUM_ONBEKEND -> false;
        };
    }
}
