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
    private final PersoonCategories persoon;
    private final VerblijfCategory verblijf;
    private final RelationCategories relaties;
    private final StatusCategories status;

    public PersoonslijstWriter(Wereld wereld, Nummers nummers, Lo3Buffer out) {
        this.wereld = wereld;
        this.out = out;
        Groepen groepen =
                new Groepen(out, nummers, wereld.plan().gemeente(), wereld.rates().onvolledig());
        persoon = new PersoonCategories(wereld, groepen);
        verblijf = new VerblijfCategory(wereld, groepen);
        relaties = new RelationCategories(wereld, groepen);
        status = new StatusCategories(wereld, groepen);
    }

    /** One line. The person is registered here. */
    public void write(Persoon p) {
        Chance chance = Chance.of(wereld.seed(), p.nummer(), 61);
        out.beginList();
        persoon.persoon(p, chance);
        persoon.ouders(p, chance);
        persoon.nationaliteiten(p, chance);
        relaties.verbintenissen(p, chance);
        if (p.overleden() != Dag.NOOIT) {
            status.overlijden(p, chance);
        }
        status.inschrijving(p, chance);
        verblijf.write(p, chance);
        relaties.kinderen(p, chance);
        status.verblijfstitel(p, chance);
        status.gezag(p, chance);
        status.reisdocumenten(p, chance);
        status.kiesrecht(p, chance);
        out.endList();
    }
}
