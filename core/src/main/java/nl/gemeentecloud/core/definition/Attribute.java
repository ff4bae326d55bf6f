package nl.gemeentecloud.core.definition;

import java.util.List;

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
        List<String> derivedFrom) {

    public Attribute {
        derivedFrom = List.copyOf(derivedFrom);
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
        CODE
    }

    /** How sensitive a datum is (AVG art. 4, 9, 10; UAVG art. 46 for the BSN). */
    public enum Classification {
        OPENBAAR,
        PERSOONSGEGEVEN,
        IDENTIFICATIENUMMER,
        BIJZONDER
    }
}
