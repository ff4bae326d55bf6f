package nl.gemeentecloud.proef.naam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.chance.Lot;
import nl.gemeentecloud.proef.land.Table;

/**
 * Names by frequency: given names by sex and year, surnames by origin with a composed long tail.
 */
public final class Namen {

    /** Share of residents whose surname is not among the commonest. */
    private static final double STAART = 0.62;

    private static final Lot AANTAL_VOORNAMEN = new Lot(46, 33, 17, 4);

    private final Map<String, List<Period>> vrouwennamen = new HashMap<>();
    private final Map<String, List<Period>> mannennamen = new HashMap<>();
    private final Map<String, Choice> geslachtsnamen = new HashMap<>();
    private final List<String> voor;
    private final List<String> achter;
    private final List<String> fries;

    private Namen() {
        for (String line : Table.lines(Namen.class, "voornamen.csv")) {
            List<String> cells = Table.cells(line);
            (cells.get(1).equals("V") ? vrouwennamen : mannennamen)
                    .computeIfAbsent(cells.get(0), key -> new ArrayList<>())
                    .add(
                            new Period(
                                    Integer.parseInt(cells.get(2)),
                                    Integer.parseInt(cells.get(3)),
                                    Choice.parse(cells.get(4))));
        }
        for (String line : Table.lines(Namen.class, "geslachtsnamen.csv")) {
            List<String> cells = Table.cells(line);
            geslachtsnamen.put(cells.get(0), Choice.parse(cells.get(1)));
        }
        List<String> delen = Table.lines(Namen.class, "geslachtsnaamdelen.csv");
        voor = List.of(Table.cells(delen.get(0)).get(1).split(","));
        achter = List.of(Table.cells(delen.get(1)).get(1).split(","));
        fries = List.of(Table.cells(delen.get(2)).get(1).split(","));
    }

    public static Namen load() {
        return new Namen();
    }

    /** One to four given names as they were given in that year. */
    public String voornamen(Chance chance, String herkomst, boolean vrouw, int jaar) {
        Choice choice = choice(herkomst, vrouw, jaar);
        String eerste = choice.draw(chance);
        int aantal = herkomst.equals("NL") ? AANTAL_VOORNAMEN.draw(chance) : chance.below(5) / 4;
        if (aantal == 0 || eerste.indexOf(' ') >= 0) {
            return eerste;
        }
        StringBuilder namen = new StringBuilder(eerste);
        Choice doop = herkomst.equals("NL") && jaar > 1949 ? choice("NL", vrouw, 1940) : choice;
        for (int i = 0; i < aantal; i++) {
            String volgende = doop.draw(chance);
            if (volgende.indexOf(' ') < 0 && namen.indexOf(volgende) < 0) {
                namen.append(' ').append(volgende);
            }
        }
        return namen.toString();
    }

    private Choice choice(String herkomst, boolean vrouw, int jaar) {
        List<Period> periods = (vrouw ? vrouwennamen : mannennamen).get(herkomst);
        if (periods == null) {
            throw new IllegalStateException("There are no given names for " + herkomst);
        }
        for (Period period : periods) {
            if (jaar <= period.tot()) {
                return period.choice();
            }
        }
        return periods.getLast().choice();
    }

    /** A surname of the group; as rare ones are many, most Dutch residents have one of those. */
    public Naam geslachtsnaam(Chance chance, String herkomst) {
        if (herkomst.equals("NL") && chance.happens(STAART)) {
            return staart(chance);
        }
        Choice choice = geslachtsnamen.get(herkomst);
        if (choice == null) {
            throw new IllegalStateException("There are no surnames for " + herkomst);
        }
        String drawn = choice.draw(chance);
        int slash = drawn.indexOf('/');
        return slash < 0
                ? new Naam("", "", drawn)
                : new Naam("", drawn.substring(0, slash), drawn.substring(slash + 1));
    }

    private Naam staart(Chance chance) {
        String plaats = pick(chance, voor) + pick(chance, achter);
        return switch (chance.below(8)) {
            case 0 -> new Naam("", "van", plaats);
            case 1 -> new Naam("", "van de", plaats);
            case 2 -> new Naam("", "van der", plaats);
            case 3 ->
                    new Naam("", "", pick(chance, fries) + (chance.happens(0.5) ? "stra" : "sma"));
            case 4 ->
                    new Naam("", "", pick(chance, fries) + (chance.happens(0.5) ? "inga" : "ema"));
            case 5 -> new Naam("", "", plaats + "s");
            default -> new Naam("", "", plaats);
        };
    }

    private static String pick(Chance chance, List<String> parts) {
        return parts.get(chance.below(parts.size()));
    }

    private record Period(int van, int tot, Choice choice) {}

    private record Choice(List<String> names, Lot lot) {

        static Choice parse(String cell) {
            List<String> names = new ArrayList<>();
            List<Double> weights = new ArrayList<>();
            for (String part : cell.split(",", -1)) {
                int is = part.lastIndexOf('=');
                names.add(part.substring(0, is));
                weights.add(Double.valueOf(part.substring(is + 1)));
            }
            double[] lots = weights.stream().mapToDouble(Double::doubleValue).toArray();
            return new Choice(List.copyOf(names), new Lot(lots));
        }

        String draw(Chance chance) {
            return names.get(lot.draw(chance));
        }
    }
}
