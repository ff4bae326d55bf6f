package nl.gemeentecloud.brp.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stack (stapel) of a persoonslijst: an actual occurrence of a category with its history. One
 * parent, partner, nationality, child or travel document is one stack.
 *
 * @param nummer the number of the actual category, 1 to 49
 * @param actueel the actual occurrence; empty when only history was delivered
 * @param historie what was actual before, newest first
 */
public record CategorieStapel(int nummer, Optional<Categorie> actueel, List<Categorie> historie) {

    public CategorieStapel {
        historie = List.copyOf(historie);
        if (actueel.isEmpty() && historie.isEmpty()) {
            throw new IllegalArgumentException("A stapel has at least one occurrence");
        }
    }

    /** The value of an element in the actual occurrence, as {@link Categorie#value}. */
    public @Nullable String value(String element) {
        return actueel.isPresent() ? actueel.get().value(element) : null;
    }

    /** Whether the actual occurrence has a value for the element that is not empty. */
    public boolean has(String element) {
        return value(element) != null;
    }
}
