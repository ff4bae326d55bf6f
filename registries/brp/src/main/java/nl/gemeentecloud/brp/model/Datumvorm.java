package nl.gemeentecloud.brp.model;

import nl.gemeentecloud.core.time.OnvolledigeDatum;

/**
 * How precisely a date is known, with how it reads in a sentence (BRP API personen, feature datum;
 * contract: AbstractDatum).
 */
public enum Datumvorm {
    /** Day, month and year. */
    DATUM("Datum"),
    /** Month and year. */
    JAAR_MAAND_DATUM("JaarMaandDatum"),
    /** Only the year. */
    JAAR_DATUM("JaarDatum"),
    /** That there is a date, and nothing of it. */
    DATUM_ONBEKEND("DatumOnbekend");

    private static final String[] MAANDEN = {
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december"
    };

    private final String type;

    Datumvorm(String type) {
        this.type = type;
    }

    /** The contract's name of it. */
    public String type() {
        return type;
    }

    /**
     * The form of a date. What follows an unknown part does not count: without a month a day says
     * nothing. A day that the month does not have is not known either.
     */
    public static Datumvorm van(OnvolledigeDatum datum) {
        if (datum.year() == 0) {
            return DATUM_ONBEKEND;
        }
        if (datum.month() == 0) {
            return JAAR_DATUM;
        }
        return datum.day() == 0 || !exists(datum) ? JAAR_MAAND_DATUM : DATUM;
    }

    /**
     * The date in words: {@code 8 maart 2020}, {@code maart 2020}, {@code 2020}, {@code onbekend}.
     */
    public static String langFormaat(OnvolledigeDatum datum) {
        return switch (van(datum)) {
            case DATUM -> datum.day() + " " + maandEnJaar(datum);
            case JAAR_MAAND_DATUM -> maandEnJaar(datum);
            case JAAR_DATUM -> Integer.toString(datum.year());
            case DATUM_ONBEKEND -> "onbekend";
        };
    }

    private static String maandEnJaar(OnvolledigeDatum datum) {
        return MAANDEN[datum.month() - 1] + " " + datum.year();
    }

    private static boolean exists(OnvolledigeDatum datum) {
        return datum.day() <= 28
                || datum.day()
                        <= java.time.YearMonth.of(datum.year(), datum.month()).lengthOfMonth();
    }
}
