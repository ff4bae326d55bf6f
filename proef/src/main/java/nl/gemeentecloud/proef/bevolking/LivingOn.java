package nl.gemeentecloud.proef.bevolking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import nl.gemeentecloud.proef.Rates;
import nl.gemeentecloud.proef.chance.Chance;
import org.jspecify.annotations.Nullable;

/**
 * Lets days go by in a community after the day of the world: births, deaths, marriages, divorces,
 * moves, departures and arrivals. What happens on a day is recorded on the next working day.
 */
public final class LivingOn {

    /** Is told which lists changed. */
    public interface Taker {

        /**
         * Lists that changed since they were last handed on.
         *
         * @param dag the day on which the last of the changes was recorded
         */
        void changed(int dag, Collection<Persoon> personen);
    }

    /** Is told of every event, as soon as it happened. */
    public interface Watcher {

        /**
         * Something happened to people of this community.
         *
         * @param dag the day of it
         * @param verwerkt the working day on which it is recorded
         * @param personen whose lists change
         */
        void happened(int dag, int verwerkt, List<Persoon> personen);
    }

    private static final int TRIES = 60;
    private static final int MOST_AT_HOME = 5;

    private final Gemeenschap gemeenschap;
    private final Wereld wereld;
    private final Chance chance;
    private final Newcomers newcomers;
    private final Moves moves;
    private final List<Huishouden> huishoudens;
    private final Deque<Integer> leeg = new ArrayDeque<>();
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(
                    Comparator.comparingInt(Event::dag).thenComparingInt(Event::volgnummer));
    private final Set<Persoon> changed = new LinkedHashSet<>();
    private int volgnummer;

    /**
     * @param over whom it is about when it follows from something else
     */
    private record Event(int dag, int volgnummer, Gebeurtenis soort, List<Persoon> over) {}

    public LivingOn(Gemeenschap gemeenschap) {
        this.gemeenschap = gemeenschap;
        wereld = gemeenschap.wereld();
        chance = wereld.chance(gemeenschap.nummer(), 5);
        newcomers = new Newcomers(gemeenschap, chance);
        moves = new Moves(wereld, chance);
        huishoudens = gemeenschap.huishoudens();
        int woningen = wereld.woningen(gemeenschap.nummer());
        for (int i = huishoudens.size(); i < woningen; i++) {
            leeg.add(wereld.woning(gemeenschap.nummer(), i));
        }
    }

    /**
     * Lives so many days.
     *
     * @param grenzen first days of the periods after which changes are handed on, ascending; the
     *     last ends the time
     */
    public void live(List<Integer> grenzen, Taker taker) {
        live(grenzen, taker, (dag, verwerkt, personen) -> {});
    }

    /** The same, told event by event. */
    public void watch(List<Integer> grenzen, Watcher watcher) {
        live(grenzen, (dag, personen) -> {}, watcher);
    }

    private void live(List<Integer> grenzen, Taker taker, Watcher watcher) {
        int end = grenzen.getLast();
        plan(end);
        int period = 0;
        int last = 0;
        while (!events.isEmpty()) {
            Event event = events.remove();
            int verwerkt = Dag.verwerkt(event.dag());
            if (verwerkt >= end) {
                break;
            }
            if (verwerkt >= grenzen.get(period + 1)) {
                handOn(last, taker);
            }
            while (verwerkt >= grenzen.get(period + 1)) {
                period++;
            }
            last = verwerkt;
            List<Persoon> wie = happen(event);
            for (Persoon persoon : wie) {
                persoon.changed(verwerkt);
                changed.add(persoon);
            }
            watcher.happened(event.dag(), verwerkt, wie);
        }
        handOn(last, taker);
    }

    private void handOn(int dag, Taker taker) {
        if (!changed.isEmpty()) {
            taker.changed(dag, changed);
            changed.clear();
        }
    }

    private void plan(int end) {
        int vandaag = wereld.vandaag();
        int dagen = end - vandaag;
        double years = dagen / Dag.JAAR;
        int residents = wereld.residents(gemeenschap.nummer());
        for (Gebeurtenis soort : Gebeurtenis.values()) {
            double expected = soort.perDuizend() * factor(soort) * residents / 1000.0 * years;
            int number = (int) (expected + chance.unit());
            for (int i = 0; i < number; i++) {
                add(vandaag + 1 + chance.below(dagen), soort, List.of());
            }
        }
        for (Huishouden huishouden : huishoudens) {
            for (Persoon lid : huishouden.leden()) {
                boolean vreemd = !lid.hierGeboren() && !lid.herkomst().isNederlands();
                int dag = vreemd ? lid.naturalisatie() : Dag.NOOIT;
                if (dag > vandaag && dag < end) {
                    add(dag, Gebeurtenis.NATURALISATIE, List.of(lid));
                }
            }
        }
    }

    private void add(int dag, Gebeurtenis soort, List<Persoon> over) {
        events.add(new Event(dag, volgnummer++, soort, over));
    }

    private double factor(Gebeurtenis soort) {
        Rates rates = wereld.rates();
        return switch (soort) {
            case GEBOORTE, OVERLIJDEN, VERBINTENIS, ONDERZOCHT, NATURALISATIE -> 1;
            case SCHEIDING -> rates.scheiding();
            case VERHUIZING, ZELFSTANDIG, VERTREK, VESTIGING -> rates.verhuizing();
            case EMIGRATIE, IMMIGRATIE -> rates.immigratie();
            case ONDERZOEK -> rates.onderzoek() / Rates.usual().onderzoek();
            case GEHEIM -> rates.geheim() / Rates.usual().geheim();
        };
    }

    /** Whose lists change; nobody when there is no one to whom it can happen. */
    private List<Persoon> happen(Event event) {
        int dag = event.dag();
        return switch (event.soort()) {
            case GEBOORTE -> geboorte(dag);
            case OVERLIJDEN -> overlijden(dag);
            case VERBINTENIS -> verbintenis(dag);
            case SCHEIDING -> scheiding(dag);
            case VERHUIZING -> verhuizing(dag);
            case ZELFSTANDIG -> zelfstandig(dag);
            case VERTREK -> vertrek(dag);
            case VESTIGING -> vestiging(dag);
            case EMIGRATIE -> emigratie(dag);
            case IMMIGRATIE -> immigratie(dag);
            case ONDERZOEK -> onderzoek(dag);
            case ONDERZOCHT -> onderzocht(dag, event.over().getFirst());
            case GEHEIM -> geheim(dag);
            case NATURALISATIE -> event.over().stream().filter(this::woontHier).toList();
        };
    }

    private boolean woontHier(Persoon persoon) {
        return persoon.inwoner()
                && !persoon.verblijven().isEmpty()
                && persoon.verblijven().getLast().in(wereld.plan());
    }

    private List<Persoon> geboorte(int dag) {
        Huishouden huis = find(h -> h.paar().filter(paar -> expects(h, paar, dag)).isPresent());
        if (huis == null) {
            return List.of();
        }
        Paar paar = huis.paar().orElseThrow();
        Persoon kind = newcomers.child(paar, dag);
        kind.live(List.of(Verblijf.at(dag, wereld.plan().adres(huis.woning()))));
        huis.leden().add(kind);
        return List.of(kind, paar.eerste(), paar.tweede());
    }

    private static boolean expects(Huishouden huis, Paar paar, int dag) {
        int age = paar.eerste().leeftijd(dag);
        boolean canHaveChildren = paar.eerste().vrouw() && !paar.tweede().vrouw();
        int last = 0;
        for (Persoon kind : paar.kinderen()) {
            last = Math.max(last, kind.geboren());
        }
        return canHaveChildren
                && paar.einde() == Dag.NOOIT
                && age >= 20
                && age <= 42
                && huis.leden().size() < MOST_AT_HOME
                && last < dag - 400
                && paar.samen() < dag - 240;
    }

    private List<Persoon> overlijden(int dag) {
        for (int i = 0; i < TRIES; i++) {
            Huishouden huis = any();
            Persoon wie = huis.leden().get(chance.below(huis.leden().size()));
            double kans = Math.min(0.5, StrictMath.exp((wie.leeftijd(dag) - 92) / 9.0));
            boolean others = huis.leden().size() > 1;
            boolean minors = onlyMinorsWithout(huis, wie, dag);
            if (chance.happens(kans) && !(others && minors)) {
                wie.die(dag);
                List<Persoon> wier = new ArrayList<>(List.of(wie));
                for (Paar paar : wie.paren()) {
                    if (paar.einde() == Dag.NOOIT) {
                        paar.end(dag);
                        Persoon partner = paar.partnerOf(wie);
                        if (partner.inwoner() && paar.verbonden()) {
                            wier.add(partner);
                        }
                    }
                }
                if (huis.paar().filter(p -> p.eerste() == wie || p.tweede() == wie).isPresent()) {
                    huis.part();
                }
                leave(huis, List.of(wie));
                return wier;
            }
        }
        return List.of();
    }

    private static boolean onlyMinorsWithout(Huishouden huis, Persoon wie, int dag) {
        return huis.leden().stream().allMatch(lid -> lid == wie || lid.leeftijd(dag) < 18);
    }

    private List<Persoon> verbintenis(int dag) {
        Huishouden huis =
                find(h ->
                        h.paar().filter(p -> !p.verbonden() && p.einde() == Dag.NOOIT).isPresent());
        if (huis == null) {
            return List.of();
        }
        Paar paar = huis.paar().orElseThrow();
        paar.marry(dag, chance.happens(0.25), wereld.plan().gemeente());
        return List.of(paar.eerste(), paar.tweede());
    }

    /** One of the two leaves; children stay. */
    private List<Persoon> scheiding(int dag) {
        Huishouden huis =
                find(h ->
                        h.paar()
                                .filter(p -> p.verbonden() && p.einde() == Dag.NOOIT)
                                .filter(p -> p.gehuwd() < dag - 300)
                                .isPresent());
        if (huis == null || leeg.isEmpty()) {
            return List.of();
        }
        Paar paar = huis.paar().orElseThrow();
        Persoon gaat = chance.happens(0.7) ? paar.tweede() : paar.eerste();
        paar.end(dag);
        huis.part();
        leave(huis, List.of(gaat));
        settle(List.of(gaat), dag);
        return List.of(paar.eerste(), paar.tweede());
    }

    private List<Persoon> verhuizing(int dag) {
        Huishouden huis = any();
        if (leeg.isEmpty()) {
            return List.of();
        }
        leeg.add(huis.woning());
        huis.move(leeg.remove());
        huis.leden()
                .forEach(lid ->
                        moves(lid, Verblijf.at(dag, wereld.plan().adres(huis.woning())), dag));
        return List.copyOf(huis.leden());
    }

    /** A grown child finds a place. */
    private List<Persoon> zelfstandig(int dag) {
        Huishouden huis = find(h -> grownChild(h, dag) != null);
        Persoon kind = huis == null ? null : grownChild(huis, dag);
        if (huis == null || kind == null || leeg.isEmpty()) {
            return List.of();
        }
        leave(huis, List.of(kind));
        settle(List.of(kind), dag);
        return List.of(kind);
    }

    private static @Nullable Persoon grownChild(Huishouden huis, int dag) {
        Persoon last = huis.leden().getLast();
        boolean partner =
                huis.paar().filter(p -> p.eerste() == last || p.tweede() == last).isPresent();
        boolean only = huis.leden().size() < 2 || partner;
        return only || last.leeftijd(dag) < 18 || last.leeftijd(dag) > 30 ? null : last;
    }

    private List<Persoon> vertrek(int dag) {
        Huishouden huis = any();
        Verblijf elders = Verblijf.at(dag, moves.elsewhere(dag));
        List<Persoon> leden = List.copyOf(huis.leden());
        if (elders.in(wereld.plan()) || huishoudens.size() < 2) {
            return List.of();
        }
        leden.forEach(lid -> moves(lid, elders, dag));
        leave(huis, leden);
        return leden;
    }

    private List<Persoon> vestiging(int dag) {
        if (leeg.isEmpty()) {
            return List.of();
        }
        Huishouden huis = newcomers.arrive(leeg.remove(), dag, moves);
        huishoudens.add(huis);
        return List.copyOf(huis.leden());
    }

    private List<Persoon> emigratie(int dag) {
        Huishouden huis = any();
        List<Persoon> leden = List.copyOf(huis.leden());
        if (huishoudens.size() < 2) {
            return List.of();
        }
        Verblijf buitenland = Verblijf.abroad(dag, wereld.herkomsten().drawAbroad(chance));
        for (Persoon lid : leden) {
            lid.leave(dag);
            moves(lid, buitenland, dag);
        }
        leave(huis, leden);
        return leden;
    }

    private List<Persoon> immigratie(int dag) {
        if (leeg.isEmpty()) {
            return List.of();
        }
        Huishouden huis = newcomers.immigrate(leeg.remove(), dag);
        huishoudens.add(huis);
        return List.copyOf(huis.leden());
    }

    private List<Persoon> onderzoek(int dag) {
        Persoon wie = any().hoofd();
        if (wie.onderzoek() != Dag.NOOIT && wie.onderzocht() == Dag.NOOIT) {
            return List.of();
        }
        wie.doubt(dag);
        add(dag + 20 + chance.below(120), Gebeurtenis.ONDERZOCHT, List.of(wie));
        return List.of(wie);
    }

    private List<Persoon> onderzocht(int dag, Persoon wie) {
        if (!woontHier(wie) || wie.verblijven().getLast().van() > wie.onderzoek()) {
            return List.of();
        }
        wie.settleDoubt(dag);
        return List.of(wie);
    }

    private List<Persoon> geheim(int dag) {
        Persoon wie = any().hoofd();
        if (wie.geheim() != Dag.NOOIT) {
            return List.of();
        }
        wie.withhold(dag);
        return List.of(wie);
    }

    private void settle(List<Persoon> leden, int dag) {
        Huishouden nieuw = new Huishouden(Huishouden.Soort.ALLEEN, leeg.remove());
        nieuw.settle(dag);
        nieuw.leden().addAll(leden);
        leden.forEach(
                lid -> moves(lid, Verblijf.at(dag, wereld.plan().adres(nieuw.woning())), dag));
        huishoudens.add(nieuw);
    }

    /** Takes people out of a household; an empty one leaves a dwelling. */
    private void leave(Huishouden huis, List<Persoon> wie) {
        huis.leden().removeAll(wie);
        if (huis.leden().isEmpty()) {
            leeg.add(huis.woning());
            huishoudens.remove(huis);
        }
    }

    private static void moves(Persoon persoon, Verblijf verblijf, int dag) {
        List<Verblijf> chain = new ArrayList<>(persoon.verblijven());
        if (!chain.isEmpty() && chain.getLast().van() == dag) {
            chain.removeLast();
        }
        chain.add(verblijf);
        persoon.live(List.copyOf(chain));
    }

    private Huishouden any() {
        return huishoudens.get(chance.below(huishoudens.size()));
    }

    private @Nullable Huishouden find(Predicate<Huishouden> wanted) {
        for (int i = 0; i < TRIES; i++) {
            Huishouden huis = any();
            if (wanted.test(huis)) {
                return huis;
            }
        }
        return null;
    }
}
