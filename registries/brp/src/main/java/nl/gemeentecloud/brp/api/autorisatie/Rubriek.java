package nl.gemeentecloud.brp.api.autorisatie;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a datum in the BRP: category, group and element in six digits ({@code 010120}), or
 * the code of a virtual rubriek, a datum that an API derives ({@code PANM01}).
 */
public record Rubriek(String code) implements Comparable<Rubriek> {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{6}");
    private static final Pattern VIRTUAL = Pattern.compile("P[A-Z]{3}[0-9]{2}");
    private static final int CATEGORY = 2;

    public Rubriek {
        if (!NUMBER.matcher(code).matches() && !VIRTUAL.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "A rubriek is six digits or a code such as PANM01, not " + code);
        }
    }

    /**
     * Reads a rubriek as tabel 35 has it: with or without the leading zero of its category. Empty
     * when it is no rubriek.
     */
    public static Optional<Rubriek> parse(String text) {
        String code = text.length() == 5 ? "0" + text : text;
        return NUMBER.matcher(code).matches() || VIRTUAL.matcher(code).matches()
                ? Optional.of(new Rubriek(code))
                : Optional.empty();
    }

    /** The path of its attribute in the definition of the persoonslijst ({@code 01.0120}). */
    public String path() {
        return Character.isDigit(code.charAt(0))
                ? code.substring(0, CATEGORY) + "." + code.substring(CATEGORY)
                : code;
    }

    @Override
    public int compareTo(Rubriek other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
