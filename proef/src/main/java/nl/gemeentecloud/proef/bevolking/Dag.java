package nl.gemeentecloud.proef.bevolking;

import java.time.LocalDate;

/** Days as numbers (days since 1970-01-01), with their eight digits ready. */
public final class Dag {

    /** Later than any day that happens. */
    public static final int NOOIT = Integer.MAX_VALUE;

    public static final double JAAR = 365.2425;

    private static final int FIRST = (int) LocalDate.of(1600, 1, 1).toEpochDay();
    private static final int LAST = (int) LocalDate.of(2200, 1, 1).toEpochDay();
    private static final int[] CIJFERS = new int[LAST - FIRST];

    static {
        for (int i = 0; i < CIJFERS.length; i++) {
            LocalDate date = LocalDate.ofEpochDay((long) FIRST + i);
            CIJFERS[i] =
                    date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
        }
    }

    private Dag() {}

    public static int of(int jaar, int maand, int dag) {
        return (int) LocalDate.of(jaar, maand, dag).toEpochDay();
    }

    /** The day as jjjjmmdd. Range 1600 to 2199. */
    public static int cijfers(int dag) {
        return CIJFERS[dag - FIRST];
    }

    public static int jaar(int dag) {
        return cijfers(dag) / 10_000;
    }

    /** The first working day (Monday to Friday) on or after a day. */
    public static int werkdag(int dag) {
        int weekday = Math.floorMod(dag + 3, 7);
        return weekday < 5 ? dag : dag + 7 - weekday;
    }

    /** When the municipality records what happened on a day of the living world. */
    public static int verwerkt(int dag) {
        return werkdag(dag + 1);
    }

    /** As many days as that many years, rounded down. */
    public static int jaren(double jaren) {
        return (int) (jaren * JAAR);
    }
}
