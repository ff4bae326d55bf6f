package nl.gemeentecloud.proef.bevolking;

import java.util.ArrayList;
import java.util.List;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.chance.Shuffle;

/**
 * Numbers of people that nobody can have: nine digits that fail the elfproef (Regeling GBA, LO3
 * 01.20) and ten digits that break the rules for A-nummers (LO3 01.10: the sum of the digits leaves
 * 0 or 5 divided by eleven, and their sum weighted with powers of two leaves 0).
 */
public final class Nummers {

    /** People who can get a number of their own: more than forty times the population. */
    public static final long RUIMTE = 9L * 90_000_000L;

    /** Valid numbers of the form 99999xxxx, set aside for testing. */
    public static final int TESTREEKS = 909;

    private static final int BSN_PREFIXES = 90_000_000;
    private static final int A_PREFIXES = 900_000_000;

    private final Shuffle prefixes;
    private final Shuffle anummers;
    private final List<Integer> testreeks;
    private final boolean elfproef;

    /**
     * @param elfproef numbers of the test range, for the first {@link #TESTREEKS} residents; others
     *     get none
     */
    public Nummers(long seed, boolean elfproef) {
        this.elfproef = elfproef;
        prefixes = new Shuffle(seed, 31, BSN_PREFIXES);
        anummers = new Shuffle(seed, 32, A_PREFIXES);
        testreeks = testreeks(seed);
    }

    private static List<Integer> testreeks(long seed) {
        List<Integer> valid = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            int number = 999_990_000 + i;
            if (elfproef(number)) {
                valid.add(number);
            }
        }
        Shuffle order = new Shuffle(seed, 33, valid.size());
        List<Integer> shuffled = new ArrayList<>();
        for (int i = 0; i < valid.size(); i++) {
            shuffled.add(valid.get((int) order.image(i)));
        }
        return List.copyOf(shuffled);
    }

    /** Nine digits, or 0 when this person has no number. */
    public int burgerservicenummer(Persoon persoon) {
        if (elfproef) {
            int rang = persoon.rang();
            return rang >= 0 && rang < testreeks.size() ? testreeks.get(rang) : 0;
        }
        long number = persoon.nummer() % RUIMTE;
        int prefix = (int) (10_000_000 + prefixes.image(number / 9));
        // nine of the ten last digits fail: those before the one that passes, and those after it
        int last = (int) (number % 9);
        int passes = elfproefcijfer(prefix);
        return prefix * 10 + (last < passes ? last : last + 1);
    }

    /** Ten digits that break both rules. */
    public long anummer(Persoon persoon) {
        long prefix = 100_000_000 + anummers.image(persoon.nummer() % A_PREFIXES);
        int last = (int) (Chance.hash(persoon.nummer(), 1, 34) & 7);
        int sum = 0;
        int weighted = 0;
        long rest = prefix;
        for (int place = 8; place >= 0; place--) {
            int digit = (int) (rest % 10);
            sum += digit;
            weighted += digit << place;
            rest /= 10;
        }
        while (followsARule(sum + last % 10, weighted + (last % 10 << 9))) {
            last++;
        }
        return prefix * 10 + last % 10;
    }

    /** Whether nine digits pass the elfproef, as real burgerservicenummers and RSINs do. */
    public static boolean elfproef(int number) {
        return elfproefcijfer(number / 10) == number % 10;
    }

    /** The digit that makes eight digits pass the elfproef; 10 when none does. */
    private static int elfproefcijfer(int prefix) {
        int sum = 0;
        int rest = prefix;
        for (int weight = 2; weight <= 9; weight++) {
            sum += weight * (rest % 10);
            rest /= 10;
        }
        return sum % 11;
    }

    private static boolean followsARule(int sum, int weighted) {
        return sum % 11 == 0 || sum % 11 == 5 || weighted % 11 == 0;
    }
}
