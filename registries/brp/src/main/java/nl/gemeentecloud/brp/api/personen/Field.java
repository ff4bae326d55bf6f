package nl.gemeentecloud.brp.api.personen;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A property that can be asked for with {@code fields}, with what it consists of.
 *
 * @param kind what asking for a part of it means
 * @param parts what it consists of, in the order of the contract
 */
record Field(Property property, Kind kind, List<Field> parts) {

    Field {
        parts = List.copyOf(parts);
    }

    /** A group: its parts can be asked for one by one. */
    static Field groep(Property property, Field... parts) {
        return new Field(property, Kind.GROEP, Arrays.asList(parts));
    }

    /** A value without parts. */
    static Field waarde(Property property) {
        return new Field(property, Kind.WAARDE, List.of());
    }

    /** A date or the value of a table: comes whole, whichever part is named. */
    static Field geheel(Property property) {
        return new Field(property, Kind.GEHEEL, List.of());
    }

    /** The same, with parts that are known by name. */
    static Field geheel(Property property, Field... parts) {
        return new Field(property, Kind.GEHEEL, Arrays.asList(parts));
    }

    /** Comes by itself when it applies, and may not be asked for. */
    static Field automatisch(Property property) {
        return new Field(property, Kind.AUTOMATISCH, List.of());
    }

    @Nullable Field part(Property name) {
        for (Field part : parts) {
            if (part.property == name) {
                return part;
            }
        }
        return null;
    }

    /** What asking for a part of a property means. */
    enum Kind {
        /** Only that part. */
        GROEP,
        /** There are no parts. */
        WAARDE,
        /** All of it. */
        GEHEEL,
        /** It is delivered by itself and may not be asked for. */
        AUTOMATISCH
    }
}
