package nl.gemeentecloud.proef.bag;

import nl.gemeentecloud.proef.bevolking.Dag;
import nl.gemeentecloud.proef.chance.Chance;

/**
 * What happened to one object, in order: on which day, and when it was recorded. A time line does
 * not depend on the day of the world; that day only decides how much of it is known.
 */
final class Tijdlijn {

    /** What an event does to the object. */
    enum Soort {
        OPVOER,
        BOUW_GESTART,
        IN_GEBRUIK_NIET_INGEMETEN,
        IN_GEBRUIK,
        VERBOUWING,
        WIJZIGING,
        BUITEN_GEBRUIK,
        EINDE
    }

    private static final int MOST = 24;
    private static final long DAY = 86_400_000L;
    private static final long LV_LATER = 64_123;

    /** A moment that does not come. */
    static final long NEVER = Long.MAX_VALUE;

    /** Day on which municipalities went over to the BAG; older facts were recorded then. */
    static final int OVERGANG = Dag.of(2010, 12, 15);

    private final int[] dagen = new int[MOST];
    private final Soort[] soorten = new Soort[MOST];
    private final long[] registraties = new long[MOST];
    private final long[] registratiesLv = new long[MOST];
    private final long[] correcties = new long[MOST];
    private int size;
    private long seed;
    private int oneWrongIn;

    /** Begins again, for another object that is recorded right the first time. */
    void begin(long seed) {
        begin(seed, Integer.MAX_VALUE);
    }

    /**
     * Begins again, for another object.
     *
     * @param oneWrongIn one in so many voorkomens is recorded with a mistake, and corrected within
     *     two weeks
     */
    void begin(long seed, int oneWrongIn) {
        this.seed = seed;
        this.oneWrongIn = oneWrongIn;
        size = 0;
    }

    /** Adds an event; one that does not come after the last is moved to a month later. */
    void add(int dag, Soort soort) {
        if (size == MOST) {
            return;
        }
        int day = size > 0 ? Math.max(dag, dagen[size - 1] + 30) : dag;
        if (size > 0 && soort != Soort.OPVOER && day < OVERGANG + 40) {
            day = OVERGANG + 40;
        }
        dagen[size] = day;
        soorten[size] = soort;
        record(day);
        size++;
    }

    private void record(int dag) {
        long lot = Chance.hash(seed, size, 201);
        long clock = 8 * 3_600_000L + (lot >>> 40) % 36_000 * 1000L;
        int day = dag < OVERGANG ? OVERGANG : dag + (int) (lot & 15);
        registraties[size] = day * DAY + clock;
        registratiesLv[size] = registraties[size] + 30_000 + (lot >>> 18 & 0xF_FFFF);
        boolean wrong = (lot >>> 4 & 0x3FFF) % oneWrongIn == 1;
        long later = (1 + (lot >>> 8) % 13) * DAY + (lot >>> 20) % 7_000 * 1000L;
        correcties[size] = wrong ? registraties[size] + later : NEVER;
    }

    /** Number of events, those of the future included. */
    int size() {
        return size;
    }

    /** Events known at a moment. */
    int known(long moment) {
        int n = 0;
        while (n < size && registratiesLv[n] <= moment) {
            n++;
        }
        return n;
    }

    int dag(int index) {
        return dagen[index];
    }

    Soort soort(int index) {
        return soorten[index];
    }

    /** When the municipality first recorded it, in milliseconds on the Dutch clock. */
    long registratie(int index) {
        return registraties[index];
    }

    /** When the landelijke voorziening had it: half a minute to eighteen minutes later. */
    long registratieLv(int index) {
        return registratiesLv[index];
    }

    /** Whether it was recorded with a mistake at first. */
    boolean wrong(int index) {
        return correcties[index] != NEVER;
    }

    /** When the municipality recorded it rightly after a mistake. */
    long correctie(int index) {
        return correcties[index];
    }

    /** When the landelijke voorziening had the right one. */
    long correctieLv(int index) {
        return correcties[index] + LV_LATER;
    }

    /** Number of the voorkomen that stands: counts those that were taken back. */
    int nummer(int index) {
        int n = 0;
        for (int i = 0; i <= index; i++) {
            n += correcties[i] == NEVER ? 1 : 2;
        }
        return n;
    }
}
