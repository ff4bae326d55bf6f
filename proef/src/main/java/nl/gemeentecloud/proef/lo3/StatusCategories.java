package nl.gemeentecloud.proef.lo3;

import nl.gemeentecloud.proef.bevolking.Dag;
import nl.gemeentecloud.proef.bevolking.Paar;
import nl.gemeentecloud.proef.bevolking.Persoon;
import nl.gemeentecloud.proef.bevolking.Wereld;
import nl.gemeentecloud.proef.chance.Chance;

/**
 * Categories 06, 07, 10, 11, 12 and 13: death, registration, residence permit, authority, papers.
 */
final class StatusCategories {

    private static final String DOCUMENTTEKENS = "BCDFHJKLNPRTVWXZ23456789";
    private static final int GEZAGSREGISTER = Dag.of(1995, 11, 2);

    private final Wereld wereld;
    private final Groepen groepen;
    private final Lo3Buffer out;
    private final int vandaag;

    StatusCategories(Wereld wereld, Groepen groepen) {
        this.wereld = wereld;
        this.groepen = groepen;
        out = groepen.out();
        vandaag = wereld.vandaag();
    }

    void overlijden(Persoon p) {
        out.begin(6);
        out.day(810, p.overleden());
        out.text(820, groepen.gemeente().code().digits());
        out.text(830, "6030");
        groepen.akte(p, Groepen.OVERLIJDEN, 'A', p.overleden(), groepen.gemeente());
        groepen.geldig(p, p.overleden());
        out.end();
    }

    void inschrijving(Persoon p, Chance chance) {
        int begin = p.hierGeboren() ? p.geboren() : p.gekomen();
        boolean kaart = begin <= Groepen.CONVERSIE;
        int laatste = Math.min(p.verblijven().getLast().van(), vandaag);
        int vertrek = chance.below(100);
        boolean geheim = chance.happens(wereld.rates().geheim()) || p.geheim() != Dag.NOOIT;
        String beperking = chance.happens(0.85) ? "7" : "" + (1 + chance.below(6));
        int versie = 1 + p.verblijven().size() + chance.below(9) + p.mutaties();
        out.begin(7);
        if (p.overleden() != Dag.NOOIT) {
            out.day(6710, p.overleden());
            out.text(6720, "O");
            laatste = p.overleden();
        } else if (p.vertrokken() != Dag.NOOIT) {
            out.day(6710, p.vertrokken());
            out.text(6720, vertrek < 92 ? "E" : vertrek < 97 ? "M" : "F");
            laatste = p.vertrokken();
        }
        out.day(6810, kaart ? Groepen.CONVERSIE + 1 : begin);
        if (kaart) {
            out.text(6910, groepen.gemeente().code().digits());
        }
        out.text(7010, geheim ? beperking : "0");
        out.number(8010, versie, 4);
        int gewijzigd = p.mutaties() == 0 ? Math.max(laatste, Groepen.CONVERSIE) : p.gewijzigd();
        long tijd = (8 + chance.below(9)) * 10_000_000L + chance.below(60) * 100_000L;
        long seconden = chance.below(60) * 1000L;
        out.number(8020, Dag.cijfers(gewijzigd) * 1_000_000_000L + tijd + seconden, 17);
        if (kaart) {
            out.text(8710, "P");
        }
        out.end();
    }

    /** Ends (code 98) on the day someone becomes Dutch; what it was stands in the history. */
    void verblijfstitel(Persoon p) {
        boolean nodig = !p.herkomst().europeesBurger() && !p.herkomst().isNederlands();
        int nederlander = p.nederlander(vandaag, groepen.peil());
        boolean vervallen = nederlander != Dag.NOOIT && nederlander > vandaag;
        boolean eerder = nederlander != Dag.NOOIT && !vervallen;
        if (!nodig || p.hierGeboren() || eerder || p.gekomen() < Dag.of(2001, 4, 1)) {
            return;
        }
        if (vervallen) {
            out.begin(10);
            out.text(3910, "98");
            out.day(3930, nederlander);
            groepen.geldig(p, nederlander);
            out.end();
        }
        out.begin(vervallen ? 60 : 10);
        int jaren = (int) ((vandaag - p.gekomen()) / Dag.JAAR);
        boolean onbepaald = jaren > 6;
        int ingang = p.gekomen() + (onbepaald ? Dag.jaren(5.2) : 30);
        ingang = p.gekomen() > vandaag ? p.gekomen() : Math.min(vandaag, ingang);
        boolean tijdelijk = Chance.hashBelow(10, p.nummer(), 3, 65) < 6;
        out.text(3910, onbepaald ? "27" : tijdelijk ? "26" : "21");
        if (!onbepaald) {
            out.day(3920, ingang + Dag.jaren(5));
        }
        out.day(3930, ingang);
        groepen.geldig(p, ingang);
        out.end();
    }

    void gezag(Persoon p, Chance chance) {
        boolean minderjarig = p.geboren() > vandaag - Dag.jaren(18);
        int einde = p.ouders().map(Paar::einde).orElse(Dag.NOOIT);
        boolean gescheiden = minderjarig && einde < vandaag;
        boolean curatele = chance.happens(0.0015) && !minderjarig && p.wasInwoner(vandaag);
        boolean uitspraak = chance.happens(0.35);
        int since = gescheiden ? einde : vandaag - 1200;
        since = Math.max(since, p.hierGeboren() ? p.geboren() : p.gekomen());
        if (!curatele && !(gescheiden && since > GEZAGSREGISTER && uitspraak)) {
            return;
        }
        out.begin(11);
        if (curatele) {
            out.text(3310, "1");
        } else {
            int lot = chance.below(10);
            out.text(3210, lot < 5 ? "12" : lot < 8 ? "1" : lot < 9 ? "2" : "D");
        }
        groepen.document(since, curatele ? "Beschikking rechtbank" : "Gezagsregister");
        groepen.geldig(p, since);
        out.end();
    }

    /**
     * Dutch people carry a passport or identity card, at times an earlier one that was handed in.
     */
    void reisdocumenten(Persoon p, Chance chance) {
        int nederlander = p.nederlander(vandaag, vandaag);
        int grens = Math.min(vandaag, Math.min(p.overleden(), p.vertrokken()));
        int vanaf = Math.max(nederlander == Dag.NOOIT ? grens : nederlander, grens - Dag.jaren(10));
        if (vanaf > grens - 60 || !chance.happens(0.86)) {
            return;
        }
        int actueel = vanaf + chance.below(grens - vanaf - 30);
        String soort = chance.happens(0.55) ? "PN" : "NI";
        reisdocument(soort, actueel, Dag.NOOIT, chance);
        int eerder = actueel - Dag.jaren(4 + 5 * chance.unit());
        if (eerder > Math.max(p.geboren(), nederlander) && chance.happens(0.55)) {
            reisdocument(soort, eerder, actueel, chance);
        }
        if (chance.happens(0.25)) {
            reisdocument(
                    soort.equals("PN") ? "NI" : "PN",
                    actueel + chance.below(30),
                    Dag.NOOIT,
                    chance);
        }
    }

    private void reisdocument(String soort, int uitgegeven, int ingehouden, Chance chance) {
        out.begin(12);
        out.text(3510, soort);
        out.text(3520, documentnummer(chance));
        out.day(3530, uitgegeven);
        out.text(3540, "B" + groepen.gemeente().code().digits());
        int geldig = uitgegeven < Dag.of(2014, 3, 9) ? 5 : 10;
        long einde = Dag.cijfers(uitgegeven) + geldig * 10_000L;
        // ten years after a leap day there is none
        out.number(3550, einde % 10_000 == 229 ? einde - 1 : einde, 8);
        if (ingehouden != Dag.NOOIT) {
            out.day(3560, ingehouden);
            out.text(3570, chance.happens(0.1) ? "V" : "I");
        }
        groepen.document(uitgegeven, "Aanvraagformulier reisdocument");
        int dag = ingehouden == Dag.NOOIT ? uitgegeven : ingehouden;
        groepen.geldig(dag, dag);
        out.end();
    }

    /** Nine signs with the letter O among them, which real documents never carry. */
    private static String documentnummer(Chance chance) {
        char[] signs = new char[9];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = DOCUMENTTEKENS.charAt(chance.below(i < 2 ? 16 : DOCUMENTTEKENS.length()));
        }
        signs[2] = 'O';
        return new String(signs);
    }

    void kiesrecht(Persoon p, Chance chance) {
        boolean europees = p.herkomst().europeesBurger() && !p.herkomst().isNederlands();
        boolean volwassen = p.geboren() < vandaag - Dag.jaren(18);
        boolean vreemdeling =
                !p.hierGeboren() && p.nederlander(vandaag, groepen.peil()) == Dag.NOOIT;
        boolean inwoner = p.wasInwoner(vandaag);
        if (europees && vreemdeling && volwassen && inwoner && chance.happens(0.3)) {
            out.begin(13);
            out.text(3110, "2");
            out.day(3120, Math.max(p.gekomen(), vandaag - 900));
            groepen.document(Math.max(p.gekomen(), vandaag - 900), "Verzoek kiesrecht EU");
            out.end();
        }
    }
}
