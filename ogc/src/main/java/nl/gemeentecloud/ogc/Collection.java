package nl.gemeentecloud.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.core.definition.Attribute;
import nl.gemeentecloud.core.definition.Attribute.ValueType;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.RegisterDefinition;

/**
 * An object type with geometry as a collection of features: each object as it counts now.
 *
 * @param id {@code register-type}
 * @param register what it belongs to
 * @param key number of the attribute that identifies an object
 * @param geometry number of the attribute that is drawn
 * @param begin number of the attribute that says since when it is valid; its temporal extent
 * @param properties numbers of the attributes that a feature shows
 */
public record Collection(
        String id,
        RegisterDefinition register,
        ObjectType type,
        int key,
        int geometry,
        Optional<Integer> begin,
        List<Integer> properties) {

    /** Longest value that a filter may have, in characters. */
    public static final int LONGEST_FILTER = 200;

    public Collection {
        properties = List.copyOf(properties);
    }

    /** The collections of these registers, in the order of their definitions. */
    public static List<Collection> of(List<RegisterDefinition> registers) {
        List<Collection> collections = new ArrayList<>();
        for (RegisterDefinition register : registers) {
            if (register.plaatsing() == RegisterDefinition.Plaatsing.OPEN) {
                register.objectTypes()
                        .forEach(type -> of(register, type).ifPresent(collections::add));
            }
        }
        return List.copyOf(collections);
    }

    private static Optional<Collection> of(RegisterDefinition register, ObjectType type) {
        List<Integer> properties = new ArrayList<>();
        int geometry = -1;
        for (int i = 0; i < type.attributes().size(); i++) {
            Attribute attribute = type.attributes().get(i);
            if (attribute.type() == ValueType.GEOMETRIE) {
                geometry = geometry < 0 ? i : geometry;
            } else {
                properties.add(i);
            }
        }
        if (geometry < 0 || type.voorkomens().isEmpty()) {
            return Optional.empty();
        }
        int key = type.indexOf(type.voorkomens().get().sleutel().getFirst());
        return Optional.of(
                new Collection(
                        register.name() + "-" + type.name(),
                        register,
                        type,
                        key,
                        geometry,
                        type.geldigheid().van().map(type::indexOf),
                        properties));
    }

    /** What people call it. */
    public String title() {
        String first = type.name().substring(0, 1);
        return first.toUpperCase(java.util.Locale.ROOT) + type.name().substring(1);
    }

    public String description() {
        return "%s in de %s: elk object zoals het nu geldt. %s."
                .formatted(title(), register.title(), register.bron());
    }

    public Attribute attribute(int number) {
        return type.attributes().get(number);
    }

    /** The attributes that a filter may be on: those with one value. */
    public List<Attribute> queryables() {
        return properties.stream()
                .map(this::attribute)
                .filter(attribute -> !attribute.multiple())
                .filter(attribute -> attribute.type() != ValueType.TIJDSTIP)
                .toList();
    }

    public Optional<Attribute> queryable(String name) {
        return queryables().stream().filter(a -> a.element().equals(name)).findFirst();
    }

    /** All that a feature needs. */
    public AttributeSet shown() {
        AttributeSet.Builder set = AttributeSet.builder(type);
        properties.forEach(number -> set.add(attribute(number).path()));
        return set.add(attribute(geometry).path()).build();
    }

    /** What a tile carries: little, since a map draws many. */
    public List<Integer> onTiles() {
        return properties.stream()
                .filter(number -> number == key || worthDrawing(attribute(number)))
                .toList();
    }

    private static boolean worthDrawing(Attribute attribute) {
        return !attribute.multiple()
                && attribute.refersTo().isEmpty()
                && switch (attribute.type()) {
                    case CODE, GETAL -> !attribute.element().startsWith("voorkomen");
                    case TEKST -> attribute.element().equals("naam");
                    case IDENTIFICATIE,
                            INDICATIE,
                            CIJFERS,
                            DATUM,
                            ONVOLLEDIGE_DATUM,
                            TIJDSTIP,
                            GEOMETRIE ->
                            false;
                };
    }
}
