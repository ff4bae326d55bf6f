package nl.gemeentecloud.proef.eigendom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.proef.bevolking.Dag;
import nl.gemeentecloud.proef.bevolking.Gemeenschap;
import nl.gemeentecloud.proef.bevolking.Huishouden;
import nl.gemeentecloud.proef.bevolking.Nummers;
import nl.gemeentecloud.proef.bevolking.Persoon;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.eigendom.Inschrijving.Rechtsvorm;
import nl.gemeentecloud.proef.eigendom.Inschrijving.Vestiging;
import nl.gemeentecloud.proef.eigendom.Mutaties.Moment;
import nl.gemeentecloud.proef.eigendom.Mutaties.Oorzaak;
import nl.gemeentecloud.proef.plan.Adres;
import nl.gemeentecloud.proef.plan.Stadsplan;

/** Companies begin and end, move with their owner, and get others who run them. */
final class Bedrijvigheid {

    private static final int TRIES = 20;

    private final Stadsplan plan;
    private final Nummers nummers;
    private final Bedrijven bedrijven;
    private final Gemeenschap gemeenschap;
    private final Bezit bezit;
    private final Mutaties mutaties;
    private final Chance chance;
    private int rank;

    Bedrijvigheid(
            Stadsplan plan,
            Nummers nummers,
            Bedrijven bedrijven,
            Gemeenschap gemeenschap,
            Bezit bezit,
            Mutaties mutaties,
            Chance chance) {
        this.plan = plan;
        this.nummers = nummers;
        this.bedrijven = bedrijven;
        this.gemeenschap = gemeenschap;
        this.bezit = bezit;
        this.mutaties = mutaties;
        this.chance = chance;
        rank = bezit.eenmanszaken().size();
    }

    /**
     * Something happened to people.
     *
     * @param dag the day of it
     */
    void happened(int dag, Moment moment, List<Persoon> personen) {
        for (var zaak : List.copyOf(bezit.eenmanszaken().entrySet())) {
            if (personen.contains(zaak.getValue())) {
                follow(bezit.inschrijving(zaak.getKey()), zaak.getValue(), dag, moment);
            }
        }
        for (Persoon persoon : personen) {
            if (persoon.overleden() == dag && nummers.burgerservicenummer(persoon) != 0) {
                succeed(persoon, moment.by(Oorzaak.FUNCTIONARIS));
            }
        }
    }

    /** An eenmanszaak is where its owner lives, and ends when that is here no more. */
    private void follow(Inschrijving zaak, Persoon wie, int dag, Moment moment) {
        Optional<Huishouden> huis =
                gemeenschap.huishoudens().stream().filter(h -> h.leden().contains(wie)).findFirst();
        if (huis.isEmpty()) {
            boolean overleden = wie.overleden() != Dag.NOOIT;
            mutaties.removed(moment.by(overleden ? Oorzaak.OVERLIJDEN : Oorzaak.VERTREK), zaak);
            bezit.remove(zaak);
            return;
        }
        Adres adres = plan.adres(huis.get().woning());
        Vestiging thuis = zaak.vestigingen().getFirst();
        if (thuis.eenheid() != adres.woning() + 1L) {
            Inschrijving nieuw = zaak.at(List.of(thuis.moved(dag, adres)));
            mutaties.changed(moment.by(Oorzaak.VERHUIZING), zaak, nieuw);
            bezit.put(nieuw);
        }
    }

    /**
     * Somebody else comes in the place of who died: an heir, or whoever is willing. Without either
     * the others go on; the last one stays in the register.
     */
    private void succeed(Persoon overledene, Moment moment) {
        Partij.Mens wie = mens(overledene);
        for (Inschrijving zaak : List.copyOf(bezit.inschrijvingen().values())) {
            if (zaak.isRunBy(wie)) {
                List<Partij.Mens> mensen = new ArrayList<>(zaak.mensen());
                mensen.removeIf(m -> m.burgerservicenummer() == wie.burgerservicenummer());
                successor(overledene, zaak).ifPresent(mensen::add);
                if (!mensen.isEmpty()) {
                    Inschrijving nieuw = zaak.runBy(mensen);
                    mutaties.changed(moment, zaak, nieuw);
                    bezit.put(nieuw);
                }
            }
        }
    }

    /** Of who died, among those who are not in it yet. */
    private Optional<Partij.Mens> successor(Persoon overledene, Inschrijving zaak) {
        Optional<Partij.Mens> erfgenaam =
                Nalatenschap.erfgenamen(overledene, nummers).stream()
                        .map(this::mens)
                        .filter(mens -> !zaak.isRunBy(mens))
                        .findFirst();
        for (int i = 0; i < TRIES && erfgenaam.isEmpty(); i++) {
            erfgenaam = anyone().map(this::mens).filter(mens -> !zaak.isRunBy(mens));
        }
        return erfgenaam;
    }

    /** Somebody begins for themselves, as long as there are numbers. */
    void found(int dag, Moment moment) {
        for (int i = 0; i < TRIES && rank < Bedrijven.EENMANSZAKEN; i++) {
            Optional<Persoon> wie =
                    anyone().filter(p -> bedrijven.maybeRunBy(p, nummers, dag))
                            .filter(p -> !bezit.eenmanszaken().containsValue(p));
            if (wie.isPresent()) {
                Persoon eigenaar = wie.get();
                Huishouden huis =
                        gemeenschap.huishoudens().stream()
                                .filter(h -> h.leden().contains(eigenaar))
                                .findFirst()
                                .orElseThrow();
                Inschrijving nieuw =
                        bedrijven.eenmanszaak(
                                gemeenschap.nummer(),
                                rank++,
                                Beroep.draw(chance),
                                mens(eigenaar),
                                plan.adres(huis.woning()),
                                dag);
                mutaties.added(moment.by(Oorzaak.OPRICHTING), nieuw);
                bezit.put(nieuw, eigenaar);
                return;
            }
        }
    }

    /**
     * A company that owns nothing ends.
     *
     * @param objecten is told what nobody uses any more
     */
    void end(Moment moment, Wisselingen objecten) {
        List<Inschrijving> all = List.copyOf(bezit.inschrijvingen().values());
        for (int i = 0; i < TRIES && !all.isEmpty(); i++) {
            Inschrijving zaak = all.get(chance.below(all.size()));
            if (!owns(zaak)) {
                mutaties.removed(moment.by(Oorzaak.OPHEFFING), zaak);
                bezit.remove(zaak);
                if (zaak.rechtsvorm() != Rechtsvorm.EENMANSZAAK) {
                    for (Vestiging vestiging : zaak.vestigingen()) {
                        objecten.put(bezit.object(vestiging.eenheid()).usedBy(Optional.empty()));
                    }
                }
                objecten.settle(moment.by(Oorzaak.BELANGHEBBENDE));
                return;
            }
        }
    }

    private boolean owns(Inschrijving zaak) {
        return bezit.rechten().values().stream()
                .anyMatch(rechten -> rechten.stream().anyMatch(r -> r.wie().equals(zaak.wie())));
    }

    /** The head of a household. */
    private Optional<Persoon> anyone() {
        List<Huishouden> huishoudens = gemeenschap.huishoudens();
        return Optional.of(huishoudens.get(chance.below(huishoudens.size())).leden().getFirst())
                .filter(p -> nummers.burgerservicenummer(p) != 0);
    }

    private Partij.Mens mens(Persoon wie) {
        return new Partij.Mens(nummers.burgerservicenummer(wie), wie.naam());
    }
}
