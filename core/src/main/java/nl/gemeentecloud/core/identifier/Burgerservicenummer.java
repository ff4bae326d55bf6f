package nl.gemeentecloud.core.identifier;

/**
 * Nine digits that identify a person towards government (Wet algemene bepalingen
 * burgerservicenummer, LO3 01.20).
 *
 * <p>The elfproef is a finding, not a condition: the BRP holds numbers that fail it, and shared
 * ones. The text form hides the digits, so that the number cannot reach a log line by accident; use
 * {@link #digits()} where it must show.
 */
public record Burgerservicenummer(String digits) {

    private static final int LENGTH = 9;

    public Burgerservicenummer {
        if (!isNineDigits(digits)) {
            throw new IllegalArgumentException("A burgerservicenummer has nine digits");
        }
    }

    /** Whether the text could be a burgerservicenummer; says nothing about the elfproef. */
    public static boolean isNineDigits(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * The weighted sum 9..2, -1 of the digits is divisible by eleven (Regeling GBA, bijlage bij LO3
     * 01.20).
     */
    public boolean passesElfproef() {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (LENGTH - i) * (digits.charAt(i) - '0');
        }
        sum -= digits.charAt(LENGTH - 1) - '0';
        return sum != 0 && sum % 11 == 0;
    }

    @Override
    public String toString() {
        return "Burgerservicenummer[*********]";
    }
}
