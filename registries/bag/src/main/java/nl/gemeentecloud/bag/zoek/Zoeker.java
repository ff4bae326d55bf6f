package nl.gemeentecloud.bag.zoek;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.gemeentecloud.bag.BagDefinition;
import nl.gemeentecloud.bag.zoek.Straten.Straat;
import nl.gemeentecloud.bag.zoek.Zoekresultaat.Ligging;
import nl.gemeentecloud.bag.zoek.Zoekresultaat.Soort;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.Looked;
import org.jspecify.annotations.Nullable;

/**
 * Finds addresses, streets and places from what someone typed, the likeliest first. What the words
 * may mean is found in memory; which addresses there are, in the register.
 */
public final class Zoeker {

    /** Most results. */
    public static final int MOST = 50;

    private static final double NO_SUCH_NUMBER = 3;
    private static final double NO_SUCH_POSTCODE = 2;
    private static final int POINTS_PER_COST = 10;
    private static final int DIGITS_OF_POSTCODE = 4;
    private static final int LETTERS_OF_POSTCODE = 2;

    private final AdresLooks looks;
    private final List<Liggingen> liggingen;
    private final StratenNu nu;

    /**
     * Finds in the register of a definition.
     *
     * @param nu the names in it, as they stand now
     */
    public Zoeker(BagDefinition definition, StratenNu nu) {
        this.looks = new AdresLooks(definition);
        this.liggingen = Liggingen.all(definition);
        this.nu = nu;
    }

    /**
     * A result with what it cost to come to it. There may be a thousand of which some are shown: it
     * is made when it is.
     */
    private record Ranked(double cost, int size, Supplier<Zoekresultaat> result) {

        private static int likeliest(Ranked one, Ranked other) {
            int nearer = Double.compare(one.cost, other.cost);
            return nearer != 0 ? nearer : Integer.compare(other.size, one.size);
        }

        /** The likeliest, of equals those that come first in the alphabet. */
        static List<Zoekresultaat> best(List<Ranked> found, int most) {
            List<Ranked> sorted = new ArrayList<>(found);
            sorted.sort(Ranked::likeliest);
            List<Zoekresultaat> best = new ArrayList<>();
            int from = 0;
            while (from < sorted.size() && best.size() < most) {
                int to = from + 1;
                while (to < sorted.size() && likeliest(sorted.get(from), sorted.get(to)) == 0) {
                    to++;
                }
                if (to == from + 1) {
                    best.add(sorted.get(from).result().get());
                } else {
                    sorted.subList(from, to).stream()
                            .map(ranked -> ranked.result().get())
                            .sorted(Comparator.comparing(Zoekresultaat::omschrijving))
                            .limit(most - best.size())
                            .forEach(best::add);
                }
                from = to;
            }
            return best;
        }
    }

    /**
     * What may be meant.
     *
     * @param text as it was typed; what is beyond 200 characters or 12 words is not looked at
     * @param most how many results, 1 to {@link #MOST}
     * @param door to the register, for whoever asks
     */
    public List<Zoekresultaat> zoek(String text, int most, Function<Look, Looked> door) {
        Straten straten = nu.straten(door);
        Adressen adressen = new Adressen(looks, liggingen, door);
        List<Ranked> found = ranked(straten, adressen, Woorden.of(text));
        return placed(Ranked.best(found, Math.clamp(most, 1, MOST)), adressen);
    }

    /**
     * The addresses that may be meant, all of them up to a thousand: those that were typed, or else
     * those of the streets, the place or the first digits of a postcode that were.
     *
     * @param text as it was typed
     * @param door to the register, for whoever asks
     */
    public List<Zoekresultaat> adressen(String text, Function<Look, Looked> door) {
        Straten straten = nu.straten(door);
        Adressen adressen = new Adressen(looks, liggingen, door);
        List<String> words = Woorden.of(text);
        Map<String, Zoekresultaat> found = new LinkedHashMap<>();
        Ranked.best(ranked(straten, adressen, words), Integer.MAX_VALUE).stream()
                .filter(result -> result.soort() == Soort.ADRES)
                .forEach(result -> found.putIfAbsent(result.identificatie(), result));
        WiderSearch wider = new WiderSearch(straten, nu.afkortingen(), adressen);
        List<Adres> more =
                takePostcode(new ArrayList<>(words)).isPresent()
                        ? List.of()
                        : wider.byFirstDigits(words);
        if (found.isEmpty() && more.isEmpty()) {
            more = wider.byNames(words);
        }
        for (Adres adres : more) {
            Zoekresultaat result = ranked(straten, adres, 0).result().get();
            found.putIfAbsent(result.identificatie(), result);
        }
        return found.values().stream().limit(AdresLooks.MOST).toList();
    }

    private List<Ranked> ranked(Straten straten, Adressen adressen, List<String> typed) {
        List<String> words = new ArrayList<>(typed);
        Optional<String> postcode = takePostcode(words);
        List<Ranked> found = new ArrayList<>();
        if (postcode.isPresent()) {
            found.addAll(byPostcode(straten, adressen, postcode.get(), words));
        }
        if (found.isEmpty()) {
            double already = postcode.isPresent() ? NO_SUCH_POSTCODE : 0;
            found.addAll(byWords(straten, adressen, words, already));
        }
        return found;
    }

    /** Takes four digits with two letters behind them out of the words. */
    private static Optional<String> takePostcode(List<String> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            String digits = words.get(i);
            String letters = words.get(i + 1);
            if (Woorden.number(digits)
                    && digits.length() == DIGITS_OF_POSTCODE
                    && digits.charAt(0) != '0'
                    && !Woorden.number(letters)
                    && letters.length() == LETTERS_OF_POSTCODE) {
                words.remove(i + 1);
                words.remove(i);
                return Optional.of(digits + letters.toUpperCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }

    private List<Ranked> byPostcode(
            Straten straten, Adressen adressen, String postcode, List<String> words) {
        for (int i = words.size() - 1; i >= 0; i--) {
            if (Woorden.number(words.get(i)) && words.get(i).length() <= 5) {
                List<Adres> found = adressen.met(postcode, Integer.parseInt(words.get(i)));
                if (!found.isEmpty()) {
                    String rest = String.join("", words.subList(i + 1, words.size()));
                    String asked = rest.length() <= 5 ? rest : "";
                    return found.stream()
                            .map(adres -> ranked(straten, adres, adres.cost(asked)))
                            .toList();
                }
            }
        }
        return words.stream().anyMatch(Woorden::number)
                ? List.of()
                : adressen.met(postcode).stream()
                        .sorted(Comparator.comparingInt(Adres::huisnummer))
                        .map(adres -> ranked(straten, adres, adres.huisnummer() * 1e-6))
                        .toList();
    }

    private List<Ranked> byWords(
            Straten straten, Adressen adressen, List<String> words, double already) {
        List<Duiding> duidingen = Duidingen.of(straten, nu.afkortingen(), words);
        Map<Integer, Map<Long, Duiding>> byNumber = new LinkedHashMap<>();
        List<Ranked> found = new ArrayList<>(2 * duidingen.size());
        for (Duiding duiding : duidingen) {
            if (duiding.straat().isPresent() && duiding.huisnummer().isPresent()) {
                byNumber.computeIfAbsent(
                                duiding.huisnummer().getAsInt(), first -> new LinkedHashMap<>())
                        .put(straten.identificatieVan(duiding.straat().getAsInt()), duiding);
                found.add(way(straten, duiding, already + NO_SUCH_NUMBER));
            } else {
                found.add(way(straten, duiding, already));
            }
        }
        byNumber.forEach((number, streets) -> {
            for (Adres adres : adressen.aan(identificaties(straten, streets.values()), number)) {
                Duiding duiding = streets.get(adres.openbareRuimte());
                if (duiding != null) {
                    found.add(
                            ranked(
                                    straten,
                                    adres,
                                    straten.straat(duiding.straat().orElseThrow()),
                                    already + duiding.cost() + adres.cost(duiding.rest())));
                }
            }
        });
        return found;
    }

    /** Of the streets that are meant. */
    private static List<String> identificaties(Straten straten, Collection<Duiding> duidingen) {
        List<String> identificaties = new ArrayList<>(duidingen.size());
        for (Duiding duiding : duidingen) {
            identificaties.add(straten.straat(duiding.straat().orElseThrow()).identificatie());
        }
        return identificaties;
    }

    private static int score(double cost) {
        return Math.max(1, 100 - (int) Math.round(cost * POINTS_PER_COST));
    }

    private Ranked way(Straten straten, Duiding duiding, double extra) {
        Straten.Plaats plaats = straten.plaats(duiding.plaats());
        double cost = duiding.cost() + extra;
        if (duiding.straat().isEmpty()) {
            return new Ranked(
                    cost,
                    plaats.straten(),
                    () ->
                            new Zoekresultaat(
                                    Soort.WOONPLAATS,
                                    plaats.naam(),
                                    plaats.identificatie(),
                                    score(cost),
                                    "",
                                    "",
                                    "",
                                    plaats.naam(),
                                    Optional.empty()));
        }
        Straat straat = straten.straat(duiding.straat().getAsInt());
        return new Ranked(
                cost,
                plaats.straten(),
                () ->
                        new Zoekresultaat(
                                Soort.WEG,
                                plaats.naam().isEmpty()
                                        ? straat.naam()
                                        : straat.naam() + ", " + plaats.naam(),
                                straat.identificatie(),
                                score(cost),
                                straat.naam(),
                                "",
                                "",
                                plaats.naam(),
                                Optional.empty()));
    }

    private static Ranked ranked(Straten straten, Adres adres, double cost) {
        return ranked(straten, adres, straten.byIdentificatie(adres.openbareRuimte()), cost);
    }

    private static Ranked ranked(
            Straten straten, Adres adres, @Nullable Straat straat, double cost) {
        return new Ranked(
                cost,
                straat == null ? 0 : straten.plaats(straat.plaats()).straten(),
                () -> result(straten, adres, straat, cost));
    }

    private static Zoekresultaat result(
            Straten straten, Adres adres, @Nullable Straat straat, double cost) {
        String naam = straat == null ? "" : straat.naam();
        String plaats =
                adres.woonplaats().isEmpty() && straat != null
                        ? straten.plaats(straat.plaats()).naam()
                        : straten.naamVanPlaats(adres.woonplaats());
        String nummer = adres.nummer();
        String postcode = adres.postcode();
        String line =
                (naam + " " + nummer + ", " + (postcode.isEmpty() ? "" : postcode + " ") + plaats)
                        .strip();
        return new Zoekresultaat(
                Soort.ADRES,
                line,
                adres.identificatie(),
                score(cost),
                naam,
                nummer,
                postcode,
                plaats,
                Optional.empty());
    }

    /** The addresses among these, with where they are. */
    private static List<Zoekresultaat> placed(List<Zoekresultaat> results, Adressen adressen) {
        List<String> addresses = new ArrayList<>(results.size());
        for (Zoekresultaat result : results) {
            if (result.soort() == Soort.ADRES) {
                addresses.add(result.identificatie());
            }
        }
        if (addresses.isEmpty()) {
            return results;
        }
        Map<String, Ligging> liggingen = adressen.liggingen(addresses);
        List<Zoekresultaat> placed = new ArrayList<>(results.size());
        for (Zoekresultaat result : results) {
            placed.add(
                    result.soort() == Soort.ADRES
                            ? result.at(Optional.ofNullable(liggingen.get(result.identificatie())))
                            : result);
        }
        return placed;
    }
}
