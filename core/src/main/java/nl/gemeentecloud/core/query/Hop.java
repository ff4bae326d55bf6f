package nl.gemeentecloud.core.query;

import java.util.List;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;

/**
 * From an object to those that it refers to, or that refer to it.
 *
 * @param type what is reached
 * @param via how; one of these is enough
 * @param attributes what is read of it
 * @param when which voorkomens of it
 * @param all conditions that all must hold for what is reached
 * @param reach how much is reached
 * @param hops where it goes on from there
 */
public record Hop(
        ObjectType type,
        List<Link> via,
        AttributeSet attributes,
        When when,
        List<Condition> all,
        Reach reach,
        List<Hop> hops) {

    public Hop {
        via = List.copyOf(via);
        all = List.copyOf(all);
        hops = List.copyOf(hops);
        if (via.isEmpty()) {
            throw new IllegalArgumentException("A hop goes over a link");
        }
    }

    /** How much a hop reaches. */
    public enum Reach {
        /** Where nothing is reached, where the hop begins is left out itself. */
        NEEDED,
        /** At most a few. */
        FEW,
        /** Possibly many; rows for it are read apart from those for its neighbours. */
        MANY
    }

    /**
     * Two attributes that have a value in common; one of them is declared to refer to the type of
     * the other, or both identify the same.
     *
     * @param from path of an attribute of the object where the hop begins
     * @param to path of an attribute of what is reached
     */
    public record Link(String from, String to) {}

    /**
     * Along a declared reference.
     *
     * @param path of the attribute that refers
     */
    public static Link to(ObjectType from, String path, ObjectType type) {
        declared(from, path, type);
        return new Link(path, identification(type));
    }

    /**
     * Against a declared reference.
     *
     * @param path of the attribute of what is reached that refers to where the hop begins
     */
    public static Link from(ObjectType from, ObjectType type, String path) {
        declared(type, path, from);
        return new Link(identification(from), path);
    }

    private static void declared(ObjectType from, String path, ObjectType to) {
        int index = from.indexOf(path);
        if (index < 0
                || from.attributes()
                        .get(index)
                        .refersTo()
                        .filter(name -> name.equals(to.name()))
                        .isEmpty()) {
            throw new IllegalArgumentException(
                    "%s does not declare that %s refers to %s".formatted(from, path, to));
        }
    }

    private static String identification(ObjectType type) {
        return type.voorkomens()
                .map(voorkomens -> voorkomens.sleutel().getFirst())
                .orElseThrow(() -> new IllegalArgumentException(type + " keeps no voorkomens"));
    }
}
