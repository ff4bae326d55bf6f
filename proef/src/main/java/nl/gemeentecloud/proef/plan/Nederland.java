package nl.gemeentecloud.proef.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.land.Gemeente;
import nl.gemeentecloud.proef.land.Gemeenten;

/** The ground plans of all municipalities: where people lived before they came here. */
public final class Nederland {

    private final long seed;
    private final Gemeenten gemeenten;
    private final Straatnamen namen;
    private final Map<Gemeente, Ligging> plaatsen;
    private final List<Stadsplan> plans = new ArrayList<>();

    /**
     * @param factor size of every municipality relative to the list, more than 0
     */
    public Nederland(long seed, Gemeenten gemeenten, Straatnamen namen, double factor) {
        this.gemeenten = gemeenten;
        this.seed = seed;
        this.namen = namen;
        plaatsen = Ligging.pack(seed, gemeenten);
        for (Gemeente gemeente : gemeenten.all()) {
            plans.add(layOut(gemeente, scaled(gemeente, factor), false));
        }
    }

    /** A municipality of another size than in the list, at its own place. */
    public Stadsplan layOut(Gemeente gemeente, int inwoners) {
        return layOut(gemeente, inwoners, true);
    }

    private Stadsplan layOut(Gemeente gemeente, int inwoners, boolean keeps) {
        Ligging known = plaatsen.get(gemeente);
        Ligging ligging = known == null ? Ligging.middle(seed, gemeente) : known;
        return new Stadsplan(seed, gemeente, woningenFor(inwoners), namen, ligging, keeps);
    }

    public static int scaled(Gemeente gemeente, double factor) {
        return Math.max(1, (int) Math.round(gemeente.inwoners() * factor));
    }

    /** Some more dwellings than households, as everywhere. */
    public static int woningenFor(int inwoners) {
        int rest = inwoners % 1000;
        return inwoners / 1000 * Buurt.WONINGEN
                + (rest == 0 ? 0 : Math.min(Buurt.WONINGEN, rest / 2 + 8));
    }

    public Gemeenten gemeenten() {
        return gemeenten;
    }

    public Stadsplan plan(Gemeente gemeente) {
        return plans.get(gemeente.rank());
    }

    /** Some municipality, the larger the likelier. */
    public Stadsplan draw(Chance chance) {
        return plans.get(gemeenten.draw(chance).rank());
    }
}
