package nl.gemeentecloud.proef.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.land.Gemeente;

/**
 * The ground plan of one municipality: from the number of a dwelling to its address, without
 * keeping addresses in memory. Buurten lie in a square of rows; a woonplaats is a run of rows.
 */
public final class Stadsplan {

    /** Most buurten that are kept, some kilobytes each. */
    private static final int KEPT = 1024;

    private static final int WOONPLAATSEN = 26;
    private static final int POSTCODES = 26;
    private static final String LETTERS = "ABCDEGHJKLMNPRSTVWXZ";

    private final long seed;
    private final Gemeente gemeente;
    private final int woningen;
    private final int columns;
    private final Straatnamen namen;
    private final Ligging ligging;
    private final List<Woonplaats> woonplaatsen;
    private final AtomicReferenceArray<Buurt> kept;

    /**
     * @param woningen number of dwellings, at least 1
     * @param keeps whether buurten are kept for whom asks next; else they are made every time
     */
    Stadsplan(
            long seed,
            Gemeente gemeente,
            int woningen,
            Straatnamen namen,
            Ligging ligging,
            boolean keeps) {
        if (woningen < 1) {
            throw new IllegalArgumentException("A municipality has at least one dwelling");
        }
        this.seed = Chance.hash(seed, gemeente.code().number(), 100);
        this.gemeente = gemeente;
        this.woningen = woningen;
        this.namen = namen;
        this.ligging = ligging;
        columns = (int) Math.ceil(Math.sqrt(buurten()));
        woonplaatsen = divide();
        kept = new AtomicReferenceArray<>(keeps ? Math.min(KEPT, buurten()) : 0);
    }

    private List<Woonplaats> divide() {
        int rows = (buurten() + columns - 1) / columns;
        int count = Math.clamp(1 + buurten() / 24, 1, Math.min(rows, WOONPLAATSEN));
        int main =
                count == 1
                        ? rows
                        : Math.max(1, rows - (count - 1) * Math.max(1, rows / (2 * count)));
        List<Woonplaats> places = new ArrayList<>();
        int row = 0;
        for (int i = 0; i < count; i++) {
            int height = i == 0 ? main : (rows - main) / (count - 1);
            int end = i == count - 1 ? rows : row + height;
            int first = row * columns;
            places.add(
                    new Woonplaats(
                            String.valueOf(1000 + gemeente.rank() * WOONPLAATSEN + i),
                            i == 0 ? gemeente.naam() : namen.plaats(seed, i - 1),
                            first,
                            Math.min(buurten(), end * columns) - first));
            row = end;
        }
        return List.copyOf(places);
    }

    long seed() {
        return seed;
    }

    public Gemeente gemeente() {
        return gemeente;
    }

    public int woningen() {
        return woningen;
    }

    public int buurten() {
        return (woningen + Buurt.WONINGEN - 1) / Buurt.WONINGEN;
    }

    public Ligging ligging() {
        return ligging;
    }

    /** Dwellings that exist along a street: the last buurt is not full. */
    public int woningenIn(Straat straat) {
        int first = straat.buurt().nummer() * Buurt.WONINGEN + straat.eersteWoning();
        return Math.clamp(woningen - first, 0, straat.woningen());
    }

    /** Buurten in a row from west to east. */
    public int columns() {
        return columns;
    }

    public List<Woonplaats> woonplaatsen() {
        return woonplaatsen;
    }

    Woonplaats woonplaatsOf(int buurt) {
        for (Woonplaats woonplaats : woonplaatsen) {
            if (buurt < woonplaats.eersteBuurt() + woonplaats.buurten()) {
                return woonplaats;
            }
        }
        throw new IllegalArgumentException("There is no buurt " + buurt);
    }

    /** Distance of a buurt from the middle of its woonplaats, 0 to 1. */
    double distance(int buurt) {
        if (buurt == middle()) {
            return 0;
        }
        Woonplaats place = woonplaatsOf(buurt);
        int row = buurt / columns;
        double rows = Math.ceil((double) place.buurten() / columns);
        double middle = place.eersteBuurt() / (double) columns + (rows - 1) / 2;
        double dy = rows <= 1 ? 0 : (row - middle) / (rows / 2);
        double dx = columns <= 1 ? 0 : (buurt % columns - (columns - 1) / 2.0) / (columns / 2.0);
        return Math.min(1, Math.sqrt(dx * dx + dy * dy) / 1.2);
    }

    /** The old heart of the municipality: built before anyone on a persoonslijst was housed. */
    int middle() {
        Woonplaats main = woonplaatsen.getFirst();
        int rows = (main.buurten() + columns - 1) / columns;
        return Math.min(main.buurten() - 1, rows / 2 * columns + columns / 2);
    }

    /** A dwelling in the old heart. */
    public Adres oudAdres(Chance chance) {
        int first = middle() * Buurt.WONINGEN;
        return adres(first + chance.below(Math.min(Buurt.WONINGEN, woningen - first)));
    }

    /** A buurt by number, from 0; made when asked for. */
    public Buurt buurt(int number) {
        if (kept.length() == 0) {
            return new Buurt(this, number, namen);
        }
        int slot = number % kept.length();
        Buurt buurt = kept.get(slot);
        if (buurt == null || buurt.nummer() != number) {
            buurt = new Buurt(this, number, namen);
            kept.set(slot, buurt);
        }
        return buurt;
    }

    /**
     * The buurt of a dwelling.
     *
     * @param woning from 0 up to {@link #woningen()}
     */
    public Buurt buurtOf(int woning) {
        return buurt(woning / Buurt.WONINGEN);
    }

    /**
     * The address of a dwelling.
     *
     * @param woning from 0 up to {@link #woningen()}
     */
    public Adres adres(int woning) {
        return buurtOf(woning).adres(woning);
    }

    /** Four buurten share the digits; a side of a street has one to four letter pairs. */
    Postcode postcode(Straat straat, int huisnummer) {
        int buurt = straat.buurt().nummer();
        int cijfers = 1000 + (gemeente.rank() * POSTCODES + buurt / 4) % 9000;
        int piece = Math.min(3, huisnummer / 40);
        int letters = ((buurt % 4 * Buurt.STRATEN + straat.rij()) * 2 + huisnummer % 2) * 4 + piece;
        char first = LETTERS.charAt(letters / LETTERS.length());
        char second = LETTERS.charAt(letters % LETTERS.length());
        if (first == 'S' && (second == 'A' || second == 'D' || second == 'S')) {
            // never given out by PostNL: taken from the end of the range, which stays free
            first = 'Z';
        }
        return new Postcode(cijfers, first, second);
    }
}
