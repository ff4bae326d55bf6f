package nl.gemeentecloud.brp.api.personen;

import java.util.List;
import nl.gemeentecloud.brp.model.Onderzoek;

/**
 * One property of a group of the answer.
 *
 * @param elements the elements it says something of, as number of group and element (1110): when
 *     one of them is being investigated, so is the property
 */
record Part(Property property, Value value, List<Integer> elements) {

    Part {
        elements = List.copyOf(elements);
    }

    Part(Property property, Value value, Integer... elements) {
        this(property, value, List.of(elements));
    }

    boolean isInOnderzoek(Onderzoek onderzoek) {
        for (int element : elements) {
            if (onderzoek.omvat(element)) {
                return true;
            }
        }
        return false;
    }
}
