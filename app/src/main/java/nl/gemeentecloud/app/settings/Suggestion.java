package nl.gemeentecloud.app.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was probably meant. */
final class Suggestion {

    private static final int MOST_CHANGES = 3;

    private Suggestion() {}

    /** The known name that is closest to this one, when one is close enough. */
    static Optional<String> of(String unknown, Collection<String> known) {
        return known.stream()
                .filter(name ->
                        distance(unknown, name) <= Math.min(MOST_CHANGES, name.length() / 2))
                .min(Comparator.comparingInt(name -> distance(unknown, name)));
    }

    /** Levenshtein distance: how many letters must be added, dropped or replaced. */
    static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
