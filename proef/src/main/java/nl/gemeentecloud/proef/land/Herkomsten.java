package nl.gemeentecloud.proef.land;

import java.util.List;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.chance.Lot;

/** The groups of which a municipality is made up; the first is the Netherlands itself. */
public final class Herkomsten {

    private final List<Herkomst> all;
    private final Lot shares;
    private final Lot abroad;

    /**
     * @param immigratie how many times the share of other groups is that of the table; 1 is as in
     *     the country
     */
    public Herkomsten(double immigratie) {
        all = Table.lines(Herkomsten.class, "herkomst.csv").stream().map(Herkomst::parse).toList();
        double[] weights = all.stream().mapToDouble(Herkomst::aandeel).toArray();
        double[] others = weights.clone();
        others[0] = 0;
        abroad = new Lot(others);
        for (int i = 1; i < weights.length; i++) {
            weights[i] *= immigratie;
        }
        shares = new Lot(weights);
    }

    public Herkomst draw(Chance chance) {
        return all.get(shares.draw(chance));
    }

    /** Any group but the Netherlands: where an emigrant goes, for example. */
    public Herkomst drawAbroad(Chance chance) {
        return all.get(abroad.draw(chance));
    }

    public Herkomst nederland() {
        return all.getFirst();
    }
}
