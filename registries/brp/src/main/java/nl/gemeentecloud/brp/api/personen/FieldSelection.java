package nl.gemeentecloud.brp.api.personen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A compiled {@code fields}: which properties of a form are wanted. Immutable, so that one can
 * serve many questions that ask for the same.
 */
public final class FieldSelection {

    private final Shape shape;
    private final Wanted root;
    private final List<String> leaves;

    private FieldSelection(Shape shape, Wanted root) {
        this.shape = shape;
        this.root = root;
        List<String> paths = new ArrayList<>();
        root.collect(shape.root(), "", paths);
        this.leaves = List.copyOf(paths);
    }

    /**
     * Compiles the paths of a request.
     *
     * @throws IllegalArgumentException when {@link Shape#meaning} does not know a path as BEKEND
     */
    public static FieldSelection compile(Shape shape, Collection<String> paths) {
        Wanted root = new Wanted();
        for (String path : paths) {
            if (shape.meaning(path) != Shape.Meaning.BEKEND) {
                throw new IllegalArgumentException(
                        "Form " + shape + " has no field to ask for by the path " + path);
            }
            root.add(shape.root(), path.split("\\."), 0);
        }
        return new FieldSelection(shape, root);
    }

    public Shape shape() {
        return shape;
    }

    /**
     * The paths of what is wanted, groups written out, dates and table values as one ({@code
     * geboorte.datum}), in the order of the contract and without duplicates. An alias keeps its own
     * path.
     */
    public List<String> leaves() {
        return leaves;
    }

    Wanted root() {
        return root;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldSelection that
                && that.shape == shape
                && that.leaves.equals(leaves);
    }

    @Override
    public int hashCode() {
        return leaves.hashCode();
    }

    @Override
    public String toString() {
        return shape + leaves.toString();
    }
}
