package nl.gemeentecloud.store.register;

import java.util.Locale;
import nl.gemeentecloud.core.definition.SearchKey;
import nl.gemeentecloud.core.text.SearchText;

/** How a value becomes a search key, in a record and in a question alike. */
final class KeyForm {

    /**
     * Longest key in bytes of UTF-8. An index on eight keys fits in a page, whatever was delivered;
     * values that are equal this far are found together.
     */
    static final int LONGEST_BYTES = 300;

    private KeyForm() {}

    static String key(SearchKey.Form form, String value) {
        String formed =
                switch (form) {
                    case LETTERLIJK -> value;
                    case GEVOUWEN -> SearchText.fold(value);
                    case OMGEKEERD -> SearchText.reversed(SearchText.fold(value));
                    case POSTCODE -> value.replace(" ", "").toUpperCase(Locale.ROOT);
                };
        // the server cannot keep it, and no one searches on it
        String kept = formed.indexOf('\0') < 0 ? formed : formed.replace("\0", "");
        return cut(kept);
    }

    private static String cut(String text) {
        if (text.length() * 3 <= LONGEST_BYTES) {
            return text;
        }
        int bytes = 0;
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            bytes += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
            if (bytes > LONGEST_BYTES) {
                break;
            }
            at += Character.charCount(codePoint);
        }
        return text.substring(0, at);
    }

    /**
     * The least text, by code points, that is greater than every text with this beginning; empty
     * when there is none.
     */
    static String after(String beginning) {
        int end = beginning.length();
        while (end > 0) {
            int last = beginning.codePointBefore(end);
            int start = end - Character.charCount(last);
            if (last < Character.MAX_CODE_POINT) {
                int next = last + 1;
                // surrogates are no characters
                int real = next >= 0xD800 && next <= 0xDFFF ? 0xE000 : next;
                return beginning.substring(0, start) + Character.toString(real);
            }
            end = start;
        }
        return "";
    }
}
