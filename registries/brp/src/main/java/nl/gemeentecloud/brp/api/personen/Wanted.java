package nl.gemeentecloud.brp.api.personen;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which properties of one group are wanted, with the same for the groups within it. */
final class Wanted {

    /** Nothing of a group. */
    static final Wanted NOTHING = new Wanted();

    private final Set<Property> properties = EnumSet.noneOf(Property.class);
    private final Map<Property, Wanted> groups = new EnumMap<>(Property.class);

    /** Whether the property, or something of it, is wanted. */
    boolean has(Property property) {
        return properties.contains(property);
    }

    /** What is wanted of a group; nothing when it is not wanted at all. */
    Wanted of(Property group) {
        return groups.getOrDefault(group, NOTHING);
    }

    /** Whether one of the properties is wanted. */
    boolean hasAny(Set<Property> some) {
        return some.stream().anyMatch(properties::contains);
    }

    boolean isEmpty() {
        return properties.isEmpty();
    }

    /**
     * Adds what a path names.
     *
     * @param field the group this stands for
     * @param step where in the path the names begin that are still to be followed
     */
    void add(Field field, String[] path, int step) {
        for (Field part : field.parts()) {
            boolean named =
                    step == path.length
                            ? part.kind() != Field.Kind.AUTOMATISCH
                            : part.property().text().equals(path[step]);
            if (named) {
                properties.add(part.property());
                if (part.kind() == Field.Kind.GROEP) {
                    groups.computeIfAbsent(part.property(), group -> new Wanted())
                            .add(part, path, Math.min(step + 1, path.length));
                }
            }
        }
    }

    /** Adds the paths of what is wanted, groups written out. */
    void collect(Field field, String prefix, List<String> paths) {
        for (Field part : field.parts()) {
            if (!has(part.property())) {
                continue;
            }
            String path = prefix + part.property().text();
            if (part.kind() == Field.Kind.GROEP) {
                of(part.property()).collect(part, path + ".", paths);
            } else {
                paths.add(path);
            }
        }
    }

    /** This together with what the other wants. */
    Wanted union(Wanted other) {
        Wanted both = new Wanted();
        both.properties.addAll(properties);
        both.properties.addAll(other.properties);
        both.groups.putAll(groups);
        other.groups.forEach((name, group) -> both.groups.merge(name, group, Wanted::union));
        return both;
    }
}
