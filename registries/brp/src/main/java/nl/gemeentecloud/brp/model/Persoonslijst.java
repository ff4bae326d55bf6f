package nl.gemeentecloud.brp.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;
import org.jspecify.annotations.Nullable;

/**
 * All that the BRP holds on one person (Logisch Ontwerp BRP): a view of a {@link Document} that
 * knows which history belongs to which actual category. The values are not copied, looking is
 * cheap.
 *
 * <p>In a document, history (category + 50) stands right after the actual category it belongs to,
 * newest first. History that does not follow its actual category is a stack of its own, without an
 * actual occurrence. Groups that are no LO3 category are in the document and not in the view.
 */
public final class Persoonslijst {

    private static final int HISTORIE = 50;

    private final Document document;
    private final List<CategorieStapel> stapels;

    private Persoonslijst(Document document, List<CategorieStapel> stapels) {
        this.document = document;
        this.stapels = stapels;
    }

    public static Persoonslijst of(Document document) {
        List<CategorieStapel> stapels = new ArrayList<>(document.groups().size());
        Optional<Categorie> actueel = Optional.empty();
        List<Categorie> historie = new ArrayList<>(0);
        int open = 0;
        for (Group group : document.groups()) {
            int number = number(group.name());
            if (number < 0) {
                continue;
            }
            boolean isHistorie = number > HISTORIE;
            int nummer = isHistorie ? number - HISTORIE : number;
            Categorie categorie = new Categorie(nummer, isHistorie, group);
            if (isHistorie && nummer == open) {
                historie.add(categorie);
                continue;
            }
            if (open != 0) {
                stapels.add(new CategorieStapel(open, actueel, historie));
                historie = new ArrayList<>(0);
            }
            open = nummer;
            actueel = isHistorie ? Optional.empty() : Optional.of(categorie);
            if (isHistorie) {
                historie.add(categorie);
            }
        }
        if (open != 0) {
            stapels.add(new CategorieStapel(open, actueel, historie));
        }
        return new Persoonslijst(document, List.copyOf(stapels));
    }

    /** The record this is a view of. */
    public Document document() {
        return document;
    }

    /** All stacks, in delivered order. */
    public List<CategorieStapel> stapels() {
        return stapels;
    }

    /**
     * The stacks of one category, in delivered order.
     *
     * @param nummer of the actual category, 1 to 49
     */
    public List<CategorieStapel> stapels(int nummer) {
        int count = 0;
        CategorieStapel only = null;
        for (CategorieStapel stapel : stapels) {
            if (stapel.nummer() == nummer) {
                count++;
                only = stapel;
            }
        }
        if (only == null) {
            return List.of();
        }
        if (count == 1) {
            return List.of(only);
        }
        List<CategorieStapel> found = new ArrayList<>(count);
        for (CategorieStapel stapel : stapels) {
            if (stapel.nummer() == nummer) {
                found.add(stapel);
            }
        }
        return List.copyOf(found);
    }

    /**
     * The first stack of a category, for categories that occur once (01, 02, 03, 06, 07, 08, ...).
     */
    public Optional<CategorieStapel> stapel(int nummer) {
        for (CategorieStapel stapel : stapels) {
            if (stapel.nummer() == nummer) {
                return Optional.of(stapel);
            }
        }
        return Optional.empty();
    }

    /** The actual occurrence in the first stack of a category. */
    public Optional<Categorie> actueel(int nummer) {
        return stapel(nummer).flatMap(CategorieStapel::actueel);
    }

    /**
     * The value of an element in the actual occurrence of the first stack of a category; null when
     * there is none, or when it was delivered empty.
     *
     * @param nummer of the actual category, 1 to 49
     * @param element four digits, group and element ({@code "0120"})
     */
    public @Nullable String value(int nummer, String element) {
        for (CategorieStapel stapel : stapels) {
            if (stapel.nummer() == nummer) {
                return stapel.value(element);
            }
        }
        return null;
    }

    /** 1 to 49 for an actual category, 51 to 99 for history, -1 for what is no category. */
    private static int number(String name) {
        if (name.length() != 2) {
            return -1;
        }
        int tens = name.charAt(0) - '0';
        int units = name.charAt(1) - '0';
        if (tens < 0 || tens > 9 || units < 0 || units > 9) {
            return -1;
        }
        int number = tens * 10 + units;
        return number % HISTORIE == 0 ? -1 : number;
    }
}
