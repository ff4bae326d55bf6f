package nl.gemeentecloud.bag.zoek;

import java.util.ArrayList;
import java.util.List;
import nl.gemeentecloud.core.text.SearchText;

/** Cuts folded text into words and numbers. */
final class Woorden {

    /** Longest text that is looked at, in characters. */
    static final int LONGEST = 200;

    /** Most words that are looked at; no address has more. */
    static final int MOST = 12;

    private Woorden() {}

    /**
     * Runs of letters and runs of digits; what stands between is left out.
     *
     * @param text as it was typed
     */
    static List<String> of(String text) {
        String folded =
                SearchText.fold(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        List<String> words = new ArrayList<>();
        int begin = -1;
        boolean digits = false;
        for (int i = 0; i <= folded.length(); i++) {
            char c = i == folded.length() ? ' ' : folded.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean part = digit || Character.isLetter(c);
            if (begin >= 0 && (!part || digit != digits)) {
                words.add(folded.substring(begin, i));
                begin = -1;
            }
            if (part && begin < 0) {
                begin = i;
                digits = digit;
            }
        }
        return words.size() > MOST ? words.subList(0, MOST) : words;
    }

    static boolean number(String word) {
        return word.charAt(0) >= '0' && word.charAt(0) <= '9';
    }
}
