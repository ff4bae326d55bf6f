package nl.gemeentecloud.proef.lo3;

import nl.gemeentecloud.proef.bevolking.Dag;
import nl.gemeentecloud.proef.bevolking.Paar;
import nl.gemeentecloud.proef.bevolking.Persoon;
import nl.gemeentecloud.proef.bevolking.Wereld;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.naam.Naam;

/** Categories 01 to 04: the person, the parents, the nationalities. */
final class PersoonCategories {

    private static final int GERELATEERDEN = Dag.of(1999, 7, 1);
    private static final int RIJKSWET = Dag.of(1985, 1, 1);

    private final Wereld wereld;
    private final Groepen groepen;
    private final Lo3Buffer out;
    private final int vandaag;

    PersoonCategories(Wereld wereld, Groepen groepen) {
        this.wereld = wereld;
        this.groepen = groepen;
        out = groepen.out();
        vandaag = wereld.vandaag();
    }

    /**
     * Use of the partner's name: chosen at a marriage by some, given up after a divorce by most.
     */
    void persoon(Persoon p, Chance chance) {
        int since = begin(p);
        Paar laatste = p.paren().isEmpty() ? null : p.paren().getLast();
        boolean gebruikt =
                laatste != null
                        && laatste.verbonden()
                        && laatste.gehuwd() > since
                        && laatste.gehuwd() < Math.min(p.overleden(), vandaag)
                        && chance.happens(p.vrouw() ? 0.62 : 0.04);
        boolean correctie = chance.happens(0.02) && since < vandaag - 900;
        if (gebruikt && laatste != null) {
            int gehuwd = laatste.gehuwd();
            boolean terug =
                    laatste.einde() != Dag.NOOIT
                            && laatste.reden() == Paar.Einde.SCHEIDING
                            && chance.happens(0.8);
            String keuze = chance.happens(0.6) ? "V" : chance.happens(0.7) ? "P" : "N";
            if (terug) {
                persoon(p, chance, 1, "E", laatste.einde(), "");
            }
            persoon(p, chance, terug ? 51 : 1, keuze, gehuwd, "");
            persoon(p, chance, 51, "E", since, "");
        } else {
            persoon(p, chance, 1, "E", since, "");
        }
        if (correctie) {
            persoon(p, chance, 51, "E", since, "O");
        }
    }

    private int begin(Persoon p) {
        return p.hierGeboren() ? p.geboren() : p.gekomen();
    }

    private void persoon(
            Persoon p, Chance chance, int category, String naamgebruik, int dag, String onjuist) {
        out.begin(category);
        groepen.nummers(p);
        Naam naam = p.naam();
        if (onjuist.isEmpty()) {
            groepen.naam(naam);
        } else {
            groepen.naam(
                    new Naam(
                            misspelled(naam.voornamen()),
                            naam.voorvoegsel(),
                            naam.geslachtsnaam()));
        }
        groepen.geboorte(p);
        groepen.geslacht(p);
        out.text(6110, naamgebruik);
        if (!p.hierGeboren() && dag == p.gekomen()) {
            groepen.document(dag, "Buitenlandse akte");
        } else if (dag == p.geboren()) {
            groepen.akte(p, Groepen.GEBOORTE, 'A', dag, p.geboortegemeente());
        } else {
            groepen.document(dag, "Verklaring naamgebruik");
        }
        if (category == 1 && chance.happens(wereld.rates().onderzoek() * 0.4)) {
            groepen.onderzoek(
                    chance.happens(0.5) ? "010000" : "010310", vandaag - 9 - chance.below(200));
        }
        out.text(8410, onjuist);
        groepen.geldig(chance, dag, vandaag);
        out.end();
    }

    /** What a clerk might have typed. */
    private static String misspelled(String voornamen) {
        int last = voornamen.length() - 1;
        return last < 2
                ? voornamen + "h"
                : voornamen.substring(0, last - 1)
                        + voornamen.charAt(last)
                        + voornamen.charAt(last - 1);
    }

    void ouders(Persoon p, Chance chance) {
        Paar ouders =
                p.ouders()
                        .orElseThrow(
                                () -> new IllegalStateException("Everyone registered has parents"));
        ouder(p, ouders, ouders.eerste(), 2, chance);
        ouder(p, ouders, ouders.tweede(), 3, chance);
    }

    private void ouder(Persoon p, Paar ouders, Persoon ouder, int category, Chance chance) {
        int begin = begin(p);
        boolean erkend = category == 3 && p.hierGeboren() && p.geboren() < ouders.gehuwd();
        boolean later = erkend && chance.happens(0.12) && p.geboren() + 400 < vandaag;
        boolean aangevuld =
                p.geboren() < GERELATEERDEN - 3000 && begin < GERELATEERDEN && chance.happens(0.6);
        if (later) {
            int dag = p.geboren() + 20 + chance.below(300);
            ouder(p, ouder, category, dag, 'C', true, chance);
            out.begin(category + 50);
            groepen.akte(p, Groepen.GEBOORTE, 'A', p.geboren(), p.geboortegemeente());
            groepen.geldig(chance, p.geboren(), vandaag);
            out.end();
            return;
        }
        char aanduiding = erkend && chance.happens(0.3) ? 'B' : 'A';
        if (aangevuld) {
            out.begin(category);
            groepen.nummers(ouder);
            rest(p, ouder, begin);
            int dag = GERELATEERDEN + chance.below(120);
            groepen.document(dag, "PL gerelateerde");
            groepen.geldig(dag, dag);
            out.end();
            ouder(p, ouder, category + 50, begin, aanduiding, false, chance);
        } else {
            ouder(p, ouder, category, begin, aanduiding, true, chance);
        }
    }

    private void ouder(
            Persoon p,
            Persoon ouder,
            int category,
            int dag,
            char aanduiding,
            boolean nummers,
            Chance chance) {
        out.begin(category);
        if (nummers) {
            groepen.nummers(ouder);
        }
        rest(p, ouder, dag);
        if (p.hierGeboren()) {
            groepen.akte(p, Groepen.GEBOORTE, aanduiding, dag, p.geboortegemeente());
        } else {
            groepen.document(dag, "Buitenlandse akte");
        }
        groepen.geldig(chance, dag, vandaag);
        out.end();
    }

    private void rest(Persoon p, Persoon ouder, int dag) {
        groepen.naam(ouder.naam());
        groepen.geboorte(ouder);
        groepen.geslacht(ouder);
        out.number(6210, Dag.cijfers(dag == p.gekomen() ? p.geboren() : dag), 8);
    }

    void nationaliteiten(Persoon p, Chance chance) {
        String eigen = p.herkomst().nationaliteit();
        if (p.herkomst().isNederlands()) {
            nationaliteit(4, "0001", p.geboren() < RIJKSWET ? "001" : "017", "", begin(p), chance);
            return;
        }
        if (p.hierGeboren()) {
            nationaliteit(
                    4, "0001", p.geboren() < RIJKSWET ? "002" : "017", "", p.geboren(), chance);
            if (chance.happens(0.4)) {
                nationaliteit(4, eigen, "301", "", p.geboren(), chance);
            }
            return;
        }
        int nederlander = nederlander(p);
        if (nederlander == Dag.NOOIT) {
            nationaliteit(4, eigen, "301", "", p.gekomen(), chance);
        } else {
            nationaliteit(4, "0001", "027", "", nederlander, chance);
            if (chance.happens(0.5)) {
                nationaliteit(4, "", "", "404", nederlander, chance);
                nationaliteit(54, eigen, "301", "", p.gekomen(), chance);
            } else {
                nationaliteit(4, eigen, "301", "", p.gekomen(), chance);
            }
        }
    }

    /** The day someone born abroad became Dutch, or never; the same whoever asks. */
    static int nederlander(Persoon p, int vandaag) {
        if (p.herkomst().isNederlands()) {
            return p.geboren();
        }
        if (p.hierGeboren()) {
            return p.geboren();
        }
        Chance own = Chance.of(p.nummer(), 2, 53);
        int dag = p.gekomen() + Dag.jaren(5 + 6 * own.unit());
        boolean will = own.happens(p.herkomst().genaturaliseerd() * 1.15);
        return will && dag < Math.min(vandaag - 20, Math.min(p.overleden(), p.vertrokken()))
                ? dag
                : Dag.NOOIT;
    }

    private int nederlander(Persoon p) {
        return nederlander(p, vandaag);
    }

    private void nationaliteit(
            int category, String code, String op, String einde, int dag, Chance chance) {
        out.begin(category);
        out.text(510, code);
        out.text(6310, op);
        out.text(6410, einde);
        if (op.equals("027")) {
            groepen.document(dag, "KB naturalisatie");
        } else if (dag <= Groepen.CONVERSIE) {
            groepen.document(Groepen.CONVERSIE, "PK");
        }
        groepen.geldig(chance, dag, vandaag);
        out.end();
    }
}
