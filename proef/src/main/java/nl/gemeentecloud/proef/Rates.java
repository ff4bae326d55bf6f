package nl.gemeentecloud.proef;

import java.util.List;
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

    /** The names of all rates, in the order of the record. */
    public static final List<String> NAMES =
            List.of(
                    "geheim",
                    "onderzoek",
                    "opgeschort",
                    "onvolledig",
                    "immigratie",
                    "familie",
                    "scheiding",
                    "verhuizing");

    private static final List<String> MEANINGS =
            List.of(
                    "deel van de persoonslijsten met verstrekkingsbeperking",
                    "deel met gegevens in onderzoek, ook in de BAG",
                    "opgeschorte lijsten per inwoner",
                    "deel van wie elders geboren is, met een onvolledige geboortedatum",
                    "herkomst van elders, ten opzichte van Nederland",
                    "deel met ouders die hier ook wonen of woonden",
                    "scheidingen, ten opzichte van Nederland",
                    "verhuizingen, ten opzichte van Nederland");

    /** What the rate of that name tells, in Dutch. */
    static String meaning(String name) {
        return MEANINGS.get(NAMES.indexOf(name));
    }

    /** The rate of a name. */
    public double value(String name) {
        return all()[place(name)];
    }

    /** The same rates with one changed; refuses a name it does not know. */
    public Rates with(String name, double value) {
        double[] all = all();
        all[place(name)] = value;
        return new Rates(all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7]);
    }

    private static int place(String name) {
        int place = NAMES.indexOf(name.toLowerCase(Locale.ROOT));
        if (place < 0) {
            throw new IllegalArgumentException(
                    "De kans " + name + " bestaat niet. Kies uit " + String.join(", ", NAMES));
        }
        return place;
    }

    private double[] all() {
        return new double[] {
            geheim, onderzoek, opgeschort, onvolledig, immigratie, familie, scheiding, verhuizing
        };
    }

    private static void check(String name, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(
                    "De kans " + name + " ligt van 0 tot en met " + most + ", niet op " + value);
        }
    }
}
