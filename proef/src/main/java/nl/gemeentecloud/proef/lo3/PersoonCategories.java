package nl.gemeentecloud.proef.lo3;

import java.util.ArrayList;
import java.util.List;
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

    /** How someone is to be called, since a day, newest first when written. */
    private record Naamgebruik(int dag, String keuze) {}

    /**
     * Use of the partner's name: chosen at a marriage by some, given up after a divorce by most.
     */
    void persoon(Persoon p, Chance chance) {
        int since = begin(p);
        boolean correctie = chance.happens(0.02) && since < vandaag - 900;
        boolean onderzoek = chance.happens(wereld.rates().onderzoek() * 0.4);
        String wat = chance.happens(0.5) ? "010000" : "010310";
        int twijfel = vandaag - 9 - chance.below(200);
        List<Naamgebruik> keuzes = naamgebruik(p, since);
        for (int i = keuzes.size() - 1; i >= 0; i--) {
            boolean actual = i == keuzes.size() - 1;
            out.begin(actual ? 1 : 51);
            persoon(p, keuzes.get(i).keuze(), keuzes.get(i).dag(), p.naam());
            if (actual && onderzoek) {
                groepen.onderzoek(wat, twijfel, Dag.NOOIT);
            }
            groepen.geldig(p, keuzes.get(i).dag());
            out.end();
        }
        if (correctie) {
            Naam naam = p.naam();
            Naam fout =
                    new Naam(
                            misspelled(naam.voornamen()), naam.voorvoegsel(), naam.geslachtsnaam());
            out.begin(51);
            persoon(p, "E", since, fout);
            out.text(8410, "O");
            groepen.geldig(p, since);
            out.end();
        }
    }

    private List<Naamgebruik> naamgebruik(Persoon p, int since) {
        List<Naamgebruik> keuzes = new ArrayList<>(2);
        keuzes.add(new Naamgebruik(since, "E"));
        for (Paar paar : p.paren()) {
            boolean kent =
                    paar.verbonden()
                            && paar.gehuwd() > keuzes.getLast().dag()
                            && paar.gehuwd() < Math.min(p.overleden(), groepen.peil());
            if (!kent) {
                continue;
            }
            Chance own = Chance.of(p.nummer(), paar.gehuwd(), 62);
            boolean gebruikt = own.happens(p.vrouw() ? 0.62 : 0.04);
            String keuze = own.happens(0.6) ? "V" : own.happens(0.7) ? "P" : "N";
            boolean terug = own.happens(0.8) && paar.einde() < groepen.peil();
            if (gebruikt) {
                keuzes.add(new Naamgebruik(paar.gehuwd(), keuze));
                if (terug && paar.reden() == Paar.Einde.SCHEIDING) {
                    keuzes.add(new Naamgebruik(paar.einde(), "E"));
                }
            }
        }
        return keuzes;
    }

    private int begin(Persoon p) {
        return p.hierGeboren() ? p.geboren() : p.gekomen();
    }

    private void persoon(Persoon p, String naamgebruik, int dag, Naam naam) {
        groepen.nummers(p);
        groepen.naam(naam);
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
            ouder(p, ouder, category, dag, 'C', true);
            out.begin(category + 50);
            groepen.akte(p, Groepen.GEBOORTE, 'A', p.geboren(), p.geboortegemeente());
            groepen.geldig(p, p.geboren());
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
            ouder(p, ouder, category + 50, begin, aanduiding, false);
        } else {
            ouder(p, ouder, category, begin, aanduiding, true);
        }
    }

    private void ouder(
            Persoon p, Persoon ouder, int category, int dag, char aanduiding, boolean nummers) {
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
        groepen.geldig(p, dag);
        out.end();
    }

    private void rest(Persoon p, Persoon ouder, int dag) {
        groepen.naam(ouder.naam());
        groepen.geboorte(ouder);
        groepen.geslacht(ouder);
        out.day(6210, dag == p.gekomen() ? p.geboren() : dag);
    }

    void nationaliteiten(Persoon p, Chance chance) {
        String eigen = p.herkomst().nationaliteit();
        if (p.herkomst().isNederlands()) {
            nationaliteit(p, 4, "0001", p.geboren() < RIJKSWET ? "001" : "017", "", begin(p));
            return;
        }
        if (p.hierGeboren()) {
            nationaliteit(p, 4, "0001", p.geboren() < RIJKSWET ? "002" : "017", "", p.geboren());
            if (chance.happens(0.4)) {
                nationaliteit(p, 4, eigen, "301", "", p.geboren());
            }
            return;
        }
        int nederlander = p.nederlander(vandaag, groepen.peil());
        if (nederlander == Dag.NOOIT) {
            nationaliteit(p, 4, eigen, "301", "", p.gekomen());
        } else {
            nationaliteit(p, 4, "0001", "027", "", nederlander);
            if (chance.happens(0.5)) {
                nationaliteit(p, 4, "", "", "404", nederlander);
                nationaliteit(p, 54, eigen, "301", "", p.gekomen());
            } else {
                nationaliteit(p, 4, eigen, "301", "", p.gekomen());
            }
        }
    }

    private void nationaliteit(
            Persoon p, int category, String code, String op, String einde, int dag) {
        out.begin(category);
        out.text(510, code);
        out.text(6310, op);
        out.text(6410, einde);
        if (op.equals("027")) {
            groepen.document(dag, "KB naturalisatie");
        } else if (dag <= Groepen.CONVERSIE) {
            groepen.document(Groepen.CONVERSIE, "PK");
        }
        groepen.geldig(p, dag);
        out.end();
    }
}
