package nl.gemeentecloud.proef.eigendom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gemeentecloud.proef.bevolking.Gemeenschap;
import nl.gemeentecloud.proef.bevolking.Huishouden;
import nl.gemeentecloud.proef.bevolking.Nummers;
import nl.gemeentecloud.proef.bevolking.Paar;
import nl.gemeentecloud.proef.bevolking.Persoon;
import nl.gemeentecloud.proef.eigendom.Mutaties.Moment;
import nl.gemeentecloud.proef.eigendom.Mutaties.Oorzaak;

/**
 * What people live through changes what they own and use: a house is sold to who moves in, goes to
 * the heirs of its owner, or to who stays in it after a divorce.
 */
final class Wisselingen {

    private final Nummers nummers;
    private final Gemeenschap gemeenschap;
    private final Bezit bezit;
    private final Mutaties mutaties;
    private final Map<Integer, Bewoning> bewoond = new HashMap<>();
    private final Map<Long, WozObject> was = new LinkedHashMap<>();

    /** A household that lives in a dwelling, and its head. */
    private record Bewoning(Huishouden huis, Persoon hoofd) {

        static Bewoning of(Huishouden huis) {
            return new Bewoning(huis, huis.leden().getFirst());
        }
    }

    Wisselingen(Nummers nummers, Gemeenschap gemeenschap, Bezit bezit, Mutaties mutaties) {
        this.nummers = nummers;
        this.gemeenschap = gemeenschap;
        this.bezit = bezit;
        this.mutaties = mutaties;
        for (Huishouden huis : gemeenschap.huishoudens()) {
            bewoond.put(huis.woning(), Bewoning.of(huis));
        }
    }

    /**
     * Something happened to people.
     *
     * @param dag the day of it
     */
    void happened(int dag, Moment moment, List<Persoon> personen) {
        for (Persoon persoon : personen) {
            if (persoon.overleden() == dag) {
                nalatenschap(persoon, dag, moment.by(Oorzaak.VERERVING));
            }
        }
        for (Persoon persoon : personen) {
            for (Paar paar : persoon.paren()) {
                boolean gescheiden = paar.einde() == dag && paar.reden() == Paar.Einde.SCHEIDING;
                if (gescheiden && persoon == paar.eerste()) {
                    verdeling(paar, dag, moment.by(Oorzaak.VERDELING));
                }
            }
        }
        bewoning(dag, moment);
        settle(moment.by(Oorzaak.BELANGHEBBENDE));
    }

    private void nalatenschap(Persoon overledene, int dag, Moment moment) {
        List<Persoon> erfgenamen = Nalatenschap.erfgenamen(overledene, nummers);
        if (nummers.burgerservicenummer(overledene) == 0 || erfgenamen.isEmpty()) {
            return;
        }
        Partij.Mens wie = mens(overledene);
        for (List<Recht> zaak : List.copyOf(bezit.rechten().values())) {
            for (Recht recht : zaak) {
                if (recht.wie().equals(wie)) {
                    List<Recht> nieuw = new ArrayList<>(zaak);
                    nieuw.remove(recht);
                    for (Persoon erfgenaam : erfgenamen) {
                        gain(nieuw, recht.part(erfgenamen.size(), dag, mens(erfgenaam)), dag);
                    }
                    transfer(recht.zaak(), nieuw, moment);
                }
            }
        }
    }

    /** Who stays in the house gets it. */
    private void verdeling(Paar paar, int dag, Moment moment) {
        for (Bezit.Woning woning : bezit.woningen().values()) {
            List<Recht> zaak = bezit.rechten(woning.zaak());
            Optional<Recht> een = of(zaak, paar.eerste());
            Optional<Recht> ander = of(zaak, paar.tweede());
            if (een.isPresent() && ander.isPresent()) {
                boolean eersteBlijft = livesAt(paar.eerste(), woning);
                Recht weg = eersteBlijft ? ander.get() : een.get();
                Persoon blijft = eersteBlijft ? paar.eerste() : paar.tweede();
                List<Recht> nieuw = new ArrayList<>(zaak);
                nieuw.remove(weg);
                gain(nieuw, weg.part(1, dag, mens(blijft)), dag);
                transfer(woning.zaak(), nieuw, moment);
            }
        }
    }

    private Optional<Recht> of(List<Recht> zaak, Persoon wie) {
        return zaak.stream().filter(recht -> recht.wie().equals(mens(wie))).findFirst();
    }

    private boolean livesAt(Persoon wie, Bezit.Woning woning) {
        return gemeenschap.huishoudens().stream()
                .anyMatch(huis ->
                        huis.woning() == woning.adres().woning() && huis.leden().contains(wie));
    }

    /** Adds a share, to what its owner has already if so. */
    private static void gain(List<Recht> zaak, Recht share, int dag) {
        for (int i = 0; i < zaak.size(); i++) {
            if (zaak.get(i).wie().equals(share.wie())) {
                zaak.set(i, zaak.get(i).plus(share, dag));
                return;
            }
        }
        zaak.add(share);
    }

    /** Who lives where now; a house that was bought to live in is bought by the next who does. */
    private void bewoning(int dag, Moment moment) {
        Map<Integer, Huishouden> nu = new HashMap<>();
        gemeenschap.huishoudens().forEach(huis -> nu.put(huis.woning(), huis));
        for (Bezit.Woning woning : bezit.woningen().values()) {
            int nummer = woning.adres().woning();
            Optional<Huishouden> huis = Optional.ofNullable(nu.get(nummer));
            Optional<Bewoning> before = Optional.ofNullable(bewoond.get(nummer));
            Optional<Bewoning> now = huis.map(Bewoning::of);
            if (before.equals(now)) {
                continue;
            }
            if (woning.koop() && !before.map(Bewoning::huis).equals(huis)) {
                huis.ifPresent(nieuw -> sell(woning, nieuw, dag, moment.by(Oorzaak.VERKOOP)));
            }
            Optional<Partij> gebruiker =
                    now.map(Bewoning::hoofd).filter(this::numbered).map(this::mens);
            put(bezit.object(woning.eenheid()).usedBy(gebruiker));
            now.ifPresentOrElse(
                    bewoning -> bewoond.put(nummer, bewoning), () -> bewoond.remove(nummer));
        }
    }

    private void sell(Bezit.Woning woning, Huishouden huis, int dag, Moment moment) {
        Persoon hoofd = huis.leden().getFirst();
        boolean owned =
                bezit.rechten(woning.zaak()).stream().anyMatch(r -> r.wie().equals(mens(hoofd)));
        if (!numbered(hoofd) || owned) {
            return;
        }
        List<Recht> nieuw = new ArrayList<>();
        Optional<Persoon> partner = huis.echtgenoot().filter(this::numbered);
        int noemer = partner.isPresent() ? 2 : 1;
        nieuw.add(new Recht(woning.zaak(), 1, noemer, dag, mens(hoofd)));
        partner.ifPresent(p -> nieuw.add(new Recht(woning.zaak(), 1, noemer, dag, mens(p))));
        transfer(woning.zaak(), nieuw, moment);
    }

    private boolean numbered(Persoon wie) {
        return nummers.burgerservicenummer(wie) != 0;
    }

    private Partij.Mens mens(Persoon wie) {
        return new Partij.Mens(nummers.burgerservicenummer(wie), wie.naam());
    }

    /** Share by share: what went becomes what came, as far as there is as much of both. */
    private void transfer(String zaak, List<Recht> nieuw, Moment moment) {
        List<Recht> weg = new ArrayList<>(bezit.rechten(zaak));
        weg.removeAll(nieuw);
        List<Recht> erbij = new ArrayList<>(nieuw);
        erbij.removeAll(bezit.rechten(zaak));
        for (int i = 0; i < Math.max(weg.size(), erbij.size()); i++) {
            if (i >= erbij.size()) {
                mutaties.removed(moment, weg.get(i));
            } else if (i >= weg.size()) {
                mutaties.added(moment, erbij.get(i));
            } else {
                mutaties.changed(moment, weg.get(i), erbij.get(i));
            }
        }
        bezit.rechten().put(zaak, nieuw);
        for (WozObject object : List.copyOf(bezit.objecten().values())) {
            if (object.zaak().equals(zaak)) {
                put(object.of(Optional.of(nieuw.getFirst().wie())));
            }
        }
    }

    /** Changes an object, to be told when all that happened is known. */
    void put(WozObject object) {
        was.putIfAbsent(object.eenheid().nummer(), bezit.object(object.eenheid().nummer()));
        bezit.put(object);
    }

    /** Tells what changed in objects since the last time. */
    void settle(Moment moment) {
        was.forEach((eenheid, before) -> {
            WozObject now = bezit.object(eenheid);
            if (!now.equals(before)) {
                mutaties.changed(moment, before, now);
            }
        });
        was.clear();
    }
}
