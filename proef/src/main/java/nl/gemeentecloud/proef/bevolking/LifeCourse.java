package nl.gemeentecloud.proef.bevolking;

import java.util.ArrayList;
import java.util.List;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.plan.Adres;
import org.jspecify.annotations.Nullable;

/**
 * Where everyone lived when: as a child with the parents, then alone or together, at addresses that
 * stood there by then. One chain per person, so nobody lives in two places.
 */
final class LifeCourse {

    private static final int REGISTER = Dag.of(1966, 1, 1);

    private final Gemeenschap gemeenschap;
    private final Wereld wereld;
    private final Moves moves;
    private final Chance chance;

    /** By the rank of the person. */
    private final @Nullable Huishouden[] thuis;

    LifeCourse(Gemeenschap gemeenschap) {
        this.gemeenschap = gemeenschap;
        wereld = gemeenschap.wereld();
        chance = wereld.chance(gemeenschap.nummer(), 4);
        moves = new Moves(wereld, chance);
        thuis = new @Nullable Huishouden[gemeenschap.personen().size()];
    }

    void live() {
        for (Huishouden huishouden : gemeenschap.huishoudens()) {
            settle(huishouden);
            for (Persoon lid : huishouden.leden()) {
                thuis[lid.volgnummer()] = huishouden;
            }
        }
        for (Persoon persoon : gemeenschap.byAge(0)) {
            if (persoon.ingeschreven()) {
                live(persoon);
            }
        }
    }

    /** Since when this household lives where it does. */
    private void settle(Huishouden huishouden) {
        int earliest = Dag.of(Math.max(1966, adres(huishouden).bouwjaar() + 1), 1, 1);
        Persoon hoofd = huishouden.hoofd();
        earliest = Math.max(earliest, hoofd.geboren() + Dag.jaren(18));
        if (!hoofd.hierGeboren()) {
            earliest = Math.max(earliest, hoofd.gekomen());
        }
        Paar last = hoofd.paren().isEmpty() ? null : hoofd.paren().getLast();
        boolean widowed =
                last != null && last.einde() != Dag.NOOIT && last.reden() == Paar.Einde.OVERLIJDEN;
        boolean stays = widowed && chance.happens(0.7);
        if (last != null) {
            int alone = Math.min(last.einde(), wereld.vandaag() - 8);
            boolean together = huishouden.paar().isPresent() || stays;
            earliest = Math.max(earliest, together ? last.samen() : alone);
        }
        if (huishouden.soort() == Huishouden.Soort.OVERIG) {
            for (Persoon lid : huishouden.leden()) {
                earliest = Math.max(earliest, lid.geboren() + Dag.jaren(18));
            }
        }
        int ago = (int) (Dag.jaren(10) * -Math.log(1 - 0.985 * chance.unit()));
        int latest = wereld.vandaag() - 3;
        huishouden.settle(Math.min(latest, Math.max(earliest, latest - ago)));
        if (last != null && stays && huishouden.sinds() < last.einde()) {
            huishouden.form(last);
        }
    }

    private Adres adres(Huishouden huishouden) {
        return wereld.plan().adres(huishouden.woning());
    }

    private void live(Persoon persoon) {
        List<Verblijf> chain = new ArrayList<>(8);
        Huishouden huis = thuis[persoon.volgnummer()];
        int begin = persoon.hierGeboren() ? persoon.geboren() : persoon.gekomen();
        boolean child =
                huis != null && huis.leden().indexOf(persoon) > 0 && isChildOf(persoon, huis);
        if (huis != null && child) {
            chain.addAll(huis.hoofd().verblijven());
        } else {
            adult(persoon, huis, chain, begin);
        }
        int end = Math.min(persoon.overleden(), persoon.vertrokken());
        int first = Math.max(begin, Math.min(REGISTER + chance.below(4000), end - 400));
        List<Verblijf> lived = clip(chain, first, Math.min(end, wereld.vandaag()));
        if (persoon.vertrokken() != Dag.NOOIT) {
            lived.add(Verblijf.abroad(end, wereld.herkomsten().drawAbroad(chance)));
        }
        persoon.live(lived);
    }

    private static boolean isChildOf(Persoon persoon, Huishouden huis) {
        return persoon.ouders()
                .filter(o -> o.eerste() == huis.hoofd() || o.tweede() == huis.hoofd())
                .isPresent();
    }

    private void adult(
            Persoon persoon, @Nullable Huishouden huis, List<Verblijf> chain, int begin) {
        int end = Math.min(wereld.vandaag(), Math.min(persoon.overleden(), persoon.vertrokken()));
        int firstPaar = persoon.paren().isEmpty() ? end : persoon.paren().getFirst().samen();
        int settled = huis == null ? end : huis.sinds();
        int leave = persoon.geboren() + Dag.jaren(18 + 8 * chance.unit());
        leave = Math.min(leave, Math.min(firstPaar, settled));
        int t = begin;
        if (leave > begin) {
            youth(persoon, chain, begin, leave);
            t = leave;
        }
        for (Paar paar : persoon.paren()) {
            moves.alone(chain, t, paar.samen());
            together(paar, chain, t);
            t = Math.max(t, Math.min(paar.einde(), end));
        }
        if (huis == null) {
            moves.alone(chain, t, end);
            return;
        }
        if (t < huis.sinds()) {
            moves.alone(chain, t, huis.sinds());
        }
        if (huis.paar().isEmpty()) {
            chain.add(Verblijf.at(huis.sinds(), adres(huis)));
        }
    }

    /** With the parents where those are known here, else somewhere. */
    private void youth(Persoon persoon, List<Verblijf> chain, int begin, int leave) {
        List<Verblijf> ouderlijk =
                persoon.ouders()
                        .map(o ->
                                o.eerste().verblijven().isEmpty()
                                        ? o.tweede().verblijven()
                                        : o.eerste().verblijven())
                        .orElse(List.of());
        if (persoon.hierGeboren() && !ouderlijk.isEmpty() && ouderlijk.getFirst().van() < leave) {
            if (ouderlijk.getFirst().van() > begin) {
                moves.alone(chain, begin, ouderlijk.getFirst().van());
            }
            chain.addAll(clip(ouderlijk, begin, leave));
        } else {
            moves.alone(chain, begin, leave);
        }
    }

    private void together(Paar paar, List<Verblijf> chain, int since) {
        if (paar.gezamenlijk().isEmpty()) {
            List<Verblijf> shared = new ArrayList<>(6);
            Huishouden huis = huis(paar);
            int end = Math.min(paar.einde(), wereld.vandaag());
            if (huis != null) {
                moves.alone(shared, paar.samen(), huis.sinds());
                shared.add(Verblijf.at(huis.sinds(), adres(huis)));
            } else {
                moves.alone(shared, paar.samen(), end);
            }
            paar.share(shared);
        }
        chain.addAll(clip(paar.gezamenlijk(), since, paar.einde()));
    }

    /** Where a couple lives together on the day of the world; at times only one of them is left. */
    private @Nullable Huishouden huis(Paar paar) {
        for (Persoon persoon : List.of(paar.eerste(), paar.tweede())) {
            Huishouden huis = thuis[persoon.volgnummer()];
            if (huis != null && huis.isOf(paar)) {
                return huis;
            }
        }
        return null;
    }

    /** The part of a chain from one day up to another; the first stay begins on that day. */
    private static List<Verblijf> clip(List<Verblijf> chain, int from, int until) {
        List<Verblijf> part = new ArrayList<>(chain.size() + 1);
        if (from >= until) {
            return part;
        }
        for (Verblijf verblijf : chain) {
            if (verblijf.van() >= until) {
                break;
            }
            if (verblijf.van() <= from) {
                part.clear();
                part.add(verblijf.van() == from ? verblijf : verblijf.from(from));
            } else {
                part.add(verblijf);
            }
        }
        return part;
    }
}
