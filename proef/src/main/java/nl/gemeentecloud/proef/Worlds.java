package nl.gemeentecloud.proef;

import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.proef.bevolking.Nummers;
import nl.gemeentecloud.proef.bevolking.Wereld;
import nl.gemeentecloud.proef.land.Gemeente;
import nl.gemeentecloud.proef.land.Gemeenten;
import nl.gemeentecloud.proef.land.Herkomsten;
import nl.gemeentecloud.proef.naam.Namen;
import nl.gemeentecloud.proef.plan.Nederland;
import nl.gemeentecloud.proef.plan.Straatnamen;

/** Sets up the world that options ask for. */
final class Worlds {

    /** Room in the national row of numbers, in proportion to the real size. */
    private static final long NUMMERS_PER_INWONER = 40;

    private Worlds() {}

    static Wereld of(ProefOptions options) {
        Gemeenten gemeenten = Gemeenten.load();
        Straatnamen namen = Straatnamen.load();
        Gemeente gemeente = gemeente(gemeenten, options.gemeente());
        Nederland nederland = new Nederland(options.seed(), gemeenten, namen, 1);
        return new Wereld(
                options.seed(),
                nederland.layOut(gemeente, options.inwoners()),
                options.inwoners(),
                firstNumber(gemeenten, gemeente),
                (int) options.vandaag().toEpochDay(),
                options.rates(),
                nederland,
                new Herkomsten(options.rates().immigratie()),
                Namen.load());
    }

    private static Gemeente gemeente(Gemeenten gemeenten, Gemeentecode code) {
        return gemeenten
                .find(code)
                .orElseGet(
                        () -> new Gemeente(gemeenten.all().size(), code, "Proefstad", 27, 50_000));
    }

    /** Municipalities that are made apart share no numbers, up to many times their real size. */
    private static long firstNumber(Gemeenten gemeenten, Gemeente gemeente) {
        long first = 0;
        for (Gemeente other : gemeenten.all()) {
            if (other.rank() < gemeente.rank()) {
                first += other.inwoners() * NUMMERS_PER_INWONER;
            }
        }
        return first % Nummers.RUIMTE;
    }
}
