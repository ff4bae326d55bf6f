package nl.gemeentecloud.bag.zoek;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the addresses of what was typed without a number: streets, places, parts of postcodes. */
final class WiderSearch {

    /** Names that cost this much more than the nearest are not meant as well. */
    private static final double AS_NEAR = 0.3;

    /** A word that is left unexplained costs more than this. */
    private static final double ALL_EXPLAINED = 3.5;

    private static final int MOST_STREETS = 1_000;
    private static final int LOWEST_POSTCODE = 1_000;
    private static final int DIGITS_OF_POSTCODE = 4;

    private static final Comparator<Adres> BY_NUMBER =
            Comparator.comparingInt(Adres::huisnummer).thenComparing(Adres::nummer);

    private final Straten straten;
    private final Afkortingen afkortingen;
    private final Adressen adressen;

    WiderSearch(Straten straten, Afkortingen afkortingen, Adressen adressen) {
        this.straten = straten;
        this.afkortingen = afkortingen;
        this.adressen = adressen;
    }

    /** By four digits that may begin a postcode, and the street or place that was typed too. */
    List<Adres> byFirstDigits(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (isBeginOfPostcode(words.get(i))) {
                List<String> others = new ArrayList<>(words);
                others.remove(i);
                List<Adres> found = byFirstDigits(words.get(i), others);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private static boolean isBeginOfPostcode(String word) {
        return Woorden.number(word)
                && word.length() == DIGITS_OF_POSTCODE
                && Integer.parseInt(word) >= LOWEST_POSTCODE;
    }

    private List<Adres> byFirstDigits(String digits, List<String> others) {
        if (others.stream().anyMatch(Woorden::number)) {
            return List.of();
        }
        List<Duiding> meant = nearest(others);
        if (meant.isEmpty() && !others.isEmpty()) {
            return List.of();
        }
        Set<Long> streets =
                streets(meant).stream().map(straten::identificatieVan).collect(Collectors.toSet());
        return adressen.metEen(postcodes(digits)).stream()
                .filter(adres -> others.isEmpty() || streets.contains(adres.openbareRuimte()))
                .sorted(Comparator.comparing(Adres::postcode).thenComparing(BY_NUMBER))
                .toList();
    }

    private static List<String> postcodes(String digits) {
        List<String> postcodes = new ArrayList<>();
        for (char first = 'A'; first <= 'Z'; first++) {
            for (char second = 'A'; second <= 'Z'; second++) {
                postcodes.add(digits + first + second);
            }
        }
        return postcodes;
    }

    /** By the names of streets or a place, when nothing else was typed. */
    List<Adres> byNames(List<String> words) {
        if (words.stream().anyMatch(Woorden::number)) {
            return List.of();
        }
        List<Integer> streets = streets(nearest(words)).stream().limit(MOST_STREETS).toList();
        if (streets.isEmpty()) {
            return List.of();
        }
        Map<Long, Integer> order = new HashMap<>();
        streets.forEach(
                street -> order.putIfAbsent(straten.identificatieVan(street), order.size()));
        return adressen
                .aan(streets.stream().map(s -> straten.straat(s).identificatie()).toList())
                .stream()
                .sorted(
                        Comparator.comparingInt((Adres adres) ->
                                        order.getOrDefault(adres.openbareRuimte(), -1))
                                .thenComparing(BY_NUMBER))
                .toList();
    }

    /** What these words mean, all of them, and nearest. */
    private List<Duiding> nearest(List<String> words) {
        List<Duiding> all = Duidingen.of(straten, afkortingen, words);
        if (all.isEmpty() || all.getFirst().cost() >= ALL_EXPLAINED) {
            return List.of();
        }
        double most = all.getFirst().cost() + AS_NEAR;
        return all.stream().filter(duiding -> duiding.cost() <= most).toList();
    }

    /** The streets that are meant, and all those of places that are; each once. */
    private List<Integer> streets(List<Duiding> meant) {
        List<Integer> streets = new ArrayList<>();
        Set<Integer> places = new HashSet<>();
        for (Duiding duiding : meant) {
            if (duiding.straat().isPresent()) {
                streets.add(duiding.straat().getAsInt());
            } else {
                places.add(duiding.plaats());
            }
        }
        if (!places.isEmpty()) {
            Set<Integer> already = new HashSet<>(streets);
            straten.in(places).stream().filter(already::add).forEach(streets::add);
        }
        return streets;
    }
}
