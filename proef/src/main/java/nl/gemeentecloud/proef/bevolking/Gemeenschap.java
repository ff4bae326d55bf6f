package nl.gemeentecloud.proef.bevolking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.gemeentecloud.proef.land.Herkomst;

/**
 * About a thousand residents whose families, former partners and deceased relatives are among
 * themselves, so that a community can be made without any other. They live spread over the whole
 * municipality.
 */
public final class Gemeenschap {

    private final Wereld wereld;
    private final int nummer;
    private final List<Persoon> personen = new ArrayList<>(2048);
    private final List<Huishouden> huishoudens = new ArrayList<>(512);
    private final List<Persoon> vertrokkenen = new ArrayList<>(128);

    private Gemeenschap(Wereld wereld, int nummer) {
        this.wereld = wereld;
        this.nummer = nummer;
    }

    /**
     * Makes the community of that number.
     *
     * @param nummer from 0 up to {@link Wereld#gemeenschappen()}
     */
    public static Gemeenschap make(Wereld wereld, int nummer) {
        Gemeenschap gemeenschap = new Gemeenschap(wereld, nummer);
        new HouseholdDraw(gemeenschap).draw();
        new FamilyTies(gemeenschap).tie();
        gemeenschap.rankResidents();
        new Naming(gemeenschap).name();
        new LifeCourse(gemeenschap).live();
        return gemeenschap;
    }

    private void rankResidents() {
        int rang = nummer * Wereld.GEMEENSCHAP;
        for (Huishouden huishouden : huishoudens) {
            for (Persoon lid : huishouden.leden()) {
                lid.rank(rang++);
            }
        }
    }

    Persoon add(boolean vrouw, int geboren, Herkomst herkomst) {
        int volgnummer = personen.size();
        if (volgnummer >= Wereld.NUMMERS) {
            throw new IllegalStateException("Community " + nummer + " has run out of numbers");
        }
        long nationaal = wereld.nummers() + (long) nummer * Wereld.NUMMERS + volgnummer;
        Persoon persoon = new Persoon(nationaal, volgnummer, vrouw, geboren, herkomst);
        personen.add(persoon);
        return persoon;
    }

    Wereld wereld() {
        return wereld;
    }

    public int nummer() {
        return nummer;
    }

    public List<Huishouden> huishoudens() {
        return huishoudens;
    }

    /** Former residents whose list is kept here, opgeschort. */
    List<Persoon> vertrokkenen() {
        return vertrokkenen;
    }

    /** Everyone, relatives elsewhere included. */
    public List<Persoon> personen() {
        return personen;
    }

    /** Everyone with a persoonslijst here, household by household, former residents last. */
    public List<Persoon> ingeschrevenen() {
        List<Persoon> all = new ArrayList<>(1200);
        huishoudens.forEach(huishouden -> all.addAll(huishouden.leden()));
        for (Persoon persoon : personen) {
            if (persoon.ingeschreven() && !persoon.inwoner()) {
                all.add(persoon);
            }
        }
        return all;
    }

    /**
     * Oldest first, so that parents come before their children.
     *
     * @param from rank of the first who counts
     */
    List<Persoon> byAge(int from) {
        // as numbers, which sort many times faster than objects do
        long[] order = new long[personen.size() - from];
        for (int i = 0; i < order.length; i++) {
            order[i] = (long) personen.get(from + i).geboren() << 32 | from + i;
        }
        Arrays.sort(order);
        List<Persoon> sorted = new ArrayList<>(order.length);
        for (long key : order) {
            sorted.add(personen.get((int) key));
        }
        return sorted;
    }
}
