package nl.gemeentecloud.bag.zoek;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import nl.gemeentecloud.bag.zoek.Namen.Found;
import nl.gemeentecloud.bag.zoek.Straten.Straat;
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

    private final Straten straten;
    private final Afkortingen afkortingen;
    private final List<String> words;
    private final Map<Long, Duiding> best = new HashMap<>();

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

    /** Something found for the words from here up to there. */
    private record Span(int from, int to, int target, double cost) {
        boolean overlaps(Span other) {
            return from < other.to && other.from < to;
        }
    }

    private void search() {
        List<Span> streets = new ArrayList<>();
        List<Span> places = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= words.size(); to++) {
                List<String> run = words.subList(from, to);
                if (to - from <= LONGEST_STREET && run.stream().anyMatch(w -> !Woorden.number(w))) {
                    streets(streets, from, to, run);
                }
                if (to - from <= LONGEST_PLACE && run.stream().noneMatch(Woorden::number)) {
                    places(places, from, to, run);
                }
            }
        }
        Map<Integer, List<Span>> placesByTarget = new HashMap<>();
        places.forEach(span ->
                placesByTarget.computeIfAbsent(span.target, first -> new ArrayList<>()).add(span));
        for (Span street : streets) {
            Straat straat = straten.straat(street.target);
            add(street, null, straat.plaats());
            for (Span place : placesByTarget.getOrDefault(straat.plaats(), List.of())) {
                if (!place.overlaps(street)) {
                    add(street, place, straat.plaats());
                }
            }
        }
        places.forEach(this::addPlace);
    }

    private void streets(List<Span> into, int from, int to, List<String> run) {
        for (String reading : afkortingen.readings(run)) {
            for (Found found : straten.namenVanStraten().find(reading)) {
                into.add(new Span(from, to, found.target(), cost(found)));
            }
            for (Found found : straten.namenVanDelen().find(reading)) {
                into.add(new Span(from, to, found.target(), LAST_PART + cost(found)));
            }
        }
    }

    private void places(List<Span> into, int from, int to, List<String> run) {
        for (Found found : straten.namenVanPlaatsen().find(String.join("", run))) {
            double guessed = found.how() == Namen.How.BEGINNING ? GUESSED_PLACE : 0;
            into.add(new Span(from, to, found.target(), cost(found) + guessed));
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

    /** The street with each number that is outside it, and with none. */
    private void add(Span street, @Nullable Span place, int plaats) {
        double cost = street.cost + (place == null ? 0 : place.cost);
        boolean[] used = new boolean[words.size()];
        mark(used, street);
        if (place != null) {
            mark(used, place);
        }
        keep(
                new Duiding(
                        OptionalInt.of(street.target),
                        plaats,
                        OptionalInt.empty(),
                        "",
                        cost + LEFT_OUT * unused(used)));
        for (int i = 0; i < words.size(); i++) {
            if (!used[i] && Woorden.number(words.get(i)) && isHuisnummer(words.get(i))) {
                boolean[] also = used.clone();
                also[i] = true;
                Rest rest = rest(i + 1, also);
                // a number before the street is unusual, and then more likely part of something
                double before = i < street.from ? 0.2 : 0;
                keep(
                        new Duiding(
                                OptionalInt.of(street.target),
                                plaats,
                                OptionalInt.of(Integer.parseInt(words.get(i))),
                                rest.text,
                                cost + rest.cost + before + LEFT_OUT * unused(also)));
            }
        }
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
        mark(used, place);
        int left = unused(used);
        if (left == 0) {
            keep(
                    new Duiding(
                            OptionalInt.empty(),
                            place.target,
                            OptionalInt.empty(),
                            "",
                            place.cost));
        }
    }

    private static void mark(boolean[] used, Span span) {
        for (int i = span.from; i < span.to; i++) {
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

    private void keep(Duiding duiding) {
        long key =
                ((long) duiding.straat().orElse(-1 - duiding.plaats()) << 20)
                        ^ duiding.huisnummer().orElse(0);
        best.merge(key, duiding, (a, b) -> a.cost() <= b.cost() ? a : b);
    }

    private List<Duiding> sorted() {
        List<Duiding> sorted = new ArrayList<>(best.values());
        sorted.sort(
                Comparator.comparingDouble(Duiding::cost)
                        .thenComparingInt(d -> -straten.plaats(d.plaats()).straten())
                        .thenComparingInt(d -> d.straat().orElse(0)));
        if (sorted.isEmpty()) {
            return sorted;
        }
        // what leaves a whole word more unexplained than the best is not what was meant
        double most = sorted.getFirst().cost() + LEFT_OUT - 0.5;
        return sorted.stream().filter(d -> d.cost() < most).limit(MOST).toList();
    }
}
