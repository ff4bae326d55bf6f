package nl.gemeentecloud.proef.lo3;

import nl.gemeentecloud.proef.bevolking.Dag;
import nl.gemeentecloud.proef.bevolking.Nummers;
import nl.gemeentecloud.proef.bevolking.Persoon;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.land.Gemeente;
import nl.gemeentecloud.proef.naam.Naam;

/** Groups that recur in many categories: numbers, name, birth, document, validity. */
final class Groepen {

    /** Birth, death, marriage: the first digit of the aktenummer (LO3 81.20). */
    static final char GEBOORTE = '1';

    static final char OVERLIJDEN = '2';
    static final char HUWELIJK = '3';
    static final char PARTNERSCHAP = '5';

    /** Day on which the paper persoonskaarten had been converted. */
    static final int CONVERSIE = Dag.of(1994, 9, 30);

    private static final int EERSTE_BSN = Dag.of(1988, 11, 1);
    private static final int NEDERLAND = 6030;

    private final Lo3Buffer out;
    private final Nummers nummers;
    private final Gemeente gemeente;
    private final double onvolledig;
    private final int vandaag;
    private int peil;

    /**
     * @param vandaag the day on which the world begins: what happened until then was recorded some
     *     days later, what happens after it on the next working day
     */
    Groepen(Lo3Buffer out, Nummers nummers, Gemeente gemeente, double onvolledig, int vandaag) {
        this.out = out;
        this.nummers = nummers;
        this.gemeente = gemeente;
        this.onvolledig = onvolledig;
        this.vandaag = vandaag;
        peil = vandaag;
    }

    /** From now on lists are written as they are on that day. */
    void at(int dag) {
        peil = dag;
    }

    /** The day as of which a list is written. */
    int peil() {
        return peil;
    }

    /** The day on which the world begins. */
    int vandaag() {
        return vandaag;
    }

    Lo3Buffer out() {
        return out;
    }

    Gemeente gemeente() {
        return gemeente;
    }

    /** Groep 01; left out for who never was in the register. */
    void nummers(Persoon persoon) {
        if (!heeftNummers(persoon)) {
            return;
        }
        int bsn = nummers.burgerservicenummer(persoon);
        out.number(110, nummers.anummer(persoon), 10);
        if (bsn != 0) {
            out.number(120, bsn, 9);
        }
    }

    private static boolean heeftNummers(Persoon persoon) {
        if (persoon.ingeschreven()) {
            return true;
        }
        boolean kwam = persoon.hierGeboren() || persoon.gekomen() != Dag.NOOIT;
        return kwam && persoon.geboren() > Dag.of(1922, 1, 1) && persoon.overleden() > EERSTE_BSN;
    }

    void naam(Naam naam) {
        out.text(210, naam.voornamen());
        out.text(230, naam.voorvoegsel());
        out.text(240, naam.geslachtsnaam());
    }

    /** Groep 03. The date of who was born far away may be incomplete; it is so everywhere. */
    void geboorte(Persoon persoon) {
        out.number(310, cijfers(persoon), 8);
        if (persoon.hierGeboren()) {
            out.text(320, persoon.geboortegemeente().code().digits());
            out.number(330, NEDERLAND, 4);
        } else {
            var plaatsen = persoon.herkomst().plaatsen();
            out.text(320, plaatsen.get(Chance.hashBelow(plaatsen.size(), persoon.nummer(), 1, 51)));
            String land = persoon.herkomst().landcode();
            // Dutch by origin, born abroad: the neighbours
            out.text(330, land.equals("6030") ? "5010" : land);
        }
    }

    private int cijfers(Persoon persoon) {
        int dag = Dag.cijfers(persoon.geboren());
        int lot = Chance.hashBelow(100_000, persoon.nummer(), 1, 52);
        if (persoon.hierGeboren() || lot >= onvolledig * 100_000) {
            return dag;
        }
        return switch (lot % 5) {
            case 0 -> 0;
            case 1 -> dag / 100 * 100;
            default -> dag / 10_000 * 10_000;
        };
    }

    void geslacht(Persoon persoon) {
        out.text(410, persoon.vrouw() ? "V" : "M");
    }

    /**
     * Groep 81, or groep 82 for what stood on the paper card. The number follows from whom the akte
     * is about, so that it is the same on every list that mentions it.
     */
    void akte(Persoon over, char soort, char aanduiding, int dag, Gemeente waar) {
        if (dag <= CONVERSIE) {
            document(CONVERSIE, "PKA");
            return;
        }
        out.text(8110, waar.code().digits());
        int lot = Chance.hashBelow(30_000, over.nummer(), dag, 54);
        char deel = (char) ('A' + lot / 10_000);
        String nummer = String.valueOf(10_000 + lot % 10_000);
        out.text(8120, "" + soort + deel + aanduiding + nummer.substring(1));
    }

    /** Groep 82. */
    void document(int dag, String beschrijving) {
        out.text(8210, gemeente.code().digits());
        out.day(8220, dag);
        out.text(8230, beschrijving);
    }

    /** Groepen 85 and 86: valid from, and recorded some days later or at the conversion. */
    void geldig(Persoon persoon, int dag) {
        geldig(dag, opneming(persoon, dag));
    }

    /** When a fact about a person was recorded: the same whenever the list is written. */
    private int opneming(Persoon persoon, int dag) {
        if (dag <= CONVERSIE) {
            return CONVERSIE;
        }
        return dag > vandaag
                ? Dag.verwerkt(dag)
                : Math.min(dag + Chance.hashBelow(9, persoon.nummer(), dag, 63), vandaag);
    }

    void geldig(int dag, int opgenomen) {
        out.day(8510, dag);
        out.day(8610, opgenomen);
    }

    /** Groep 83: in onderzoek since that day, and if settled until another. */
    void onderzoek(String aanduiding, int dag, int einde) {
        out.text(8310, aanduiding);
        out.day(8320, dag);
        if (einde != Dag.NOOIT) {
            out.day(8330, einde);
        }
    }
}
