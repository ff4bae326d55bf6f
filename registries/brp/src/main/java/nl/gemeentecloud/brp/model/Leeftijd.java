package nl.gemeentecloud.brp.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import nl.gemeentecloud.core.time.OnvolledigeDatum;

/**
 * How old a person is in whole years (BRP API personen, feature leeftijd). Without a day of birth
 * it is known outside the month of birth; without a month it is not known.
 */
public final class Leeftijd {

    /** The contract knows no older people. */
    private static final int MAX = 150;

    private Leeftijd() {}

    public static OptionalInt op(LocalDate today, OnvolledigeDatum geboortedatum) {
        long years =
                switch (Datumvorm.van(geboortedatum)) {
                    case DATUM ->
                            LocalDate.of(
                                            geboortedatum.year(),
                                            geboortedatum.month(),
                                            geboortedatum.day())
                                    .until(today, ChronoUnit.YEARS);
                    case JAAR_MAAND_DATUM -> zonderDag(today, geboortedatum);
                    case JAAR_DATUM, DATUM_ONBEKEND -> -1;
                };
        return years < 0 || years > MAX ? OptionalInt.empty() : OptionalInt.of((int) years);
    }

    private static long zonderDag(LocalDate today, OnvolledigeDatum geboortedatum) {
        int months = today.getMonthValue() - geboortedatum.month();
        if (months == 0) {
            return -1;
        }
        return (long) today.getYear() - geboortedatum.year() - (months < 0 ? 1 : 0);
    }
}
