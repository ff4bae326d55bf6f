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

    /** Day on which municipalities went over to the BAG; older facts were recorded then. */
    static final int OVERGANG = Dag.of(2010, 12, 15);

    private final int[] dagen = new int[MOST];
    private final Soort[] soorten = new Soort[MOST];
    private final long[] registraties = new long[MOST];
    private int size;
    private long seed;

    /** Begins again, for another object. */
    void begin(long seed) {
        this.seed = seed;
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
        registraties[size] = registratie(day, size);
        size++;
    }

    private long registratie(int dag, int index) {
        long lot = Chance.hash(seed, index, 201);
        long clock = 8 * 3_600_000L + Math.floorMod(lot >>> 3, 36_000) * 1000L;
        int day = dag < OVERGANG ? OVERGANG : dag + (int) (lot & 15);
        return day * DAY + clock;
    }

    /** Events known at the end of the given day. */
    int known(int vandaag) {
        int n = 0;
        while (n < size && registratieLv(n) < (vandaag + 1) * DAY) {
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

    /** When the municipality recorded it, in milliseconds on the Dutch clock. */
    long registratie(int index) {
        return registraties[index];
    }

    /** When the landelijke voorziening had it: half a minute to half an hour later. */
    long registratieLv(int index) {
        return registraties[index]
                + 30_000
                + Math.floorMod(Chance.hash(seed, index, 202) >>> 3, 1_700_000);
    }

    long seed() {
        return seed;
    }
}
