package nl.gemeentecloud.proef;

import java.util.Locale;

/**
 * How often things happen in the world; each can be set by name.
 *
 * @param geheim share of lists with verstrekkingsbeperking (LO3 07.70.10 other than 0), 0 to 1
 * @param onderzoek share of lists with data in onderzoek (LO3 groep 83), 0 to 1
 * @param opgeschort former residents (died, emigrated, ...) per resident, 0 to 1
 * @param onvolledig share of residents born abroad whose date of birth is incomplete, 0 to 1
 * @param immigratie share of residents of other origin, relative to the country; 0 to 3
 * @param familie share of adults born here whose parents live, or lived, here as well; 0 to 1
 * @param scheiding share of people living alone or as single parent after a divorce, relative to
 *     the country; 0 to 2
 * @param verhuizing moves relative to the country, 0 to 4
 */
public record Rates(
        double geheim,
        double onderzoek,
        double opgeschort,
        double onvolledig,
        double immigratie,
        double familie,
        double scheiding,
        double verhuizing) {

    public Rates {
        check("geheim", geheim, 1);
        check("onderzoek", onderzoek, 1);
        check("opgeschort", opgeschort, 1);
        check("onvolledig", onvolledig, 1);
        check("immigratie", immigratie, 3);
        check("familie", familie, 1);
        check("scheiding", scheiding, 2);
        check("verhuizing", verhuizing, 4);
    }

    /** As in an ordinary Dutch municipality. */
    public static Rates usual() {
        return new Rates(0.03, 0.008, 0.12, 0.06, 1, 0.5, 1, 1);
    }

    /** The same rates with one changed; refuses a name it does not know. */
    public Rates with(String name, double value) {
        boolean known = true;
        Rates changed = this;
        switch (name.toLowerCase(Locale.ROOT)) {
            case "geheim" -> changed = copy(value, 0);
            case "onderzoek" -> changed = copy(value, 1);
            case "opgeschort" -> changed = copy(value, 2);
            case "onvolledig" -> changed = copy(value, 3);
            case "immigratie" -> changed = copy(value, 4);
            case "familie" -> changed = copy(value, 5);
            case "scheiding" -> changed = copy(value, 6);
            case "verhuizing" -> changed = copy(value, 7);
            default -> known = false;
        }
        if (!known) {
            throw new IllegalArgumentException(
                    "There is no rate "
                            + name
                            + ". Use geheim, onderzoek, opgeschort, onvolledig, immigratie,"
                            + " familie, scheiding or verhuizing");
        }
        return changed;
    }

    private Rates copy(double value, int place) {
        double[] all = {
            geheim, onderzoek, opgeschort, onvolledig, immigratie, familie, scheiding, verhuizing
        };
        all[place] = value;
        return new Rates(all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7]);
    }

    private static void check(String name, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(
                    "Rate " + name + " lies between 0 and " + most + ": " + value);
        }
    }
}
