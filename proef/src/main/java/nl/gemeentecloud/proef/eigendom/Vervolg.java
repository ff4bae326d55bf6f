package nl.gemeentecloud.proef.eigendom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import nl.gemeentecloud.proef.Tijdvakken;
import nl.gemeentecloud.proef.bevolking.Dag;
import nl.gemeentecloud.proef.bevolking.Gemeenschap;
import nl.gemeentecloud.proef.bevolking.LivingOn;
import nl.gemeentecloud.proef.bevolking.Nummers;
import nl.gemeentecloud.proef.bevolking.Persoon;
import nl.gemeentecloud.proef.bevolking.Wereld;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.eigendom.Mutaties.Moment;
import nl.gemeentecloud.proef.eigendom.Mutaties.Oorzaak;

/**
 * Lets time go on in what belongs to whom: with what the people of the community live through, with
 * companies that begin and end, and with a new value of everything on each first of January.
 */
final class Vervolg {

    /** Per year and per thousand residents. */
    private static final double OPRICHTINGEN = 3;

    private static final double OPHEFFINGEN = 2;

    private final Wereld wereld;
    private final Gemeenschap gemeenschap;
    private final Bezit bezit;
    private final Tijdvakken tijdvakken;
    private final Mutaties mutaties;
    private final Waarden waarden;
    private final Wisselingen wisselingen;
    private final Bedrijvigheid bedrijvigheid;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(
                    Comparator.comparingInt(Event::verwerkt).thenComparingInt(Event::volgnummer));

    private enum Soort {
        WAARDE,
        OPRICHTING,
        OPHEFFING
    }

    /** What does not follow from what people live through. */
    private record Event(int dag, int verwerkt, int volgnummer, Soort soort) {}

    Vervolg(
            Wereld wereld,
            Nummers nummers,
            Bedrijven bedrijven,
            Gemeenschap gemeenschap,
            Bezit bezit,
            Tijdvakken tijdvakken,
            Mutaties mutaties) {
        this.wereld = wereld;
        this.gemeenschap = gemeenschap;
        this.bezit = bezit;
        this.tijdvakken = tijdvakken;
        this.mutaties = mutaties;
        Chance chance = wereld.chance(gemeenschap.nummer(), 11);
        waarden = new Waarden(wereld.plan());
        wisselingen = new Wisselingen(nummers, gemeenschap, bezit, mutaties);
        bedrijvigheid =
                new Bedrijvigheid(
                        wereld.plan(), nummers, bedrijven, gemeenschap, bezit, mutaties, chance);
        plan(Soort.OPRICHTING, OPRICHTINGEN, chance);
        plan(Soort.OPHEFFING, OPHEFFINGEN, chance);
        for (int jaar = Dag.jaar(wereld.vandaag()) + 1;
                Dag.of(jaar, 1, 1) < tijdvakken.einde();
                jaar++) {
            int dag = Dag.of(jaar, 1, 1);
            events.add(new Event(dag, dag, events.size(), Soort.WAARDE));
        }
    }

    private void plan(Soort soort, double perDuizend, Chance chance) {
        int dagen = tijdvakken.einde() - wereld.vandaag() - 1;
        int residents = wereld.residents(gemeenschap.nummer());
        double expected = perDuizend * residents / 1000.0 * dagen / Dag.JAAR;
        int number = (int) (expected + chance.unit());
        for (int i = 0; i < number; i++) {
            int dag = wereld.vandaag() + 1 + chance.below(dagen);
            events.add(new Event(dag, Dag.verwerkt(dag), events.size(), soort));
        }
    }

    void live() {
        new LivingOn(gemeenschap).watch(tijdvakken.grenzen(), this::happened);
        until(tijdvakken.einde() - 1);
    }

    private void happened(int dag, int verwerkt, List<Persoon> personen) {
        until(verwerkt);
        if (!personen.isEmpty()) {
            Moment moment = moment(verwerkt, Oorzaak.BELANGHEBBENDE);
            wisselingen.happened(dag, moment, personen);
            bedrijvigheid.happened(dag, moment, personen);
        }
    }

    private Moment moment(int verwerkt, Oorzaak oorzaak) {
        return new Moment(tijdvakken.of(verwerkt), verwerkt, oorzaak);
    }

    /** What was planned for then or before. */
    private void until(int verwerkt) {
        for (Event event = events.peek();
                event != null && event.verwerkt() <= verwerkt;
                event = events.peek()) {
            events.remove();
            switch (event.soort()) {
                case WAARDE -> revalue(event);
                case OPRICHTING ->
                        bedrijvigheid.found(
                                event.dag(), moment(event.verwerkt(), Oorzaak.OPRICHTING));
                case OPHEFFING ->
                        bedrijvigheid.end(moment(event.verwerkt(), Oorzaak.OPHEFFING), wisselingen);
            }
        }
    }

    private void revalue(Event event) {
        int peiljaar = Dag.jaar(event.dag()) - 1;
        Moment moment = moment(event.verwerkt(), Oorzaak.WAARDE);
        for (WozObject was : new ArrayList<>(bezit.objecten().values())) {
            waarden.waarde(was.straat(), was.eenheid(), peiljaar)
                    .map(was::worth)
                    .ifPresent(now -> {
                        mutaties.changed(moment, was, now);
                        bezit.put(now);
                    });
        }
    }
}
