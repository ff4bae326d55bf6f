package nl.gemeentecloud.core.definition;

import java.util.List;
import java.util.Optional;

/**
 * One datum of an object type.
 *
 * @param path unique within the object type: {@code group.element}, for the BRP {@code 01.0120}
 * @param name what people call it, in the words of the law or the format
 * @param type how its value is written
 * @param minLength fewest code points; 0 when an empty value is allowed
 * @param maxLength most code points
 * @param repeating whether the group it stands in may occur more than once
 * @param classification how sensitive it is
 * @param source the article, contract or element it comes from
 * @param derivedFrom paths of the attributes it is computed from; empty for a stored attribute.
 *     Whoever may read a derived attribute may have those read for computing it
 * @param multiple whether one voorkomen may have several values of it
 * @param refersTo the object type of the same register whose identification its value is
 */
public record Attribute(
        String path,
        String name,
        ValueType type,
        int minLength,
        int maxLength,
        boolean repeating,
        Classification classification,
        String source,
        List<String> derivedFrom,
        boolean multiple,
        Optional<String> refersTo) {

    public Attribute {
        derivedFrom = List.copyOf(derivedFrom);
    }

    /** An attribute with one value that refers to nothing. */
    public Attribute(
            String path,
            String name,
            ValueType type,
            int minLength,
            int maxLength,
            boolean repeating,
            Classification classification,
            String source,
            List<String> derivedFrom) {
        this(
                path,
                name,
                type,
                minLength,
                maxLength,
                repeating,
                classification,
                source,
                derivedFrom,
                false,
                Optional.empty());
    }

    /** What stands after the dot of its path. */
    public String element() {
        return path.substring(path.indexOf('.') + 1);
    }

    public boolean derived() {
        return !derivedFrom.isEmpty();
    }

    /** How a value is written. */
    public enum ValueType {
        TEKST,
        CIJFERS,
        GETAL,
        DATUM,
        ONVOLLEDIGE_DATUM,
        TIJDSTIP,
        CODE,
        /** Digits that identify an object, of a fixed length of at most 18; leading zeros count. */
        IDENTIFICATIE,
        /** J or N. */
        INDICATIE,
        /** A point, surface or surfaces, in RD (EPSG:28992, or 7415 with a height). */
        GEOMETRIE
    }

    /** How sensitive a datum is (AVG art. 4, 9, 10; UAVG art. 46 for the BSN). */
    public enum Classification {
        OPENBAAR,
        PERSOONSGEGEVEN,
        IDENTIFICATIENUMMER,
        BIJZONDER
    }
}
