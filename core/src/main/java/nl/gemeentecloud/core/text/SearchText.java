package nl.gemeentecloud.core.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text as it is searched for: decomposed (NFD), marks stripped, lower case. Stored text stays as
 * delivered; only search keys and the words of a question are folded, both by this one rule.
 */
public final class SearchText {

    /** Raised when the rule changes, so that stored keys are known to be of an older form. */
    public static final int VERSION = 1;

    private SearchText() {}

    public static String fold(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(kept::appendCodePoint);
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * The key for searching on an ending: code points in reverse, so that it becomes a beginning.
     */
    public static String reversed(String folded) {
        return new StringBuilder(folded).reverse().toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
