package nl.gemeentecloud.proef.lo3;

import java.util.List;
import nl.gemeentecloud.proef.bevolking.Dag;
import nl.gemeentecloud.proef.bevolking.Persoon;
import nl.gemeentecloud.proef.bevolking.Verblijf;
import nl.gemeentecloud.proef.bevolking.Wereld;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.land.Gemeente;
import nl.gemeentecloud.proef.plan.Adres;

/**
 * Category 08: where the person lives and lived. Before the BAG an address was a street, a number
 * and a postcode; who stayed put got the BAG's identifications in a technical change (72.10 T).
 */
final class VerblijfCategory {

    private static final int BAG = Dag.of(2010, 7, 1);
    private static final int OVERGANG = Dag.of(2011, 2, 1);

    private final Groepen groepen;
    private final Lo3Buffer out;
    private final int vandaag;
    private final double onderzoek;
    private final Gemeente hier;

    VerblijfCategory(Wereld wereld, Groepen groepen) {
        this.groepen = groepen;
        out = groepen.out();
        vandaag = wereld.vandaag();
        onderzoek = wereld.rates().onderzoek();
        hier = groepen.gemeente();
    }

    void write(Persoon p, Chance chance) {
        List<Verblijf> verblijven = p.verblijven();
        int technisch = OVERGANG + chance.below(300);
        for (int i = verblijven.size() - 1; i >= 0; i--) {
            boolean actual = i == verblijven.size() - 1;
            Verblijf verblijf = verblijven.get(i);
            int end = actual ? Dag.NOOIT : verblijven.get(i + 1).van();
            boolean moved = verblijf.van() < BAG && end > technisch && verblijf.adres().isPresent();
            if (moved && technisch < Math.min(p.overleden(), vandaag)) {
                verblijf(p, i, actual ? 8 : 58, technisch, true);
                verblijf(p, i, 58, verblijf.van(), false);
            } else {
                verblijf(p, i, actual ? 8 : 58, verblijf.van(), verblijf.van() >= BAG);
            }
        }
    }

    private void verblijf(Persoon p, int i, int category, int geldig, boolean bag) {
        Verblijf verblijf = p.verblijven().get(i);
        out.begin(category);
        if (verblijf.adres().isPresent()) {
            Adres adres = verblijf.adres().get();
            adres(p, i, adres, bag);
            boolean technisch = geldig != verblijf.van();
            out.text(7210, technisch ? "T" : aangifte(p, verblijf));
        } else {
            buitenland(p, verblijf);
        }
        if (category == 8) {
            onderzoek(p, verblijf);
        }
        groepen.geldig(p, geldig);
        out.end();
    }

    /** Doubt about where someone lives, as long as nothing newer is known. */
    private void onderzoek(Persoon p, Verblijf verblijf) {
        int lot = Chance.hashBelow(1_000_000, p.nummer(), 4, 68);
        String wat = lot % 10 < 7 ? "080000" : "081110";
        if (p.onderzoek() != Dag.NOOIT && p.onderzoek() >= verblijf.van()) {
            groepen.onderzoek(wat, p.onderzoek(), p.onderzocht());
        } else if (lot < onderzoek * 600_000 && verblijf.van() <= vandaag) {
            groepen.onderzoek(wat, vandaag - 9 - lot % 300, Dag.NOOIT);
        }
    }

    private void adres(Persoon p, int i, Adres adres, boolean bag) {
        Verblijf verblijf = p.verblijven().get(i);
        String code = adres.plan().gemeente().code().digits();
        out.text(910, code);
        out.day(920, inGemeente(p, i, code));
        out.text(1010, "W");
        out.day(1030, verblijf.van());
        out.text(1110, adres.straat().verkorteNaam());
        if (bag) {
            out.text(1115, adres.straat().naam());
        }
        out.whole(1120, adres.huisnummer());
        out.text(1130, adres.huisletter());
        out.text(1140, adres.toevoeging());
        out.postcode(1160, adres.postcode());
        if (bag) {
            out.text(1170, adres.straat().buurt().woonplaats().naam());
            int gemeente = adres.plan().gemeente().code().number();
            out.identificatie(1180, gemeente, adres.soort(), adres.woning() + 1L);
            out.identificatie(1190, gemeente, 20, adres.woning() + 1L);
        }
        boolean vestiging = i == 0 && !p.hierGeboren();
        boolean terug = i > 0 && p.verblijven().get(i - 1).buitenland().isPresent();
        if (vestiging) {
            out.text(
                    1410,
                    p.herkomst().landcode().equals("6030") ? "5010" : p.herkomst().landcode());
            out.day(1420, p.gekomen());
        } else if (terug) {
            Verblijf before = p.verblijven().get(i - 1);
            before.buitenland().ifPresent(land -> out.text(1410, land.landcode()));
            out.day(1420, verblijf.van());
        }
    }

    /** The first day in this municipality without leaving it in between. */
    private static int inGemeente(Persoon p, int i, String code) {
        int first = i;
        while (first > 0 && code.equals(code(p.verblijven().get(first - 1)))) {
            first--;
        }
        return p.verblijven().get(first).van();
    }

    private static String code(Verblijf verblijf) {
        return verblijf.adres().map(adres -> adres.plan().gemeente().code().digits()).orElse("");
    }

    /** Who made the declaration of the move (LO3 72.10). */
    private static String aangifte(Persoon p, Verblijf verblijf) {
        int lot = Chance.hashBelow(1000, p.nummer(), verblijf.van(), 66);
        if (verblijf.van() <= Groepen.CONVERSIE || lot < 30) {
            return "A";
        }
        boolean kind = verblijf.van() < p.geboren() + Dag.jaren(16);
        return kind ? "G" : lot < 220 ? "P" : "I";
    }

    private void buitenland(Persoon p, Verblijf verblijf) {
        // the municipality of departure stays responsible until the list is opgeschort
        out.text(910, hier.code().digits());
        out.day(920, verblijf.van());
        verblijf.buitenland()
                .ifPresent(land -> {
                    out.text(1310, land.landcode());
                    out.day(1320, verblijf.van());
                    int nummer = 1 + Chance.hashBelow(180, p.nummer(), verblijf.van(), 67);
                    out.text(1330, nummer + " Main Street");
                    out.text(1340, land.plaatsen().getFirst());
                });
        out.text(7210, "I");
    }
}
