package nl.gemeentecloud.proef.plan;

/**
 * A named part of the municipality (Wet BAG art. 1), here a run of buurten.
 *
 * @param code four digits, unique in the country
 * @param eersteBuurt first buurt
 * @param buurten number of buurten, at least 1
 */
public record Woonplaats(String code, String naam, int eersteBuurt, int buurten) {

    public Woonplaats {
        if (code.length() != 4 || buurten < 1) {
            throw new IllegalArgumentException("Woonplaats " + naam + " is not complete");
        }
    }

    /** The code as a number. */
    public int nummer() {
        return Integer.parseInt(code);
    }
}
