package nl.gemeentecloud.core.definition;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word someone probably meant. */
final class Suggestion {

    private static final int FARTHEST = 3;
    private static final int LONGEST = 60;

    private Suggestion() {}

    /** {@code "; bedoelde u 'attributen'?"}, or nothing when no word is near. */
    static String asQuestion(String written, Collection<String> known) {
        return nearest(written, known).map("; bedoelde u '%s'?"::formatted).orElse("");
    }

    static Optional<String> nearest(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String word = written.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= allowed(word, candidate))
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    private static int allowed(String word, String candidate) {
        boolean prefix = candidate.startsWith(word) || word.startsWith(candidate);
        int longest = Math.max(word.length(), candidate.length());
        return prefix ? FARTHEST + 1 : Math.min(FARTHEST, longest / 3);
    }

    /** Levenshtein's distance, by rows. */
    static int distance(String a, String b) {
        String other = b.toLowerCase(Locale.ROOT);
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replace = previous[j - 1] + (a.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return previous[other.length()];
    }
}
