package nl.gemeentecloud.core.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text as it is searched for: decomposed (NFD), marks stripped, lower case, and letters that
 * Unicode does not decompose written as the letters they were made from ({@code ø} as {@code o},
 * {@code æ} as {@code ae}). Stored text stays as delivered; only search keys and the words of a
 * question are folded, both by this one rule.
 */
public final class SearchText {

    /** Raised when the rule changes, so that stored keys are known to be of an older form. */
    public static final int VERSION = 2;

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
        return plainLetters(kept.toString().toLowerCase(Locale.ROOT));
    }

    private static String plainLetters(String lowerCase) {
        if (isPlain(lowerCase)) {
            return lowerCase;
        }
        StringBuilder plain = new StringBuilder(lowerCase.length() + 2);
        for (int i = 0; i < lowerCase.length(); i++) {
            plainLetter(plain, lowerCase.charAt(i));
        }
        return plain.toString();
    }

    /**
     * The letters of the Latin alphabets of Europe (U+00C0 to U+017E) that NFD leaves as they are.
     */
    private static void plainLetter(StringBuilder plain, char letter) {
        switch (letter) {
            case 'ø' -> plain.append('o');
            case 'đ', 'ð' -> plain.append('d');
            case 'ł', 'ŀ' -> plain.append('l');
            case 'ħ' -> plain.append('h');
            case 'ı' -> plain.append('i');
            case 'ŧ' -> plain.append('t');
            case 'ŋ' -> plain.append('n');
            case 'ŉ' -> plain.append("'n");
            case 'ĸ' -> plain.append('k');
            case 'ſ' -> plain.append('s');
            case 'ß' -> plain.append("ss");
            case 'æ' -> plain.append("ae");
            case 'œ' -> plain.append("oe");
            case 'þ' -> plain.append("th");
            case 'ĳ' -> plain.append("ij");
            default -> plain.append(letter);
        }
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
