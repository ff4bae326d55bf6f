package nl.gemeentecloud.brp.model;

import java.util.Map;
import java.util.Optional;
import nl.gemeentecloud.core.document.Group;
import nl.gemeentecloud.core.time.OnvolledigeDatum;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a category of a persoonslijst (Logisch Ontwerp BRP, hoofdstuk
 * gegevenswoordenboek): a view of a {@link Group}, nothing is copied.
 *
 * @param nummer the number of the category as actual category, 1 to 49; also for an occurrence that
 *     is history (category 58 has nummer 8)
 * @param historie whether this occurrence is history (delivered under its number + 50)
 * @param group the elements as delivered; keys are four digits, group and element ({@code "0120"})
 */
public record Categorie(int nummer, boolean historie, Group group) {

    /**
     * The value of an element; null when it was not delivered, or delivered empty. Most rules do
     * not tell these two apart; {@link #isDelivered} does.
     */
    public @Nullable String value(String element) {
        String value = group.value(element);
        return value == null || value.isEmpty() ? null : value;
    }

    /** Whether the element has a value that is not empty. */
    public boolean has(String element) {
        return value(element) != null;
    }

    /** Whether the element was delivered, with a value or empty. */
    public boolean isDelivered(String element) {
        return group.value(element) != null;
    }

    /** Whether no element has a value: the category was delivered empty. */
    public boolean isEmpty() {
        Map<String, String> values = group.values();
        if (values.isEmpty()) {
            return true;
        }
        for (String value : values.values()) {
            if (!value.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /**
     * The value of a date element; empty when there is none, or when it is not eight digits or
     * names a month or day that cannot exist.
     */
    public Optional<OnvolledigeDatum> datum(String element) {
        String value = value(element);
        return value == null ? Optional.empty() : OnvolledigeDatum.parse(value);
    }
}
