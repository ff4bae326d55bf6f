package nl.gemeentecloud.bag.zoek;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.gemeentecloud.bag.zoek.Straten.OpenbareRuimte;
import nl.gemeentecloud.bag.zoek.Straten.Woonplaats;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuidingenTest {

    private static final Afkortingen AFKORTINGEN = Afkortingen.load();
    private static final List<String> STREETS =
            List.of(
                    "Snoekstraat;Amsterdam",
                    "Snoekstraat;Goes",
                    "Kerkstraat;Amsterdam",
                    "Kerkstraat;'s-Gravenhage",
                    "Kerkstraat;Doesburg",
                    "Jan van Galenstraat;Amsterdam",
                    "Burgemeester Stramanweg;Amsterdam",
                    "Dr. Schaepmanstraat;'s-Hertogenbosch",
                    "Plein 1940;Rotterdam",
                    "3 Oktoberstraat;Leiden",
                    "1e Jan van der Heijdenstraat;Amsterdam",
                    "Prinsengracht;Amsterdam",
                    "Sint Jansplein;Leiden",
                    "Lange Voorhout;'s-Gravenhage",
                    "Weg;Goes");
    private static final Straten STRATEN = straten(STREETS);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            nullValues = "-",
            value = {
                "snoekstr 1 adam,                Snoekstraat, Amsterdam, 1, -",
                "Snoekstraat 1 Amsterdam,        Snoekstraat, Amsterdam, 1, -",
                "snoekstraat 1,                  Snoekstraat, Amsterdam, 1, -",
                "snoekstraat 1 goes,             Snoekstraat, Goes, 1, -",
                "snoekstr1adam,                  Snoekstraat, Amsterdam, 1, -",
                "snoekstraat1amsterdam,          Snoekstraat, Amsterdam, 1, -",
                "snoekstaat 1 amsterdam,         Snoekstraat, Amsterdam, 1, -",
                "snoeksrtaat 1 amsterdam,        Snoekstraat, Amsterdam, 1, -",
                "snoekstraat 1 amsteram,         Snoekstraat, Amsterdam, 1, -",
                "snoekstraat 1 amst,             Snoekstraat, Amsterdam, 1, -",
                "snoek 1 adam,                   Snoekstraat, Amsterdam, 1, -",
                "amsterdam snoekstraat 1,        Snoekstraat, Amsterdam, 1, -",
                "snoekstraat 1a adam,            Snoekstraat, Amsterdam, 1, a",
                "snoekstraat 1 a 2 adam,         Snoekstraat, Amsterdam, 1, a2",
                "snoekstraat 1-bis amsterdam,    Snoekstraat, Amsterdam, 1, bis",
                "kerkstr 12 den haag,            Kerkstraat, 's-Gravenhage, 12, -",
                "kerkstr 12 dh,                  Kerkstraat, 's-Gravenhage, 12, -",
                "kerkstraat 12 s-gravenhage,     Kerkstraat, 's-Gravenhage, 12, -",
                "jan van galenstr 5,             Jan van Galenstraat, Amsterdam, 5, -",
                "janvangalenstraat 5,            Jan van Galenstraat, Amsterdam, 5, -",
                "jan van galen straat 5,         Jan van Galenstraat, Amsterdam, 5, -",
                "galenstraat 5,                  Jan van Galenstraat, Amsterdam, 5, -",
                "burg stramanweg 105,            Burgemeester Stramanweg, Amsterdam, 105, -",
                "burg. stramanwg 105,            Burgemeester Stramanweg, Amsterdam, 105, -",
                "stramanweg 105,                 Burgemeester Stramanweg, Amsterdam, 105, -",
                "dr schaepmanstr 3 den bosch,    Dr. Schaepmanstraat, 's-Hertogenbosch, 3, -",
                "doctor schaepmanstraat 3,       Dr. Schaepmanstraat, 's-Hertogenbosch, 3, -",
                "plein 1940 7 rdam,              Plein 1940, Rotterdam, 7, -",
                "3 oktoberstraat 12 leiden,      3 Oktoberstraat, Leiden, 12, -",
                "1e jan vd heijdenstraat 8,      1e Jan van der Heijdenstraat, Amsterdam, 8, -",
                "prinsengr 263,                  Prinsengracht, Amsterdam, 263, -",
                "st jansplein 4,                 Sint Jansplein, Leiden, 4, -",
                "lange voorhout 34 gravenhage,   Lange Voorhout, 's-Gravenhage, 34, -",
                "12 kerkstraat doesburg,         Kerkstraat, Doesburg, 12, -",
            })
    void forgives(
            String typed, String straat, String plaats, int huisnummer, @Nullable String rest) {
        Duiding best = best(typed);

        assertThat(STRATEN.straat(best.straat().orElseThrow()).naam()).isEqualTo(straat);
        assertThat(STRATEN.plaats(best.plaats()).naam()).isEqualTo(plaats);
        assertThat(best.huisnummer()).hasValue(huisnummer);
        assertThat(best.rest()).isEqualTo(rest == null ? "" : rest);
    }

    @Test
    void knowsAPlaceAlone() {
        assertThat(best("amsterdm").straat()).isEmpty();
        assertThat(STRATEN.plaats(best("rdam").plaats()).naam()).isEqualTo("Rotterdam");
    }

    @Test
    void prefersWhatWasTypedExactly() {
        List<Duiding> found = Duidingen.of(STRATEN, AFKORTINGEN, Woorden.of("weg 1 goes"));
        assertThat(STRATEN.straat(found.getFirst().straat().orElseThrow()).naam()).isEqualTo("Weg");
        assertThat(found.getFirst().cost()).isZero();
    }

    @Test
    void ofManyStreetsOfOneNameTheLargestPlacesAreKeptAndTheOneThatWasTyped() {
        List<Woonplaats> places = new ArrayList<>();
        List<OpenbareRuimte> ruimten = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String id = "%04d".formatted(i);
            // the last has the most streets, and no name is one letter from another
            places.add(
                    new Woonplaats(
                            id,
                            "Plaats" + "abcdefghij".charAt(i / 20) + "wxyz".repeat(1 + i % 20)));
            ruimten.add(new OpenbareRuimte(identificatie(i, 0), "Dorpsstraat", id));
            for (int j = 0; j < i; j++) {
                ruimten.add(new OpenbareRuimte(identificatie(i, 1 + j), "Weg " + id + j, id));
            }
        }
        Straten straten = Straten.of(ruimten, places, AFKORTINGEN);

        List<Duiding> without = Duidingen.of(straten, AFKORTINGEN, Woorden.of("dorpsstraat 5"));
        assertThat(without).hasSize(Duidingen.MOST);
        assertThat(without)
                .extracting(d -> straten.straat(d.straat().orElseThrow()).identificatie())
                .startsWith(identificatie(199, 0), identificatie(198, 0), identificatie(197, 0))
                .doesNotContain(identificatie(3, 0));

        List<Duiding> with =
                Duidingen.of(
                        straten, AFKORTINGEN, Woorden.of("dorpsstraat 5 " + places.get(3).naam()));
        assertThat(straten.straat(with.getFirst().straat().orElseThrow()).identificatie())
                .isEqualTo(identificatie(3, 0));
        assertThat(with.getFirst().cost()).isZero();
    }

    /** What is passed over unseen could only have been worse: more streets never cost more. */
    @Test
    void knowsTheSameMeaningWhateverElseThereIs() {
        Random random = new Random(23);
        for (int i = 0; i < 300; i++) {
            List<String> known = new ArrayList<>(STREETS);
            Collections.shuffle(known, random);
            Straten few = straten(known.subList(0, 1 + random.nextInt(known.size())));
            String typed = typed(few, random);
            Duiding best = Duidingen.of(few, AFKORTINGEN, Woorden.of(typed)).getFirst();
            Duiding ofAll = best(typed);
            assertThat(ofAll.cost()).as(typed).isLessThanOrEqualTo(best.cost());
        }
    }

    /** A street as someone may type it: with a number, a place, in another order, cut short. */
    private static String typed(Straten straten, Random random) {
        Straten.Straat straat = straten.straat(random.nextInt(straten.size()));
        String naam = straat.naam();
        if (naam.length() > 6) {
            naam = naam.substring(0, naam.length() - random.nextInt(3));
        }
        String plaats = straten.plaats(straat.plaats()).naam();
        return switch (random.nextInt(4)) {
            case 0 -> naam + " " + (1 + random.nextInt(90));
            case 1 -> naam + " " + (1 + random.nextInt(90)) + " " + plaats;
            case 2 -> plaats + " " + naam + " " + (1 + random.nextInt(90)) + " a";
            default -> naam;
        };
    }

    @Test
    void findsNothingInNonsenseAndIsNeverLost() {
        assertThat(Duidingen.of(STRATEN, AFKORTINGEN, Woorden.of("qqqqqq"))).isEmpty();
        Random random = new Random(11);
        String letters = "abkstr 019-'é";
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int j = 0; j < length; j++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            Duidingen.of(STRATEN, AFKORTINGEN, Woorden.of(text.toString()));
        }
    }

    @Test
    void knowsWhatIsOneLetterApart() {
        assertThat(Namen.oneApart("straat", "staat")).isTrue();
        assertThat(Namen.oneApart("straat", "straaat")).isTrue();
        assertThat(Namen.oneApart("straat", "struat")).isTrue();
        assertThat(Namen.oneApart("straat", "sraat")).isTrue();
        assertThat(Namen.oneApart("straat", "srtaat")).isTrue();
        assertThat(Namen.oneApart("straat", "straat")).isFalse();
        assertThat(Namen.oneApart("straat", "staart")).isFalse();
    }

    private static String identificatie(int gemeente, int number) {
        return "%04d30%010d".formatted(gemeente, number);
    }

    private static Duiding best(String typed) {
        List<Duiding> found = Duidingen.of(STRATEN, AFKORTINGEN, Woorden.of(typed));
        assertThat(found).as(typed).isNotEmpty();
        return found.getFirst();
    }

    private static Straten straten(List<String> streets) {
        Map<String, String> places = new HashMap<>();
        List<Woonplaats> woonplaatsen = new ArrayList<>();
        List<OpenbareRuimte> ruimten = new ArrayList<>();
        for (String street : streets) {
            String[] parts = street.split(";", -1);
            String place =
                    places.computeIfAbsent(
                            parts[1],
                            name -> {
                                String id = "%04d".formatted(1000 + woonplaatsen.size());
                                woonplaatsen.add(new Woonplaats(id, name));
                                return id;
                            });
            ruimten.add(new OpenbareRuimte(identificatie(0, ruimten.size()), parts[0], place));
        }
        return Straten.of(ruimten, woonplaatsen, AFKORTINGEN);
    }
}
