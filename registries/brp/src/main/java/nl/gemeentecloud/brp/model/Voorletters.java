package nl.gemeentecloud.brp.model;

/**
 * Initials (BRP API personen, feature voorletters): the first letter of every first name with a
 * dot. A first name of one letter has no dot, and a space before the next initial.
 */
public final class Voorletters {

    private Voorletters() {}

    /** The initials of first names; empty when there are none. */
    public static String van(String voornamen) {
        StringBuilder result = new StringBuilder();
        boolean spaceFirst = false;
        int from = 0;
        while (from < voornamen.length()) {
            if (voornamen.charAt(from) == ' ') {
                from++;
                continue;
            }
            int to = voornamen.indexOf(' ', from);
            to = to < 0 ? voornamen.length() : to;
            int letter = voornamen.codePointAt(from);
            boolean single = from + Character.charCount(letter) == to;
            if (spaceFirst) {
                result.append(' ');
            }
            result.appendCodePoint(letter);
            if (!single) {
                result.append('.');
            }
            spaceFirst = single;
            from = to;
        }
        return result.toString();
    }
}
