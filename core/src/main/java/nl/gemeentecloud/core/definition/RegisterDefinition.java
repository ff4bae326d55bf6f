package nl.gemeentecloud.core.definition;

import java.util.List;

/**
 * A register as it is defined: what it is, where it may stand, and its object types.
 *
 * @param name short and lower case, the name of its folder, tables and command-line argument
 *     ({@code brp})
 * @param title what people call it
 * @param version raised with every change of the definition; from 1
 * @param bron whose register it is, and whether what stands here is a copy
 * @param grondslag the law
 * @param plaatsing which kinds of zone are lawful for it
 */
public record RegisterDefinition(
        String name,
        String title,
        int version,
        String bron,
        String grondslag,
        Plaatsing plaatsing,
        List<ObjectType> objectTypes) {

    public RegisterDefinition {
        objectTypes = List.copyOf(objectTypes);
    }

    public ObjectType objectType(String typeName) {
        return objectTypes.stream()
                .filter(type -> type.name().equals(typeName))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s has no object type %s".formatted(name, typeName)));
    }

    /**
     * The placement class of a register; the policy says which zone kinds each class may live in.
     */
    public enum Plaatsing {
        /** Open data. */
        OPEN,
        /** Held by government, personal data included. */
        OVERHEID,
        /** To be kept apart from everything else: the population register. */
        AFGESCHEIDEN
    }
}
