package nl.gemeentecloud.proef.bevolking;

import java.util.ArrayList;
import java.util.List;
import nl.gemeentecloud.proef.bevolking.Huishouden.Soort;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.land.Herkomst;

/**
 * People whom a community gains after the day of the world: newborn, from elsewhere, from abroad.
 */
final class Newcomers {

    private final Gemeenschap gemeenschap;
    private final Wereld wereld;
    private final Chance chance;
    private final Couples couples;
    private final FamilyTies ties;
    private final Naming naming;
    private int next;

    Newcomers(Gemeenschap gemeenschap, Chance chance) {
        this.gemeenschap = gemeenschap;
        wereld = gemeenschap.wereld();
        this.chance = chance;
        couples = new Couples(gemeenschap, chance);
        ties = new FamilyTies(gemeenschap, chance);
        naming = new Naming(gemeenschap, chance);
        next = wereld.inwoners() + gemeenschap.nummer() * Wereld.NUMMERS;
    }

    Persoon child(Paar paar, int dag) {
        int before = gemeenschap.personen().size();
        Persoon kind = couples.child(paar, dag);
        complete(List.of(kind), before);
        return kind;
    }

    /** One or two people from another municipality, with the list they had there. */
    Huishouden arrive(int woning, int dag, Moves moves) {
        int before = gemeenschap.personen().size();
        Huishouden huis = new Huishouden(chance.happens(0.6) ? Soort.ALLEEN : Soort.PAAR, woning);
        int geboren = wereld.vandaag() - Dag.jaren(20 + 25 * chance.unit() * chance.unit());
        Persoon een = couples.person(true, geboren - 300, wereld.herkomsten().draw(chance));
        if (huis.soort() == Soort.PAAR) {
            couples.couple(huis, een, Dag.NOOIT);
        } else {
            huis.leden().add(een);
        }
        complete(huis.leden(), before);
        Verblijf hier = Verblijf.at(dag, wereld.plan().adres(woning));
        for (Persoon lid : huis.leden()) {
            List<Verblijf> chain = new ArrayList<>();
            int begin = lid.hierGeboren() ? lid.geboren() : lid.gekomen();
            int elders = Math.max(begin, dag - 60);
            moves.alone(chain, begin, elders);
            chain.add(Verblijf.at(elders, moves.elsewhere(dag)));
            chain.add(hier);
            lid.live(List.copyOf(chain));
        }
        huis.settle(dag);
        return huis;
    }

    /** Someone who never lived in the Netherlands before. */
    Huishouden immigrate(int woning, int dag) {
        int before = gemeenschap.personen().size();
        Huishouden huis = new Huishouden(Soort.ALLEEN, woning);
        Herkomst land = wereld.herkomsten().drawAbroad(chance);
        int geboren = dag - Dag.jaren(19 + 26 * chance.unit());
        Persoon wie = gemeenschap.add(chance.happens(0.48), geboren, land);
        wie.arrive(dag);
        wie.birthplace(wereld.plan().gemeente());
        huis.leden().add(wie);
        complete(huis.leden(), before);
        wie.live(List.of(Verblijf.at(dag, wereld.plan().adres(woning))));
        huis.settle(dag);
        return huis;
    }

    /** Gives them a number, parents and names; and names to all who came with them. */
    private void complete(List<Persoon> leden, int before) {
        for (Persoon lid : leden) {
            lid.register();
            lid.rank(next++);
            if (lid.ouders().isEmpty()) {
                ties.elsewhere(lid);
            }
        }
        gemeenschap.byAge(before).forEach(naming::name);
    }
}
