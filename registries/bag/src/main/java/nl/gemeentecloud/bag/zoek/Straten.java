package nl.gemeentecloud.bag.zoek;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All public spaces and places by their names, as they stood at one moment. Small enough to be kept
 * in memory for the whole country: a quarter of a million public spaces.
 */
final class Straten {

    /** A last part of a name that is shorter does not stand for the whole. */
    private static final int SHORTEST_PART = 5;

    private final List<Straat> straten;

    /** The place of each street, beside each other, since thousands may be gone through. */
    private final int[] plaatsVan;

    /** The identification of each as a number, which is how addresses refer to it. */
    private final long[] identificatieVan;

    private final List<Plaats> plaatsen;
    private final Map<String, Integer> plaatsById;
    private final Map<Long, Integer> straatById;
    private final Namen namenVanStraten;
    private final Namen namenVanDelen;
    private final Namen namenVanPlaatsen;

    /**
     * A public space.
     *
     * @param identificatie of the openbare ruimte
     * @param plaats number of the place it lies in
     */
    record Straat(String identificatie, String naam, int plaats) {}

    /**
     * A place.
     *
     * @param identificatie of the woonplaats
     * @param straten how many public spaces it has; a measure of how many people mean it
     */
    record Plaats(String identificatie, String naam, int straten) {}

    /** What is read to make this: a public space and the place that it lies in. */
    record OpenbareRuimte(String identificatie, String naam, String woonplaats) {}

    /** A place by its identification and name. */
    record Woonplaats(String identificatie, String naam) {}

    private Straten(List<Straat> straten, List<Plaats> plaatsen, Afkortingen afkortingen) {
        this.straten = straten;
        this.plaatsVan = straten.stream().mapToInt(Straat::plaats).toArray();
        this.identificatieVan =
                straten.stream()
                        .mapToLong(straat -> Long.parseLong(straat.identificatie()))
                        .toArray();
        this.plaatsen = plaatsen;
        this.plaatsById = new HashMap<>();
        this.straatById = new HashMap<>();
        Map<String, List<Integer>> names = new HashMap<>();
        Map<String, List<Integer>> parts = new HashMap<>();
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < plaatsen.size(); i++) {
            plaatsById.put(plaatsen.get(i).identificatie(), i);
            put(places, String.join("", Woorden.of(plaatsen.get(i).naam())), i);
        }
        afkortingen
                .plaatsen()
                .forEach((nickname, whole) ->
                        places.getOrDefault(whole, List.of())
                                .forEach(i -> put(places, nickname, i)));
        for (int i = 0; i < straten.size(); i++) {
            straatById.put(identificatieVan[i], i);
            List<String> words = Woorden.of(straten.get(i).naam());
            for (String reading : afkortingen.readings(words)) {
                put(names, reading, i);
            }
            for (int from = 1; from < words.size(); from++) {
                String part = afkortingen.readings(words.subList(from, words.size())).getFirst();
                if (part.length() >= SHORTEST_PART) {
                    put(parts, part, i);
                }
            }
        }
        this.namenVanStraten = Namen.of(names);
        this.namenVanDelen = Namen.of(parts);
        this.namenVanPlaatsen = Namen.of(places);
    }

    private static void put(Map<String, List<Integer>> names, String name, int target) {
        List<Integer> targets = names.computeIfAbsent(name, first -> new ArrayList<>(1));
        if (targets.isEmpty() || targets.getLast() != target) {
            targets.add(target);
        }
    }

    static Straten of(
            List<OpenbareRuimte> ruimten, List<Woonplaats> woonplaatsen, Afkortingen afkortingen) {
        Map<String, Integer> counts = new HashMap<>();
        ruimten.forEach(ruimte -> counts.merge(ruimte.woonplaats(), 1, Integer::sum));
        List<Plaats> plaatsen = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (Woonplaats woonplaats : woonplaatsen) {
            numbers.put(woonplaats.identificatie(), plaatsen.size());
            plaatsen.add(
                    new Plaats(
                            woonplaats.identificatie(),
                            woonplaats.naam(),
                            counts.getOrDefault(woonplaats.identificatie(), 0)));
        }
        Set<String> missing = new LinkedHashSet<>(counts.keySet());
        missing.removeAll(numbers.keySet());
        // a public space in a place that was not delivered is found all the same
        for (String identificatie : missing) {
            numbers.put(identificatie, plaatsen.size());
            plaatsen.add(new Plaats(identificatie, "", counts.getOrDefault(identificatie, 0)));
        }
        List<Straat> straten =
                ruimten.stream()
                        .map(r ->
                                new Straat(
                                        r.identificatie(),
                                        r.naam(),
                                        numbers.getOrDefault(r.woonplaats(), 0)))
                        .sorted(
                                Comparator.comparingInt(
                                        straat -> -plaatsen.get(straat.plaats()).straten()))
                        .toList();
        return new Straten(straten, List.copyOf(plaatsen), afkortingen);
    }

    int size() {
        return straten.size();
    }

    /**
     * By its number. The streets of places with the most streets have the first numbers: of equals
     * those are meant by the most people.
     */
    Straat straat(int number) {
        return straten.get(number);
    }

    /** Number of the place that a street lies in. */
    int plaatsVan(int straat) {
        return plaatsVan[straat];
    }

    /** Its identification as a number. */
    long identificatieVan(int straat) {
        return identificatieVan[straat];
    }

    /** By its identification as a number; null when no street in use has that. */
    @Nullable Straat byIdentificatie(long identificatie) {
        Integer straat = straatById.get(identificatie);
        return straat == null ? null : straten.get(straat);
    }

    /** Numbers of the public spaces in these places. */
    List<Integer> in(Set<Integer> places) {
        return IntStream.range(0, straten.size())
                .filter(straat -> places.contains(plaatsVan[straat]))
                .boxed()
                .toList();
    }

    Plaats plaats(int number) {
        return plaatsen.get(number);
    }

    /** The name of a place by its identification; empty when it is not known. */
    String naamVanPlaats(String identificatie) {
        Integer number = plaatsById.get(identificatie);
        return number == null ? "" : plaatsen.get(number).naam();
    }

    Namen namenVanStraten() {
        return namenVanStraten;
    }

    /** The last words of names of more than one word. */
    Namen namenVanDelen() {
        return namenVanDelen;
    }

    Namen namenVanPlaatsen() {
        return namenVanPlaatsen;
    }
}
