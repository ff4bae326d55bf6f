package nl.gemeentecloud.proef.bevolking;

import java.util.List;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.land.Gemeente;
import nl.gemeentecloud.proef.land.Herkomst;
import org.jspecify.annotations.Nullable;

/** Makes people and brings them together: couples, marriages, divorces, widowhood, children. */
final class Couples {

    private static final int PARTNERSCHAP_SINDS = Dag.of(1998, 1, 1);
    private static final int HUWELIJK_OPENGESTELD = Dag.of(2001, 4, 1);

    private final Gemeenschap gemeenschap;
    private final Wereld wereld;
    private final Chance chance;
    private final int vandaag;

    Couples(Gemeenschap gemeenschap, Chance chance) {
        this.gemeenschap = gemeenschap;
        this.wereld = gemeenschap.wereld();
        this.chance = chance;
        vandaag = wereld.vandaag();
    }

    /** Someone new, born here or arrived since. */
    Persoon person(boolean vrouw, int geboren, Herkomst herkomst) {
        Persoon persoon = gemeenschap.add(vrouw, geboren, herkomst);
        int jaar = Dag.jaar(geboren);
        boolean mayBeBornHere = herkomst.isNederlands() || jaar >= herkomst.vanaf();
        if (!(mayBeBornHere && chance.happens(herkomst.hierGeboren()))) {
            int earliest = Math.max(geboren, Dag.of(herkomst.vanaf(), 1, 1));
            int latest = Math.min(vandaag - 10, earliest + Dag.jaren(38));
            persoon.arrive(chance.between(Math.min(earliest, latest), latest));
        }
        persoon.birthplace(birthplace());
        return persoon;
    }

    /** Most are born in the municipality or in a larger one. */
    private Gemeente birthplace() {
        return chance.happens(0.4)
                ? wereld.plan().gemeente()
                : wereld.nederland().gemeenten().draw(chance);
    }

    /** A partner for the head of a household, and how long they have been together. */
    Paar couple(Huishouden huishouden, Persoon een, int eersteKind) {
        int vanaf = Math.max(een.geboren() + Dag.jaren(17.5), vandaag - Dag.jaren(70));
        boolean gelijk = eersteKind == Dag.NOOIT && chance.happens(0.025);
        Persoon twee = partner(een, gelijk == een.vrouw(), Math.min(eersteKind, vandaag - 60));
        int latest = Math.min(vandaag - 60, eersteKind - 250);
        int start = Math.max(vanaf, twee.geboren() + Dag.jaren(17.5));
        int samen = start(een, start, latest);
        if (samen - Dag.jaren(5) > start && chance.happens(0.16)) {
            former(een, twee, start, samen - 200);
        }
        Paar paar = new Paar(een, twee, samen);
        int age = een.leeftijd(vandaag);
        double married = age < 35 ? 0.3 : age < 50 ? 0.68 : age < 65 ? 0.82 : 0.94;
        if (chance.happens(married)) {
            wed(paar, vandaag - 20);
        }
        huishouden.leden().add(een);
        huishouden.leden().add(twee);
        huishouden.form(paar);
        return paar;
    }

    private int start(Persoon een, int earliest, int latest) {
        double age = Dag.jaar(een.geboren()) < 1955 ? 22.5 : 25.5;
        int usual = een.geboren() + Dag.jaren(chance.around(age, 4));
        return Math.clamp(usual, Math.min(earliest, latest), latest);
    }

    private Persoon partner(Persoon een, boolean vrouw, int atLeast17On) {
        int difference = Dag.jaren(chance.around(een.vrouw() ? 2.4 : -2.4, 3.2));
        int geboren = een.geboren() - difference;
        geboren = Math.min(geboren, atLeast17On - Dag.jaren(18.5));
        Herkomst herkomst =
                chance.happens(0.88) ? een.herkomst() : wereld.herkomsten().draw(chance);
        return person(vrouw, geboren, herkomst);
    }

    private void wed(Paar paar, int latest) {
        boolean former = Dag.jaar(paar.eerste().geboren()) < 1955;
        int wait = former ? chance.below(400) : chance.below(Dag.jaren(7));
        int grown = Math.max(paar.eerste().geboren(), paar.tweede().geboren()) + Dag.jaren(18);
        boolean gelijk = paar.eerste().vrouw() == paar.tweede().vrouw();
        int open = gelijk ? HUWELIJK_OPENGESTELD + 30 : grown;
        int dag = Math.max(Math.max(grown, open), paar.samen() + wait);
        if (dag > latest) {
            dag = Math.max(grown, paar.samen() + 1);
        }
        if (dag > latest || dag < open) {
            return;
        }
        paar.marry(dag, dag >= PARTNERSCHAP_SINDS && chance.happens(0.14), place(paar));
    }

    private @Nullable Gemeente place(Paar paar) {
        boolean abroad = !paar.eerste().hierGeboren() && chance.happens(0.5);
        if (abroad) {
            return null;
        }
        return chance.happens(0.7)
                ? wereld.plan().gemeente()
                : wereld.nederland().gemeenten().draw(chance);
    }

    /** An earlier marriage of one of the two, with someone who lives elsewhere. */
    private void former(Persoon een, Persoon twee, int earliest, int latest) {
        Persoon who = chance.happens(0.5) ? een : twee;
        int samen = Math.max(earliest, who.geboren() + Dag.jaren(18.5));
        int einde = samen + (int) ((latest - samen) * (0.4 + 0.6 * chance.unit()));
        if (einde - samen < 500) {
            return;
        }
        Persoon ander = partner(who, !who.vrouw(), samen);
        Paar paar = order(who, ander, samen);
        wed(paar, einde - 300);
        paar.end(einde);
    }

    private static Paar order(Persoon een, Persoon ander, int samen) {
        return een.vrouw() ? new Paar(een, ander, samen) : new Paar(ander, een, samen);
    }

    Persoon child(Paar ouders, int geboren) {
        Persoon moeder = ouders.eerste();
        Persoon kind = gemeenschap.add(chance.happens(0.488), geboren, ouders.tweede().herkomst());
        kind.birthplace(birthplace());
        int gekomen = moeder.hierGeboren() ? geboren : moeder.gekomen();
        if (gekomen > geboren) {
            kind.arrive(gekomen);
        }
        kind.descend(ouders);
        return kind;
    }

    /** The head of a one-parent family, and the parent who lives elsewhere. */
    Paar separated(Persoon ouder, List<Integer> geboorten) {
        int first = geboorten.getFirst();
        int last = geboorten.getLast();
        Persoon ander = partner(ouder, !ouder.vrouw(), first);
        int earliest = ouder.geboren() + Dag.jaren(17);
        int samen = Math.max(earliest, Math.min(first - 260, first - 260 - chance.below(1500)));
        Paar paar = order(ouder, ander, samen);
        int einde = chance.between(last + 30, Math.min(vandaag - 40, last + Dag.jaren(14)));
        if (chance.happens(0.6)) {
            wed(paar, Math.max(samen + 1, einde - 300));
        }
        paar.end(Math.min(einde, vandaag - 15));
        if (chance.happens(0.06)) {
            die(ander, paar.einde());
        }
        return paar;
    }

    void widow(Persoon persoon) {
        int samen = start(persoon, persoon.geboren() + Dag.jaren(19), vandaag - Dag.jaren(3));
        Persoon ander = partner(persoon, !persoon.vrouw(), samen);
        Paar paar = order(persoon, ander, samen);
        wed(paar, vandaag - Dag.jaren(2));
        int earliest = paar.verbonden() ? paar.gehuwd() + 300 : samen + 300;
        int since = (int) (Dag.jaren(9) * -Math.log(1 - 0.98 * chance.unit()));
        int dag = Math.max(Math.min(earliest, vandaag - 30), vandaag - 20 - since);
        paar.end(dag);
        die(ander, dag);
    }

    /** Those who died here in the years of the automated register have a list, opgeschort. */
    private void die(Persoon persoon, int dag) {
        persoon.die(dag);
        if (dag >= Dag.of(1996, 1, 1) && persoon.gekomenBefore(dag)) {
            persoon.register();
        }
    }

    void divorce(Persoon persoon) {
        int samen = start(persoon, persoon.geboren() + Dag.jaren(18.5), vandaag - Dag.jaren(3));
        Persoon ander = partner(persoon, !persoon.vrouw(), samen);
        Paar paar = order(persoon, ander, samen);
        wed(paar, vandaag - Dag.jaren(2));
        int start = paar.verbonden() ? paar.gehuwd() : samen;
        int einde = start + 400 + chance.below(Dag.jaren(22));
        paar.end(Math.min(einde, vandaag - 30 - chance.below(300)));
    }
}
