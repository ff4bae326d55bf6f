package nl.gemeentecloud.proef;

import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.proef.bevolking.Nummers;
import nl.gemeentecloud.proef.bevolking.Wereld;
import nl.gemeentecloud.proef.chance.Shuffle;
import nl.gemeentecloud.proef.eigendom.Eigendom;
import nl.gemeentecloud.proef.land.Gemeente;
import nl.gemeentecloud.proef.land.Gemeenten;
import nl.gemeentecloud.proef.land.Herkomsten;
import nl.gemeentecloud.proef.naam.Namen;
import nl.gemeentecloud.proef.plan.Nederland;
import nl.gemeentecloud.proef.plan.Stadsplan;
import nl.gemeentecloud.proef.plan.Straatnamen;

/** The country of a seed, and in it the worlds of its municipalities. */
final class Worlds {

    /** Room in the national row of numbers, in proportion to the real size. */
    private static final long NUMMERS_PER_INWONER = 40;

    private final ProefOptions options;
    private final Gemeenten gemeenten = Gemeenten.load();
    private final Namen namen = Namen.load();
    private final Herkomsten herkomsten;
    private final Nederland nederland;

    /**
     * @param factor size of every other municipality relative to the real one, more than 0
     */
    Worlds(ProefOptions options, double factor) {
        this.options = options;
        herkomsten = new Herkomsten(options.rates().immigratie());
        nederland = new Nederland(options.seed(), gemeenten, Straatnamen.load(), factor);
    }

    Gemeenten gemeenten() {
        return gemeenten;
    }

    Wereld of(Gemeentecode code, int inwoners) {
        Gemeente gemeente =
                gemeenten
                        .find(code)
                        .orElseGet(() ->
                                new Gemeente(
                                        gemeenten.all().size(), code, "Proefstad", 27, 50_000));
        Stadsplan plan = nederland.layOut(gemeente, inwoners);
        return new Wereld(
                options.seed(),
                plan,
                inwoners,
                firstNumber(gemeente),
                (int) options.vandaag().toEpochDay(),
                options.rates(),
                nederland,
                herkomsten,
                namen,
                new Shuffle(options.seed(), gemeente.rank(), plan.woningen()));
    }

    /** The same for numbers of companies. */
    int firstCompany(Wereld wereld) {
        int first = 0;
        for (Gemeente other : gemeenten.all()) {
            if (other.rank() < wereld.plan().gemeente().rank()) {
                first += Eigendom.kvkNummers(other.inwoners());
            }
        }
        return first;
    }

    /** Municipalities that are made apart share no numbers, up to many times their real size. */
    private long firstNumber(Gemeente gemeente) {
        long first = 0;
        for (Gemeente other : gemeenten.all()) {
            if (other.rank() < gemeente.rank()) {
                first += other.inwoners() * NUMMERS_PER_INWONER;
            }
        }
        return first % Nummers.RUIMTE;
    }
}
