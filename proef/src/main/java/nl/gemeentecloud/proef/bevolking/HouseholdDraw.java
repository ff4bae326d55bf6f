package nl.gemeentecloud.proef.bevolking;

import java.util.ArrayList;
import java.util.List;
import nl.gemeentecloud.proef.bevolking.Huishouden.Soort;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.chance.Lot;
import nl.gemeentecloud.proef.land.Herkomst;

/**
 * Draws households by kind and age until the community is full. Shares after CBS, Huishoudens;
 * grootte, samenstelling (2023), rounded.
 */
final class HouseholdDraw {

    private static final Soort[] SOORTEN = Soort.values();
    private static final Lot SOORT = new Lot(392, 296, 238, 68, 6);

    private static final int[] ALLEEN_VAN = {18, 25, 35, 50, 65, 80};
    private static final int[] ALLEEN_TOT = {24, 34, 49, 64, 79, 98};
    private static final Lot ALLEEN = new Lot(13, 20, 11, 24, 22, 10);

    private static final int[] PAAR_VAN = {20, 35, 50, 65, 80};
    private static final int[] PAAR_TOT = {34, 49, 64, 79, 94};
    private static final Lot PAAR = new Lot(24, 6, 33, 31, 6);

    private static final Lot KINDEREN = new Lot(38, 44, 14, 4);
    private static final Lot KINDEREN_EENOUDER = new Lot(58, 33, 9);

    private final Gemeenschap gemeenschap;
    private final Wereld wereld;
    private final Chance chance;
    private final Couples couples;
    private int left;

    HouseholdDraw(Gemeenschap gemeenschap) {
        this.gemeenschap = gemeenschap;
        wereld = gemeenschap.wereld();
        chance = wereld.chance(gemeenschap.nummer(), 1);
        couples = new Couples(gemeenschap, chance);
    }

    void draw() {
        int nummer = gemeenschap.nummer();
        left = wereld.residents(nummer);
        int woningen = wereld.woningen(nummer);
        for (int i = 0; left > 0; i++) {
            int woning = wereld.woning(nummer, i);
            boolean crowded = left > 2.6 * (woningen - i - 1);
            huishouden(crowded ? Soort.OVERIG : SOORTEN[SOORT.draw(chance)], woning, woningen - i);
        }
        formerResidents();
    }

    private void huishouden(Soort soort, int woning, int free) {
        Huishouden huishouden = new Huishouden(left == 1 ? Soort.ALLEEN : soort, woning);
        gemeenschap.huishoudens().add(huishouden);
        switch (huishouden.soort()) {
            case ALLEEN -> alleen(huishouden);
            case PAAR -> paar(huishouden);
            case GEZIN -> gezin(huishouden);
            case EENOUDER -> eenouder(huishouden);
            case OVERIG -> overig(huishouden, free);
        }
        left -= huishouden.leden().size();
        huishouden.leden().forEach(Persoon::register);
    }

    private void alleen(Huishouden huishouden) {
        int band = ALLEEN.draw(chance);
        int age = chance.between(ALLEEN_VAN[band], ALLEEN_TOT[band]);
        Persoon persoon = adult(chance.happens(age < 65 ? 0.44 : 0.66), age);
        huishouden.leden().add(persoon);
        double verweduwd = age < 50 ? 0.01 : age < 65 ? 0.08 : age < 80 ? 0.40 : 0.70;
        double gescheiden =
                age < 25 ? 0 : age < 35 ? 0.05 : age < 50 ? 0.27 : age < 80 ? 0.35 : 0.1;
        if (chance.happens(verweduwd)) {
            couples.widow(persoon);
        } else if (chance.happens(gescheiden * wereld.rates().scheiding())) {
            couples.divorce(persoon);
        }
    }

    private void paar(Huishouden huishouden) {
        int band = PAAR.draw(chance);
        int age = chance.between(PAAR_VAN[band], PAAR_TOT[band]);
        couples.couple(huishouden, adult(true, age), Dag.NOOIT);
    }

    private void gezin(Huishouden huishouden) {
        Persoon moeder = adult(true, chance.between(26, 48) + chance.below(11));
        List<Integer> geboorten = children(moeder, KINDEREN.draw(chance) + 1, left - 2);
        int first = geboorten.isEmpty() ? Dag.NOOIT : geboorten.getFirst();
        Paar paar = couples.couple(huishouden, moeder, first);
        for (int geboren : geboorten) {
            huishouden.leden().add(couples.child(paar, geboren));
        }
    }

    private void eenouder(Huishouden huishouden) {
        boolean vrouw = chance.happens(0.84);
        Persoon ouder = adult(vrouw, chance.between(26, 46) + chance.below(12));
        List<Integer> geboorten =
                children(ouder, KINDEREN_EENOUDER.draw(chance) + 1, Math.max(0, left - 1));
        huishouden.leden().add(ouder);
        if (geboorten.isEmpty()) {
            return;
        }
        Paar paar = couples.separated(ouder, geboorten);
        for (int geboren : geboorten) {
            huishouden.leden().add(couples.child(paar, geboren));
        }
    }

    /** Students, lodgers, brothers: adults who share a dwelling. */
    private void overig(Huishouden huishouden, int free) {
        int aantal = Math.min(left, chance.between(2, 5));
        if (free <= 1) {
            aantal = left;
        }
        for (int i = 0; i < aantal; i++) {
            huishouden.leden().add(adult(chance.happens(0.5), chance.between(19, 34)));
        }
    }

    /** Days of birth of the children at home, oldest first. */
    private List<Integer> children(Persoon moeder, int aantal, int most) {
        int age = moeder.leeftijd(wereld.vandaag());
        int begin = (int) Math.clamp(chance.around(30, 4.2), 19, Math.max(19, age - 1));
        int day = moeder.geboren() + Dag.jaren(begin + chance.unit());
        int home = wereld.vandaag() - Dag.jaren(18 + chance.below(7));
        day = Math.max(day, home + chance.below(900));
        List<Integer> days = new ArrayList<>();
        while (days.size() < Math.min(aantal, most)
                && day < wereld.vandaag() - 5
                && day < moeder.geboren() + Dag.jaren(45)) {
            days.add(day);
            boolean tweeling = chance.happens(0.014);
            day += tweeling ? 0 : 420 + chance.below(1300);
        }
        return days;
    }

    private Persoon adult(boolean vrouw, int age) {
        Herkomst herkomst = wereld.herkomsten().draw(chance);
        int geboren = wereld.vandaag() - Dag.jaren(age) - 1 - chance.below(364);
        return couples.person(vrouw, geboren, herkomst);
    }

    private void formerResidents() {
        int residents = wereld.residents(gemeenschap.nummer());
        int already = 0;
        for (Persoon persoon : gemeenschap.personen()) {
            already += persoon.ingeschreven() && !persoon.inwoner() ? 1 : 0;
        }
        int wanted = (int) Math.round(residents * wereld.rates().opgeschort()) - already;
        for (int i = 0; i < wanted; i++) {
            boolean died = chance.happens(0.6);
            int since = chance.below(Dag.jaren(20)) + 20;
            int age =
                    died ? (int) Math.clamp(chance.around(81, 10), 20, 103) : 19 + chance.below(45);
            int end = wereld.vandaag() - since;
            int geboren = end - Dag.jaren(age) - chance.below(364);
            Herkomst herkomst = wereld.herkomsten().draw(chance);
            Persoon persoon = couples.person(chance.happens(0.5), geboren, herkomst);
            persoon.register();
            if (!persoon.gekomenBefore(end - 100)) {
                persoon.arrive(Math.max(geboren, end - 400 - chance.below(Dag.jaren(8))));
            }
            if (died) {
                persoon.die(end);
            } else {
                persoon.leave(end);
            }
            gemeenschap.vertrokkenen().add(persoon);
        }
    }
}
