package nl.gemeentecloud.bag.zoek;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import nl.gemeentecloud.bag.zoek.Namen.Found;
import org.jspecify.annotations.Nullable;

/**
 * All ways to understand what was typed, the nearest first.
 *
 * <p>Any run of words may be the street, any other run the place, any number the huisnummer, and
 * what follows it directly the letter and toevoeging. Each way costs what it leaves unexplained and
 * what it has to forgive; among equals a place with more streets comes first, since more people
 * mean it.
 */
final class Duidingen {

    /** Most ways that are looked up as addresses. */
    static final int MOST = 60;

    private static final double LEFT_OUT = 4;
    private static final double ONE_LETTER = 1.5;
    private static final double LAST_PART = 1;
    private static final double BEGINNING = 0.5;
    private static final double PER_LETTER_MORE = 0.05;
    private static final double MOST_FOR_LETTERS = 0.5;

    /** A place that was only guessed from a beginning weighs more than such a street. */
    private static final double GUESSED_PLACE = 0.3;

    /** Toevoegingen that are seen everywhere. */
    private static final Set<String> USUAL_REST =
            Set.of("bis", "hs", "huis", "bg", "boven", "rd", "zw", "app", "bov", "ben");

    private static final double USUAL_REST_COST = 0.1;
    private static final double SHORT_REST_COST = 0.3;
    private static final double LONG_REST_COST = 1.2;

    private static final int LONGEST_STREET = 8;
    private static final int LONGEST_PLACE = 5;
    private static final int LONGEST_REST = 5;
    private static final int HIGHEST_NUMBER = 99_999;

    /** What leaves this much more unexplained than the best is not what was meant. */
    private static final double TOO_FAR = LEFT_OUT - 0.5;

    private final Straten straten;
    private final Afkortingen afkortingen;
    private final List<String> words;

    /** The place or places that each run of words may be. */
    private final List<Span> places = new ArrayList<>();

    private final Map<Integer, List<Span>> placesByTarget = new HashMap<>();
    private final Map<Long, Duiding> best = new HashMap<>();
    private double lowest = Double.MAX_VALUE;

    private Duidingen(Straten straten, Afkortingen afkortingen, List<String> words) {
        this.straten = straten;
        this.afkortingen = afkortingen;
        this.words = words;
    }

    static List<Duiding> of(Straten straten, Afkortingen afkortingen, List<String> words) {
        Duidingen duidingen = new Duidingen(straten, afkortingen, words);
        duidingen.search();
        return duidingen.sorted();
    }

    /** The words from here up to there, as a place. */
    private record Span(int from, int to, int target, double cost) {
        boolean overlaps(int from, int to) {
            return this.from < to && from < this.to;
        }
    }

    /** How the words beside a street and a place may be understood, and what that costs. */
    private record Ending(OptionalInt huisnummer, String rest, double cost) {}

    /**
     * Places first, and then the longest runs of words as a street: the more of them is explained
     * early, the more that can only be worse is passed over.
     */
    private void search() {
        for (int from = 0; from < words.size(); from++) {
            int last = Math.min(words.size(), from + LONGEST_PLACE);
            for (int to = from + 1; to <= last && !Woorden.number(words.get(to - 1)); to++) {
                places(from, to);
            }
        }
        places.forEach(this::addPlace);
        boolean[] explained = explainedBesideStreets();
        for (int length = Math.min(words.size(), LONGEST_STREET); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                int to = from + length;
                List<String> run = words.subList(from, to);
                if (LEFT_OUT * leftOut(explained, from, to) < lowest + TOO_FAR
                        && !run.stream().allMatch(Woorden::number)) {
                    streets(from, to, run);
                }
            }
        }
    }

    /** Which words may be a place, a number, or what stands behind one. */
    private boolean[] explainedBesideStreets() {
        boolean[] explained = new boolean[words.size()];
        places.forEach(place -> mark(explained, place.from, place.to));
        boolean behindNumber = false;
        for (int i = 0; i < words.size(); i++) {
            boolean number = Woorden.number(words.get(i));
            behindNumber &= words.get(i).length() <= LONGEST_REST;
            explained[i] |= number || behindNumber;
            behindNumber |= number;
        }
        return explained;
    }

    /** How many words no street from here up to there leaves a meaning for. */
    private static int leftOut(boolean[] explained, int from, int to) {
        int count = 0;
        for (int i = 0; i < explained.length; i++) {
            count += explained[i] || (i >= from && i < to) ? 0 : 1;
        }
        return count;
    }

    private void streets(int from, int to, List<String> run) {
        Map<Long, List<Ending>> endings = new HashMap<>();
        List<Ending> alone = endings(from, to, null);
        for (String reading : afkortingen.readings(run)) {
            for (Found found : straten.namenVanStraten().find(reading)) {
                addStreets(from, to, found.targets(), cost(found), alone, endings);
            }
            for (Found found : straten.namenVanDelen().find(reading)) {
                addStreets(from, to, found.targets(), LAST_PART + cost(found), alone, endings);
            }
        }
    }

    /**
     * The streets of one name. Without a place the first are the likeliest, for that is how they
     * are numbered, and more than are looked up need not be weighed.
     */
    private void addStreets(
            int from,
            int to,
            int[] targets,
            double cost,
            List<Ending> alone,
            Map<Long, List<Ending>> endings) {
        int most = isTooFar(alone, cost) ? 0 : Math.min(MOST, targets.length);
        for (int i = 0; i < most; i++) {
            keep(targets[i], straten.plaatsVan(targets[i]), alone, cost);
        }
        if (places.isEmpty()) {
            return;
        }
        for (int target : targets) {
            int plaats = straten.plaatsVan(target);
            for (Span place : placesByTarget.getOrDefault(plaats, List.of())) {
                if (!place.overlaps(from, to)) {
                    long run = ((long) place.from << 32) | place.to;
                    keep(
                            target,
                            plaats,
                            endings.computeIfAbsent(run, first -> endings(from, to, place)),
                            cost + place.cost);
                }
            }
        }
    }

    /** Whether no way to understand the rest makes this near enough. */
    private boolean isTooFar(List<Ending> endings, double cost) {
        for (Ending ending : endings) {
            if (cost + ending.cost < lowest + TOO_FAR) {
                return false;
            }
        }
        return true;
    }

    private void places(int from, int to) {
        String name = String.join("", words.subList(from, to));
        for (Found found : straten.namenVanPlaatsen().find(name)) {
            double guessed = found.how() == Namen.How.BEGINNING ? GUESSED_PLACE : 0;
            for (int target : found.targets()) {
                Span place = new Span(from, to, target, cost(found) + guessed);
                places.add(place);
                placesByTarget.computeIfAbsent(target, first -> new ArrayList<>()).add(place);
            }
        }
    }

    private static double cost(Found found) {
        return switch (found.how()) {
            case EXACT -> 0;
            case BEGINNING ->
                    BEGINNING + Math.min(MOST_FOR_LETTERS, PER_LETTER_MORE * found.more());
            case ONE_LETTER -> ONE_LETTER;
        };
    }

    /** What is beside the street: each number, and none. */
    private List<Ending> endings(int from, int to, @Nullable Span place) {
        boolean[] used = new boolean[words.size()];
        mark(used, from, to);
        if (place != null) {
            mark(used, place.from, place.to);
        }
        List<Ending> endings = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!used[i] && Woorden.number(words.get(i)) && isHuisnummer(words.get(i))) {
                boolean[] also = used.clone();
                also[i] = true;
                Rest rest = rest(i + 1, also);
                // a number before the street is unusual, and then more likely part of something
                double before = i < from ? 0.2 : 0;
                endings.add(
                        new Ending(
                                OptionalInt.of(Integer.parseInt(words.get(i))),
                                rest.text,
                                rest.cost + before + LEFT_OUT * unused(also)));
            }
        }
        endings.add(new Ending(OptionalInt.empty(), "", LEFT_OUT * unused(used)));
        return endings;
    }

    private static boolean isHuisnummer(String word) {
        return word.length() <= 5
                && Integer.parseInt(word) > 0
                && Integer.parseInt(word) <= HIGHEST_NUMBER;
    }

    /** What stands behind a number, and how strange that is. */
    private record Rest(String text, double cost) {}

    /**
     * Takes the short words directly behind a number. A word that could as well be (the beginning
     * of) a place weighs more than that place does.
     */
    private Rest rest(int from, boolean[] used) {
        StringBuilder rest = new StringBuilder();
        double cost = 0;
        for (int i = from; i < words.size() && !used[i]; i++) {
            String word = words.get(i);
            if (rest.length() + word.length() > LONGEST_REST) {
                break;
            }
            rest.append(word);
            cost +=
                    word.length() == 1 || Woorden.number(word) || USUAL_REST.contains(word)
                            ? USUAL_REST_COST
                            : word.length() == 2 ? SHORT_REST_COST : LONG_REST_COST;
            used[i] = true;
        }
        return new Rest(rest.toString(), cost);
    }

    private void addPlace(Span place) {
        boolean[] used = new boolean[words.size()];
        mark(used, place.from, place.to);
        if (unused(used) == 0) {
            keep(
                    -1 - place.target,
                    new Duiding(
                            OptionalInt.empty(),
                            place.target,
                            OptionalInt.empty(),
                            "",
                            place.cost));
        }
    }

    private static void mark(boolean[] used, int from, int to) {
        for (int i = from; i < to; i++) {
            used[i] = true;
        }
    }

    private static int unused(boolean[] used) {
        int count = 0;
        for (boolean one : used) {
            count += one ? 0 : 1;
        }
        return count;
    }

    private void keep(int straat, int plaats, List<Ending> endings, double cost) {
        for (Ending ending : endings) {
            double all = cost + ending.cost;
            if (all < lowest + TOO_FAR) {
                keep(
                        straat,
                        new Duiding(
                                OptionalInt.of(straat),
                                plaats,
                                ending.huisnummer,
                                ending.rest,
                                all));
            }
        }
    }

    /** The nearest for each street, or place, and number. */
    private void keep(int what, Duiding duiding) {
        lowest = Math.min(lowest, duiding.cost());
        long key = ((long) what << 20) ^ duiding.huisnummer().orElse(0);
        best.merge(key, duiding, (a, b) -> a.cost() <= b.cost() ? a : b);
    }

    private List<Duiding> sorted() {
        double most = lowest + TOO_FAR;
        List<Duiding> sorted = new ArrayList<>();
        for (Duiding duiding : best.values()) {
            if (duiding.cost() < most) {
                sorted.add(duiding);
            }
        }
        sorted.sort(this::compare);
        return sorted.size() > MOST ? sorted.subList(0, MOST) : sorted;
    }

    private int compare(Duiding one, Duiding other) {
        int nearer = Double.compare(one.cost(), other.cost());
        if (nearer != 0) {
            return nearer;
        }
        int larger =
                Integer.compare(
                        straten.plaats(other.plaats()).straten(),
                        straten.plaats(one.plaats()).straten());
        return larger != 0
                ? larger
                : Integer.compare(one.straat().orElse(0), other.straat().orElse(0));
    }
}
