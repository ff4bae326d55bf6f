package nl.gemeentecloud.proef.lo3;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.gemeentecloud.proef.bevolking.Dag;
import nl.gemeentecloud.proef.bevolking.Paar;
import nl.gemeentecloud.proef.bevolking.Persoon;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.land.Gemeente;

/** Categories 05 and 09: marriages and partnerships, children. */
final class RelationCategories {

    private static final int GERELATEERDEN = Dag.of(1999, 7, 1);

    private final Groepen groepen;
    private final Lo3Buffer out;

    RelationCategories(Groepen groepen) {
        this.groepen = groepen;
        out = groepen.out();
    }

    void verbintenissen(Persoon p) {
        for (Paar paar : p.paren()) {
            int end = Math.min(p.overleden(), p.vertrokken());
            if (!paar.verbonden() || paar.gehuwd() >= end) {
                continue;
            }
            // of one's own death the list tells elsewhere
            boolean ended = paar.einde() < Math.min(end, groepen.peil());
            if (ended) {
                ontbinding(p, paar);
            }
            sluiting(p, paar, ended ? 55 : 5);
        }
    }

    private void sluiting(Persoon p, Paar paar, int category) {
        int dag = paar.gehuwd();
        out.begin(category);
        partner(p, paar);
        out.day(610, dag);
        plaats(620, paar);
        out.text(1510, paar.partnerschap() ? "P" : "H");
        bron(paar, dag, 'A');
        groepen.geldig(p, dag);
        out.end();
    }

    private void ontbinding(Persoon p, Paar paar) {
        int dag = paar.einde();
        out.begin(5);
        partner(p, paar);
        out.day(710, dag);
        out.text(720, groepen.gemeente().code().digits());
        out.text(730, "6030");
        out.text(740, paar.reden() == Paar.Einde.SCHEIDING ? "S" : "O");
        out.text(1510, paar.partnerschap() ? "P" : "H");
        if (paar.reden() == Paar.Einde.SCHEIDING) {
            bron(paar, dag, 'B');
        } else {
            groepen.akte(paar.partnerOf(p), Groepen.OVERLIJDEN, 'A', dag, groepen.gemeente());
        }
        groepen.geldig(p, dag);
        out.end();
    }

    private void bron(Paar paar, int dag, char aanduiding) {
        if (paar.plaats().isEmpty() && aanduiding == 'A') {
            groepen.document(dag, "Buitenlandse akte");
        } else {
            Gemeente waar = paar.plaats().orElse(groepen.gemeente());
            char soort = paar.partnerschap() ? Groepen.PARTNERSCHAP : Groepen.HUWELIJK;
            groepen.akte(paar.eerste(), soort, aanduiding, dag, waar);
        }
    }

    private void partner(Persoon p, Paar paar) {
        Persoon partner = paar.partnerOf(p);
        groepen.nummers(partner);
        groepen.naam(partner.naam());
        groepen.geboorte(partner);
        groepen.geslacht(partner);
    }

    private void plaats(int element, Paar paar) {
        if (paar.plaats().isPresent()) {
            out.text(element, paar.plaats().get().code().digits());
            out.text(element + 10, "6030");
        } else {
            Persoon from = paar.eerste();
            out.text(element, from.herkomst().plaatsen().getFirst());
            String land = from.herkomst().landcode();
            out.text(element + 10, land.equals("6030") ? "5010" : land);
        }
    }

    void kinderen(Persoon p) {
        int end = Math.min(groepen.peil(), Math.min(p.overleden(), p.vertrokken()));
        List<Persoon> kinderen = new ArrayList<>();
        p.paren().forEach(paar -> kinderen.addAll(paar.kinderen()));
        kinderen.sort(Comparator.comparingInt(Persoon::geboren));
        for (Persoon kind : kinderen) {
            if (kind.geboren() < end) {
                kind(p, kind);
            }
        }
    }

    private void kind(Persoon p, Persoon kind) {
        int begin = p.hierGeboren() ? kind.geboren() : Math.max(kind.geboren(), p.gekomen());
        boolean aangevuld = begin < GERELATEERDEN - 1500 && p.overleden() > GERELATEERDEN + 200;
        long lot = Chance.hash(p.nummer(), kind.nummer(), 64) >>> 9;
        if (aangevuld && lot % 2 == 0) {
            out.begin(9);
            groepen.nummers(kind);
            groepen.naam(kind.naam());
            groepen.geboorte(kind);
            int dag = GERELATEERDEN + (int) (lot / 2 % 120);
            groepen.document(dag, "PL gerelateerde");
            groepen.geldig(dag, dag);
            out.end();
            out.begin(59);
        } else {
            out.begin(9);
            groepen.nummers(kind);
        }
        groepen.naam(kind.naam());
        groepen.geboorte(kind);
        if (kind.hierGeboren()) {
            groepen.akte(kind, Groepen.GEBOORTE, 'A', begin, kind.geboortegemeente());
        } else {
            groepen.document(begin, "Buitenlandse akte");
        }
        groepen.geldig(p, begin);
        out.end();
    }
}
