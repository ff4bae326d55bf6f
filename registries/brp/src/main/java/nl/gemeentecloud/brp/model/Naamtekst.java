package nl.gemeentecloud.brp.model;

import org.jspecify.annotations.Nullable;

/**
 * Puts parts of a name together as for a letter (BRP API personen, features aanhef and
 * aanschrijfwijze): one space between parts, none before or after a hyphen, and nothing for a part
 * that is absent. Spaces within a part count once.
 */
final class Naamtekst {

    private final StringBuilder text = new StringBuilder(64);

    Naamtekst woord(@Nullable String part) {
        if (part == null) {
            return this;
        }
        boolean spaceFirst = !text.isEmpty() && text.charAt(text.length() - 1) != '-';
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == ' ') {
                spaceFirst = !text.isEmpty();
                continue;
            }
            if (spaceFirst && c != '-' && text.charAt(text.length() - 1) != '-') {
                text.append(' ');
            }
            text.append(c);
            spaceFirst = false;
        }
        return this;
    }

    Naamtekst koppelteken() {
        text.append('-');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** The text with a capital as its first letter. */
    static @Nullable String metHoofdletter(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        int capital = Character.toTitleCase(first);
        return first == capital
                ? text
                : Character.toString(capital) + text.substring(Character.charCount(first));
    }
}
