package nl.gemeentecloud.brp.api.personen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A compiled {@code fields}: which properties of a form are wanted. Immutable, so that one can
 * serve many questions that ask for the same.
 */
public final class FieldSelection {

    private static final Set<Property> PERSOON =
            Set.of(
                    Property.A_NUMMER,
                    Property.BURGERSERVICENUMMER,
                    Property.GESLACHT,
                    Property.LEEFTIJD,
                    Property.NAAM,
                    Property.GEBOORTE);
    private static final Set<Property> VERBLIJFPLAATS =
            Set.of(
                    Property.VERBLIJFPLAATS,
                    Property.VERBLIJFPLAATS_BINNENLAND,
                    Property.IMMIGRATIE,
                    Property.GEMEENTE_VAN_INSCHRIJVING,
                    Property.DATUM_INSCHRIJVING_IN_GEMEENTE);
    private static final Set<Property> NAAM_IN_ADRESSERING =
            Set.of(Property.AANHEF, Property.AANSCHRIJFWIJZE, Property.GEBRUIK_IN_LOPENDE_TEKST);
    private static final Set<Property> ADRESREGELS =
            Set.of(Property.ADRESREGEL1, Property.ADRESREGEL2, Property.ADRESREGEL3, Property.LAND);

    private final Shape shape;
    private final Wanted root;
    private final List<String> leaves;
    private final Wanted verblijfplaatsBinnenland;
    private final Wanted adresseringBinnenland;
    private final Set<Integer> categorieen;

    private FieldSelection(Shape shape, Wanted root) {
        this.shape = shape;
        this.root = root;
        List<String> paths = new ArrayList<>();
        root.collect(shape.root(), "", paths);
        this.leaves = List.copyOf(paths);
        this.verblijfplaatsBinnenland =
                root.of(Property.VERBLIJFPLAATS).union(root.of(Property.VERBLIJFPLAATS_BINNENLAND));
        this.adresseringBinnenland =
                root.of(Property.ADRESSERING).union(root.of(Property.ADRESSERING_BINNENLAND));
        this.categorieen = categorieen();
    }

    /** The categories with an RNI-deelnemer (LO BRP groep 88) of which something is wanted. */
    private Set<Integer> categorieen() {
        Set<Integer> result = new HashSet<>();
        if (root.hasAny(PERSOON) || wantsNaamInAdressering()) {
            result.add(1);
        }
        if (root.has(Property.NATIONALITEITEN)) {
            result.add(4);
        }
        if (root.has(Property.OVERLIJDEN)) {
            result.add(6);
        }
        if (root.hasAny(VERBLIJFPLAATS) || wantsAdresregels()) {
            result.add(8);
        }
        return Set.copyOf(result);
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

    /** What is wanted of where the person lives; the alias asks for it in the Netherlands only. */
    Wanted verblijfplaats(boolean binnenland) {
        return binnenland ? verblijfplaatsBinnenland : root.of(Property.VERBLIJFPLAATS);
    }

    /** What is wanted of the adressering; the alias asks for lines in the Netherlands only. */
    Wanted adressering(boolean binnenland) {
        return binnenland ? adresseringBinnenland : root.of(Property.ADRESSERING);
    }

    boolean wantsAdressering() {
        return !adresseringBinnenland.isEmpty();
    }

    /** Whether names in a letter are wanted. */
    boolean wantsNaamInAdressering() {
        return adresseringBinnenland.hasAny(NAAM_IN_ADRESSERING);
    }

    /** Whether lines of an address are wanted. */
    boolean wantsAdresregels() {
        return adresseringBinnenland.hasAny(ADRESREGELS);
    }

    /** Whether something of a category is wanted: 1, 4, 6 or 8. */
    boolean wantsCategorie(int categorie) {
        return categorieen.contains(categorie);
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
