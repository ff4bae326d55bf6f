package nl.gemeentecloud.bag.api.answer;

import java.util.EnumMap;
import java.util.Map;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.RegisterDefinition;

/** The object types of the register by kind, and the numbers of what they have in common. */
public final class BagTypes {

    private static final String GEOMETRIE = ".geometrie";

    private final Map<Soort, Kind> kinds = new EnumMap<>(Soort.class);
    private final ObjectType inonderzoek;
    private final ObjectType gemeentewoonplaats;

    /**
     * One kind of object.
     *
     * @param all what is read of it to show it whole
     * @param light the same without its geometry
     */
    public record Kind(Soort soort, ObjectType type, AttributeSet all, AttributeSet light) {

        static Kind of(Soort soort, ObjectType type) {
            AttributeSet all = AttributeSet.all(type);
            String geometry = type.name() + GEOMETRIE;
            return new Kind(
                    soort,
                    type,
                    all,
                    type.indexOf(geometry) < 0
                            ? all
                            : all.minus(AttributeSet.builder(type).add(geometry).build()));
        }

        /** The path of an attribute of the object itself. */
        public String path(String element) {
            return type.name() + "." + element;
        }

        /** The number of an attribute of the object itself. */
        public int at(String element) {
            int number = type.indexOf(path(element));
            if (number < 0) {
                throw new IllegalArgumentException(type + " has no " + element);
            }
            return number;
        }

        /** The number of an attribute of the voorkomen. */
        public int history(String element) {
            int number = type.indexOf("voorkomen." + element);
            if (number < 0) {
                throw new IllegalArgumentException(type + " has no voorkomen." + element);
            }
            return number;
        }
    }

    public BagTypes(RegisterDefinition register) {
        for (Soort soort : Soort.values()) {
            kinds.put(soort, Kind.of(soort, register.objectType(soort.type())));
        }
        this.inonderzoek = register.objectType("inonderzoek");
        this.gemeentewoonplaats = register.objectType("gemeentewoonplaats");
    }

    public Kind of(Soort soort) {
        Kind kind = kinds.get(soort);
        if (kind == null) {
            throw new IllegalArgumentException("No kind " + soort);
        }
        return kind;
    }

    public ObjectType inonderzoek() {
        return inonderzoek;
    }

    public ObjectType gemeentewoonplaats() {
        return gemeentewoonplaats;
    }
}
