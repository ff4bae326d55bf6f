package nl.gemeentecloud.proef.bevolking;

import java.util.List;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.plan.Adres;
import nl.gemeentecloud.proef.plan.Buurt;
import nl.gemeentecloud.proef.plan.Stadsplan;

/** Addresses someone had in a period: mostly in this municipality, at times abroad. */
final class Moves {

    private static final double ELSEWHERE = 0.33;
    private static final double ABROAD = 0.012;
    private static final double YEARS_PER_ADDRESS = 8;
    private static final int MOST = 6;
    private static final int TRIES = 8;
    private static final int REGISTER = Dag.of(1966, 1, 1);

    private final Wereld wereld;
    private final Chance chance;

    Moves(Wereld wereld, Chance chance) {
        this.wereld = wereld;
        this.chance = chance;
    }

    /** Adds one or more stays that cover the period; nothing when the period is empty. */
    void alone(List<Verblijf> chain, int from, int until) {
        if (from >= until) {
            return;
        }
        int begin = Math.max(from, Math.min(REGISTER, until - 1));
        double years = (until - begin) / Dag.JAAR;
        double expected = years / YEARS_PER_ADDRESS * wereld.rates().verhuizing();
        int extra = Math.min(MOST, (int) (expected * (0.3 + 1.4 * chance.unit())));
        int length = (until - begin) / (extra + 1);
        for (int i = 0; i <= extra; i++) {
            int jitter = i == 0 || length < 90 ? 0 : chance.below(length / 2);
            int van = i == 0 ? from : begin + i * length + jitter;
            boolean abroad = i > 0 && chance.happens(ABROAD);
            chain.add(
                    abroad
                            ? Verblijf.abroad(van, wereld.herkomsten().drawAbroad(chance))
                            : Verblijf.at(van, somewhere(van)));
        }
    }

    /** An address that stood there on that day. */
    private Adres somewhere(int dag) {
        return somewhere(dag, chance.happens(ELSEWHERE));
    }

    /** An address in another municipality, or when drawn so in this one. */
    Adres elsewhere(int dag) {
        return somewhere(dag, true);
    }

    private Adres somewhere(int dag, boolean elsewhere) {
        Stadsplan drawn = elsewhere ? wereld.nederland().draw(chance) : wereld.plan();
        boolean own = drawn.gemeente().rank() == wereld.plan().gemeente().rank();
        Stadsplan plan = own ? wereld.plan() : drawn;
        int jaar = Dag.jaar(dag);
        for (int i = 0; i < TRIES; i++) {
            int woning = chance.below(plan.woningen());
            Buurt buurt = plan.buurtOf(woning);
            if (buurt.bouwjaar(woning) < jaar) {
                return buurt.adres(woning);
            }
        }
        return plan.oudAdres(chance);
    }
}
