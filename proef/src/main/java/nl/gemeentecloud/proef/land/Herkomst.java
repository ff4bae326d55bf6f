package nl.gemeentecloud.proef.land;

import java.util.List;

/**
 * Where a group of residents comes from (CBS: herkomst).
 *
 * @param aandeel relative share of the population
 * @param landcode four digits of landelijke tabel 34
 * @param nationaliteit four digits of landelijke tabel 32
 * @param namen the group in the tables of names
 * @param hierGeboren share of the group that was born in the Netherlands, 0 to 1
 * @param genaturaliseerd share of those born abroad who became Dutch, 0 to 1
 * @param europeesBurger whether a national needs no verblijfstitel
 * @param vanaf first year in which many came
 * @param plaatsen towns where those born abroad were born
 */
public record Herkomst(
        String naam,
        double aandeel,
        String landcode,
        String nationaliteit,
        String namen,
        double hierGeboren,
        double genaturaliseerd,
        boolean europeesBurger,
        int vanaf,
        List<String> plaatsen) {

    public Herkomst {
        if (landcode.length() != 4 || nationaliteit.length() != 4 || plaatsen.isEmpty()) {
            throw new IllegalArgumentException("Herkomst " + naam + " is not complete");
        }
        plaatsen = List.copyOf(plaatsen);
    }

    static Herkomst parse(String line) {
        List<String> cells = Table.cells(line);
        return new Herkomst(
                cells.get(0),
                Double.parseDouble(cells.get(1)),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                Double.parseDouble(cells.get(5)),
                Double.parseDouble(cells.get(6)),
                cells.get(7).equals("ja"),
                Integer.parseInt(cells.get(8)),
                List.of(cells.get(9).split(",")));
    }

    /** Dutch by birth, in the Netherlands or in its overseas parts. */
    public boolean isNederlands() {
        return nationaliteit.equals("0001");
    }
}
