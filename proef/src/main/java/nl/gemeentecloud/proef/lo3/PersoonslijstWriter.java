package nl.gemeentecloud.proef.lo3;

import nl.gemeentecloud.proef.bevolking.Dag;
import nl.gemeentecloud.proef.bevolking.Nummers;
import nl.gemeentecloud.proef.bevolking.Persoon;
import nl.gemeentecloud.proef.bevolking.Wereld;
import nl.gemeentecloud.proef.chance.Chance;

/**
 * Writes a person as a persoonslijst: every category that applies, history after its actual one.
 */
public final class PersoonslijstWriter {

    private final Wereld wereld;
    private final Lo3Buffer out;
    private final Groepen groepen;
    private final PersoonCategories persoon;
    private final VerblijfCategory verblijf;
    private final RelationCategories relaties;
    private final StatusCategories status;

    public PersoonslijstWriter(Wereld wereld, Nummers nummers, Lo3Buffer out) {
        this.wereld = wereld;
        this.out = out;
        groepen =
                new Groepen(
                        out,
                        nummers,
                        wereld.plan().gemeente(),
                        wereld.rates().onvolledig(),
                        wereld.vandaag());
        persoon = new PersoonCategories(wereld, groepen);
        verblijf = new VerblijfCategory(wereld, groepen);
        relaties = new RelationCategories(groepen);
        status = new StatusCategories(wereld, groepen);
    }

    /** One line: the list of someone who is registered here, on the day the world begins. */
    public void write(Persoon p) {
        write(p, wereld.vandaag());
    }

    /**
     * One line: the list as it is on a day. What an earlier list told stands in it unchanged, or as
     * history.
     */
    public void write(Persoon p, int dag) {
        groepen.at(dag);
        out.beginList();
        persoon.persoon(p, chance(p, 1));
        persoon.ouders(p, chance(p, 2));
        persoon.nationaliteiten(p, chance(p, 4));
        relaties.verbintenissen(p);
        if (p.overleden() != Dag.NOOIT) {
            status.overlijden(p);
        }
        status.inschrijving(p, chance(p, 7));
        verblijf.write(p, chance(p, 8));
        relaties.kinderen(p);
        status.verblijfstitel(p);
        status.gezag(p, chance(p, 11));
        status.reisdocumenten(p, chance(p, 12));
        status.kiesrecht(p, chance(p, 13));
        out.endList();
    }

    /** Each category has its own chance, so that a change in one leaves the others as they were. */
    private Chance chance(Persoon p, int category) {
        return Chance.of(wereld.seed(), p.nummer(), 600 + category);
    }
}
