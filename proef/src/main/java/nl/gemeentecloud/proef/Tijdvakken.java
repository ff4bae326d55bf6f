package nl.gemeentecloud.proef;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The periods in which mutations are delivered, each beginning where the one before ended.
 *
 * @param grenzen first days of the periods, in days since 1970-01-01, and the day after the last
 */
public record Tijdvakken(List<Integer> grenzen) {

    /** How much time a delivery of mutations covers. */
    public enum Levering {
        DAG,
        MAAND
    }

    public Tijdvakken {
        grenzen = List.copyOf(grenzen);
        if (grenzen.size() < 2) {
            throw new IllegalArgumentException("There is at least one period");
        }
    }

    /**
     * So many days from the day after the world's.
     *
     * @param dagen at least 1
     */
    static Tijdvakken after(LocalDate vandaag, int dagen, Levering levering) {
        List<Integer> grenzen = new ArrayList<>();
        LocalDate end = vandaag.plusDays(dagen + 1L);
        LocalDate day = vandaag.plusDays(1);
        while (day.isBefore(end)) {
            grenzen.add((int) day.toEpochDay());
            day = levering == Levering.DAG ? day.plusDays(1) : day.withDayOfMonth(1).plusMonths(1);
        }
        grenzen.add((int) end.toEpochDay());
        return new Tijdvakken(grenzen);
    }

    public int size() {
        return grenzen.size() - 1;
    }

    public int vanaf(int period) {
        return grenzen.get(period);
    }

    /** The first day that does not belong to it. */
    public int tot(int period) {
        return grenzen.get(period + 1);
    }

    /** The first day of all. */
    public int begin() {
        return grenzen.getFirst();
    }

    /** The day after the last. */
    public int einde() {
        return grenzen.getLast();
    }

    /** The period of a day, which lies in one of them. */
    public int of(int dag) {
        int low = 0;
        int high = size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (grenzen.get(middle) <= dag) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
