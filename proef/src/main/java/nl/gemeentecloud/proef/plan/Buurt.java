package nl.gemeentecloud.proef.plan;

import java.util.ArrayList;
import java.util.List;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.chance.Lot;
import org.jspecify.annotations.Nullable;

/** Ten streets with 500 dwellings, built in one period: a pure function of seed and number. */
public final class Buurt {

    public static final int STRATEN = 10;
    public static final int WONINGEN = 500;

    private static final int MOMENT = 2026;
    private static final Bebouwing[] KINDS = Bebouwing.values();
    private static final Lot OUD = new Lot(30, 26, 3, 1, 8, 32, 0, 0);
    private static final Lot VOOROORLOGS = new Lot(46, 16, 16, 6, 10, 6, 0, 0);
    private static final Lot NAOORLOGS = new Lot(42, 0, 22, 12, 20, 4, 0, 0);

    private final Stadsplan plan;
    private final Straatnamen namen;
    private final int nummer;
    private final Woonplaats woonplaats;
    private final Bebouwing[] kinds;
    private final int[] counts;
    private final int[] eersteWoningen = new int[STRATEN];
    private final int[] bouwjaren = new int[STRATEN];

    /** Named when asked for; whoever does so first makes the same. */
    private final @Nullable Straat[] straten = new @Nullable Straat[STRATEN];

    Buurt(Stadsplan plan, int nummer, Straatnamen namen) {
        this.plan = plan;
        this.nummer = nummer;
        this.namen = namen;
        this.woonplaats = plan.woonplaatsOf(nummer);
        Chance chance = Chance.of(plan.seed(), 101, nummer);
        int jaar = bouwperiode(plan.distance(nummer), chance);
        kinds = kinds(jaar, chance);
        counts = counts(kinds, chance);
        int first = 0;
        for (int rij = 0; rij < STRATEN; rij++) {
            eersteWoningen[rij] = first;
            bouwjaren[rij] = Math.min(MOMENT - 3, jaar + chance.below(8));
            first += counts[rij];
        }
    }

    private Straat straat(int rij) {
        Straat straat = straten[rij];
        if (straat == null) {
            long placeSeed = plan.seed() ^ woonplaats.nummer();
            String naam = namen.straat(placeSeed, nummer - woonplaats.eersteBuurt(), rij);
            straat =
                    new Straat(
                            this,
                            nummer * STRATEN + rij,
                            rij,
                            kinds[rij],
                            eersteWoningen[rij],
                            counts[rij],
                            bouwjaren[rij],
                            naam,
                            Straatnamen.verkort(naam));
            straten[rij] = straat;
        }
        return straat;
    }

    /** Old in the middle, newer outwards, as towns grew. */
    private static int bouwperiode(double distance, Chance chance) {
        if (distance < 0.25) {
            return chance.happens(0.25) ? chance.between(1640, 1850) : chance.between(1860, 1925);
        }
        int jaar = 1915 + (int) (distance * 95) + chance.between(-6, 10);
        return Math.min(MOMENT - 6, jaar);
    }

    private static Bebouwing[] kinds(int jaar, Chance chance) {
        Lot lot = jaar < 1926 ? OUD : jaar < 1950 ? VOOROORLOGS : NAOORLOGS;
        Bebouwing[] kinds = new Bebouwing[STRATEN];
        for (int rij = 0; rij < STRATEN; rij++) {
            kinds[rij] = KINDS[lot.draw(chance)];
        }
        // two streets take what the others leave, so that every buurt holds its 500 dwellings
        kinds[0] = jaar < 1926 ? Bebouwing.BOVENWONINGEN : Bebouwing.FLATS;
        kinds[1] = Bebouwing.RIJWONINGEN;
        if (chance.happens(0.05)) {
            kinds[STRATEN - 1] =
                    chance.happens(0.5) ? Bebouwing.LIGPLAATSEN : Bebouwing.STANDPLAATSEN;
        }
        return kinds;
    }

    private static int[] counts(Bebouwing[] kinds, Chance chance) {
        int[] counts = new int[STRATEN];
        int sum = 0;
        for (int rij = 0; rij < STRATEN; rij++) {
            int usual = kinds[rij].usual();
            counts[rij] = chance.between(usual * 3 / 4, usual * 5 / 4);
            counts[rij] = Math.min(counts[rij], kinds[rij].capacity());
            sum += counts[rij];
        }
        int rij = 0;
        while (sum != WONINGEN) {
            int room = sum < WONINGEN ? kinds[rij].capacity() - counts[rij] : counts[rij] - 8;
            int change = Math.min(Math.max(0, room), Math.abs(WONINGEN - sum));
            change = Math.min(change, Math.max(1, kinds[rij].usual() / 3));
            change = Math.min(change, Math.max(0, room));
            counts[rij] += sum < WONINGEN ? change : -change;
            sum += sum < WONINGEN ? change : -change;
            rij = (rij + 1) % STRATEN;
        }
        return counts;
    }

    public int nummer() {
        return nummer;
    }

    public Woonplaats woonplaats() {
        return woonplaats;
    }

    public List<Straat> straten() {
        List<Straat> all = new ArrayList<>(STRATEN);
        for (int rij = 0; rij < STRATEN; rij++) {
            all.add(straat(rij));
        }
        return all;
    }

    /**
     * The address of a dwelling.
     *
     * @param woning number in the municipality; one in this buurt
     */
    public Adres adres(int woning) {
        return Adres.of(plan, straat(rij(woning)), woning);
    }

    /** Year in which the street of a dwelling was built. */
    public int bouwjaar(int woning) {
        return bouwjaren[rij(woning)];
    }

    private int rij(int woning) {
        int within = woning - nummer * WONINGEN;
        int rij = 0;
        while (rij < STRATEN - 1 && within >= eersteWoningen[rij + 1]) {
            rij++;
        }
        return rij;
    }
}
