package nl.gemeentecloud.proef.bevolking;

import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.naam.Naam;
import nl.gemeentecloud.proef.naam.Namen;

/** Names everyone, parents before children: a surname comes from the father, now and then not. */
final class Naming {

    /** Parents may choose since the Wet van 10 april 1997, Stb. 161. */
    private static final int KEUZE = Dag.of(1998, 1, 1);

    private final Gemeenschap gemeenschap;
    private final Namen namen;
    private final Chance chance;

    Naming(Gemeenschap gemeenschap) {
        this(gemeenschap, gemeenschap.wereld().chance(gemeenschap.nummer(), 3));
    }

    Naming(Gemeenschap gemeenschap, Chance chance) {
        this.gemeenschap = gemeenschap;
        namen = gemeenschap.wereld().namen();
        this.chance = chance;
    }

    void name() {
        for (Persoon persoon : gemeenschap.byAge(0)) {
            name(persoon);
        }
    }

    /** Names one person, whose parents have names. */
    void name(Persoon persoon) {
        String groep = persoon.herkomst().namen();
        Naam familie =
                persoon.ouders()
                        .map(ouders -> inherited(persoon, ouders))
                        .orElseGet(() -> namen.geslachtsnaam(chance, groep));
        String voornamen =
                namen.voornamen(chance, groep, persoon.vrouw(), Dag.jaar(persoon.geboren()));
        persoon.name(new Naam(voornamen, familie.voorvoegsel(), familie.geslachtsnaam()));
    }

    private Naam inherited(Persoon kind, Paar ouders) {
        boolean vanMoeder = kind.geboren() >= KEUZE && chance.happens(0.07);
        Persoon from = vanMoeder ? ouders.eerste() : ouders.tweede();
        // children of one couple carry one name
        for (Persoon ander : ouders.kinderen()) {
            if (ander.named()) {
                return ander.naam();
            }
        }
        return from.naam();
    }
}
