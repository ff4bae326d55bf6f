package nl.gemeentecloud.proef.plan;

/**
 * Four digits and two letters (BAG: postcode; LO3 11.60).
 *
 * @param cijfers 1000 to 9999
 */
public record Postcode(int cijfers, char eersteLetter, char tweedeLetter) {

    public Postcode {
        if (cijfers < 1000 || cijfers > 9999) {
            throw new IllegalArgumentException("The digits of a postcode are 1000 to 9999");
        }
    }

    /** Another one, next to it. */
    public Postcode buur() {
        return new Postcode(cijfers, eersteLetter, tweedeLetter == 'B' ? 'C' : 'B');
    }

    @Override
    public String toString() {
        return "" + cijfers + eersteLetter + tweedeLetter;
    }
}
