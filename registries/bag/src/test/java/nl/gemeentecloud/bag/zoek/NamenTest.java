package nl.gemeentecloud.bag.zoek;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.gemeentecloud.bag.zoek.Namen.Found;
import nl.gemeentecloud.bag.zoek.Namen.How;
import org.junit.jupiter.api.Test;

class NamenTest {

    private static final int SHORTEST_WITH_FAULT = 4;

    /** Few letters, so that many names are one from another. */
    private static final String LETTERS = "aeik";

    @Test
    void whatIsOneLetterAwayIsFoundAsWhenEveryNameIsCompared() {
        Random random = new Random(29);
        Map<String, List<Integer>> byName = new TreeMap<>();
        for (int i = 0; i < 2_000; i++) {
            byName.put(word(random, 1 + random.nextInt(9)), List.of(i));
        }
        Namen namen = Namen.of(byName);
        for (int i = 0; i < 5_000; i++) {
            String asked = word(random, 1 + random.nextInt(9));

            assertThat(numbers(namen.find(asked)))
                    .as(asked)
                    .containsExactlyInAnyOrderElementsOf(compared(byName, asked));
        }
    }

    @Test
    void whatHasNoNamesFindsNothing() {
        assertThat(Namen.of(Map.of()).find("kerkstraat")).isEmpty();
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    private static List<Integer> numbers(List<Found> found) {
        return found.stream()
                .filter(one -> one.how() == How.ONE_LETTER)
                .map(one -> one.targets()[0])
                .toList();
    }

    private static List<Integer> compared(Map<String, List<Integer>> byName, String asked) {
        List<Integer> near = new ArrayList<>();
        byName.forEach((name, numbers) -> {
            if (asked.length() >= SHORTEST_WITH_FAULT
                    && name.length() >= SHORTEST_WITH_FAULT
                    && Namen.oneApart(name, asked)) {
                near.addAll(numbers);
            }
        });
        return near;
    }
}
