package nl.gemeentecloud.proef.plan;

import java.util.ArrayList;
import java.util.List;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.chance.Shuffle;
import nl.gemeentecloud.proef.land.Table;

/**
 * Names of streets and places that look Dutch. Within a woonplaats every name occurs once: theme,
 * word, suffix and rank are chosen by counting, not by chance.
 */
public final class Straatnamen {

    private static final List<String> ACHTERVOEGSELS =
            List.of(
                    "straat",
                    "laan",
                    "weg",
                    "hof",
                    "plein",
                    "pad",
                    "kade",
                    "singel",
                    "dreef",
                    "plantsoen");
    private static final List<String> RANGEN =
            List.of(
                    "",
                    "Tweede ",
                    "Derde ",
                    "Vierde ",
                    "Vijfde ",
                    "Zesde ",
                    "Zevende ",
                    "Achtste ");
    private static final List<List<String>> VERKORTINGEN =
            List.of(
                    List.of("plantsoen", "plnts"),
                    List.of("straat", "str"),
                    List.of("singel", "sngl"),
                    List.of("plein", "pln"),
                    List.of("laan", "ln"),
                    List.of("weg", "wg"),
                    List.of("Tweede ", "2e "),
                    List.of("Derde ", "3e "));

    /** Longest name that fits LO3 element 11.10 and NEN 5825. */
    private static final int KORT = 24;

    private static final int STRATEN = Buurt.STRATEN;

    private final List<List<String>> themas = new ArrayList<>();
    private final List<String> voor;
    private final List<String> achter;

    private Straatnamen() {
        for (String line : Table.lines(Straatnamen.class, "straatnamen.csv")) {
            themas.add(List.of(Table.cells(line).get(1).split(",")));
        }
        List<String> plaatsen = Table.lines(Straatnamen.class, "plaatsnamen.csv");
        voor = List.of(Table.cells(plaatsen.get(0)).get(1).split(","));
        achter = List.of(Table.cells(plaatsen.get(1)).get(1).split(","));
    }

    public static Straatnamen load() {
        return new Straatnamen();
    }

    /**
     * The name of a street.
     *
     * @param seed of the woonplaats
     * @param buurt rank of the buurt within its woonplaats, from 0
     * @param rij rank of the street within its buurt, from 0
     */
    String straat(long seed, int buurt, int rij) {
        Shuffle order = new Shuffle(seed, 11, themas.size());
        List<String> thema = themas.get((int) order.image(buurt % themas.size()));
        int round = buurt / themas.size();
        int halves = thema.size() / STRATEN;
        String word = thema.get(rij + STRATEN * (round % halves));
        int turn = round / halves;
        int suffix = Chance.hashBelow(ACHTERVOEGSELS.size(), seed, word.hashCode(), 12) + turn;
        int rang = turn / ACHTERVOEGSELS.size();
        String before = rang < RANGEN.size() ? RANGEN.get(rang) : (rang + 1) + "e ";
        return before + word + ACHTERVOEGSELS.get(suffix % ACHTERVOEGSELS.size());
    }

    /** The name of the nth other woonplaats of a municipality, from 0. */
    String plaats(long seed, int number) {
        Shuffle order = new Shuffle(seed, 13, (long) voor.size() * achter.size());
        int combination = (int) order.image(number % (voor.size() * achter.size()));
        return voor.get(combination / achter.size()) + achter.get(combination % achter.size());
    }

    /** At most 24 characters, shortened in the manner of NEN 5825 where needed. */
    static String verkort(String naam) {
        String korter = naam;
        for (List<String> verkorting : VERKORTINGEN) {
            if (korter.length() <= KORT) {
                return korter;
            }
            korter = korter.replace(verkorting.get(0), verkorting.get(1));
        }
        return korter.length() <= KORT ? korter : korter.substring(0, KORT).strip();
    }
}
