package nl.gemeentecloud.proef.bevolking;

import nl.gemeentecloud.proef.Rates;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.chance.Shuffle;
import nl.gemeentecloud.proef.land.Herkomsten;
import nl.gemeentecloud.proef.naam.Namen;
import nl.gemeentecloud.proef.plan.Buurt;
import nl.gemeentecloud.proef.plan.Nederland;
import nl.gemeentecloud.proef.plan.Stadsplan;

/**
 * Everything a community is made from; a community is a pure function of this and its number.
 *
 * @param inwoners residents of the municipality, at least 1
 * @param nummers first number of the municipality in the national row of numbers
 * @param vandaag the day of the world
 * @param spread which dwelling belongs to which community
 */
public record Wereld(
        long seed,
        Stadsplan plan,
        int inwoners,
        long nummers,
        int vandaag,
        Rates rates,
        Nederland nederland,
        Herkomsten herkomsten,
        Namen namen,
        Shuffle spread) {

    /** Residents of a whole community; its families keep to themselves. */
    public static final int GEMEENSCHAP = 1000;

    /** Numbers set aside for a community: residents, former ones, and relatives elsewhere. */
    public static final int NUMMERS = 4096;

    public Wereld {
        if (inwoners < 1) {
            throw new IllegalArgumentException("A municipality has at least one resident");
        }
    }

    public int gemeenschappen() {
        return (inwoners + GEMEENSCHAP - 1) / GEMEENSCHAP;
    }

    /** Dwellings set aside for a community; some more than it has households. */
    public int woningen(int gemeenschap) {
        return Math.min(Buurt.WONINGEN, Nederland.woningenFor(residents(gemeenschap)));
    }

    /**
     * Where a community lives: spread over the municipality, no dwelling in two communities.
     *
     * @param rank from 0 up to {@link #woningen(int)}; the first are taken on the day of the world
     * @return number of the dwelling in the municipality
     */
    public int woning(int gemeenschap, int rank) {
        return (int) spread.image((long) gemeenschap * Buurt.WONINGEN + rank);
    }

    public int residents(int gemeenschap) {
        return Math.min(GEMEENSCHAP, inwoners - gemeenschap * GEMEENSCHAP);
    }

    /** The chance of a community for one purpose. */
    public Chance chance(int gemeenschap, int purpose) {
        int gemeente = plan.gemeente().code().number();
        return Chance.of(seed * 31 + gemeente, gemeenschap, purpose);
    }
}
