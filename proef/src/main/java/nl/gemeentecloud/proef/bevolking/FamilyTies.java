package nl.gemeentecloud.proef.bevolking;

import java.util.ArrayList;
import java.util.List;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.chance.Lot;

/**
 * Gives everyone parents, and couples the children who left home: some of both live, or lived, in
 * this community, others elsewhere.
 */
final class FamilyTies {

    private static final Lot AANTAL_KINDEREN = new Lot(15, 18, 40, 19, 6, 2);
    private static final int MOST_CHILDREN = 6;
    private static final int TRIES = 12;

    private final Gemeenschap gemeenschap;
    private final Chance chance;
    private final Couples couples;
    private final int vandaag;
    private final double familie;
    private final List<Paar> paren = new ArrayList<>(600);

    FamilyTies(Gemeenschap gemeenschap) {
        this(gemeenschap, gemeenschap.wereld().chance(gemeenschap.nummer(), 2));
    }

    FamilyTies(Gemeenschap gemeenschap, Chance chance) {
        this.gemeenschap = gemeenschap;
        this.chance = chance;
        Wereld wereld = gemeenschap.wereld();
        couples = new Couples(gemeenschap, chance);
        vandaag = wereld.vandaag();
        familie = wereld.rates().familie();
    }

    void tie() {
        List<Persoon> made = new ArrayList<>(gemeenschap.personen());
        for (Persoon persoon : made) {
            for (Paar paar : persoon.paren()) {
                boolean known = paar.eerste().ingeschreven() || paar.tweede().ingeschreven();
                boolean canHaveChildren = paar.eerste().vrouw() && !paar.tweede().vrouw();
                if (paar.eerste() == persoon && known && canHaveChildren) {
                    paren.add(paar);
                }
            }
        }
        for (Persoon persoon : made) {
            if (persoon.ouders().isEmpty() && persoon.ingeschreven()) {
                parents(persoon);
            }
        }
        for (Paar paar : paren) {
            grownChildren(paar);
        }
    }

    private void parents(Persoon persoon) {
        if (persoon.hierGeboren() && !paren.isEmpty() && chance.happens(familie)) {
            for (int i = 0; i < TRIES; i++) {
                Paar paar = paren.get(chance.below(paren.size()));
                if (canBeChild(persoon, paar)) {
                    persoon.descend(paar);
                    return;
                }
            }
        }
        elsewhere(persoon);
    }

    private boolean canBeChild(Persoon kind, Paar paar) {
        Persoon moeder = paar.eerste();
        Persoon vader = paar.tweede();
        int dag = kind.geboren();
        boolean fertile =
                moeder.leeftijd(dag) >= 17
                        && moeder.leeftijd(dag) <= 44
                        && vader.leeftijd(dag) >= 17
                        && vader.leeftijd(dag) <= 65;
        boolean together = dag >= paar.samen() + 240 && dag <= paar.einde() - 5;
        boolean sameOrigin = moeder.herkomst().equals(kind.herkomst()) && moeder.gekomenBefore(dag);
        return fertile
                && together
                && sameOrigin
                && paar.kinderen().size() < MOST_CHILDREN
                && spaced(paar, dag)
                && !related(kind, paar);
    }

    private static boolean spaced(Paar paar, int dag) {
        for (Persoon ander : paar.kinderen()) {
            if (Math.abs(ander.geboren() - dag) < 300) {
                return false;
            }
        }
        return true;
    }

    /** A partner of one's own, or of one's own partner's family, is no parent. */
    private static boolean related(Persoon kind, Paar paar) {
        for (Paar eigen : kind.paren()) {
            Persoon partner = eigen.partnerOf(kind);
            if (eigen == paar
                    || partner == paar.eerste()
                    || partner == paar.tweede()
                    || shares(partner, paar)) {
                return true;
            }
        }
        return false;
    }

    private static boolean shares(Persoon partner, Paar paar) {
        return partner.ouders()
                .filter(ouders ->
                        ouders.eerste() == paar.eerste() || ouders.tweede() == paar.tweede())
                .isPresent();
    }

    /** Parents without a list here: they live elsewhere, or died before the register was. */
    void elsewhere(Persoon kind) {
        int moederGeboren = kind.geboren() - Dag.jaren(Math.clamp(chance.around(28, 5), 17, 44));
        int vaderGeboren = kind.geboren() - Dag.jaren(Math.clamp(chance.around(31, 6), 17, 65));
        Persoon moeder = gemeenschap.add(true, moederGeboren, kind.herkomst());
        Persoon vader = gemeenschap.add(false, vaderGeboren, kind.herkomst());
        for (Persoon ouder : List.of(moeder, vader)) {
            ouder.birthplace(kind.geboortegemeente());
            if (!kind.hierGeboren() || !kind.herkomst().isNederlands()) {
                ouder.arrive(kind.geboren());
            }
        }
        Paar paar =
                new Paar(moeder, vader, Math.max(moederGeboren, vaderGeboren) + Dag.jaren(16.5));
        if (chance.happens(0.8)) {
            paar.marry(paar.samen(), false, kind.geboortegemeente());
        }
        kind.descend(paar);
    }

    /** Children of a couple who live elsewhere by now. */
    private void grownChildren(Paar paar) {
        Persoon moeder = paar.eerste();
        int wanted = AANTAL_KINDEREN.draw(chance) - paar.kinderen().size();
        int latest =
                Math.min(
                        Math.min(vandaag - Dag.jaren(20), paar.einde() - 10),
                        moeder.geboren() + Dag.jaren(42));
        int earliest = Math.max(paar.samen() + 240, moeder.geboren() + Dag.jaren(18));
        earliest = Math.max(earliest, paar.tweede().geboren() + Dag.jaren(18));
        for (int i = 0; i < wanted && earliest < latest; i++) {
            int dag = chance.between(earliest, Math.min(latest, earliest + Dag.jaren(9)));
            if (spaced(paar, dag)) {
                couples.child(paar, dag);
            }
        }
    }
}
