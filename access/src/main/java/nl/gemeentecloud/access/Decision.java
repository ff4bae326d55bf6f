package nl.gemeentecloud.access;

import java.util.List;
import nl.gemeentecloud.core.definition.AttributeSet;

/** May it be seen? */
public sealed interface Decision {

    /**
     * Yes.
     *
     * @param readable everything that may reach the registry's code, sources of derived attributes
     *     included
     * @param area where the objects must lie; others are left out of the answer
     */
    record Allowed(AttributeSet readable, Area area) implements Decision {}

    /**
     * No: a gate has no grant that holds today.
     *
     * @param gate the gate that stays shut
     */
    record NoGrant(Grant.Gate gate) implements Decision {}

    /**
     * No: some of what was wanted is not granted.
     *
     * @param gate the first gate that refuses
     * @param missing the needs that are not covered, in the order of the question
     */
    record Refused(Grant.Gate gate, List<Need> missing) implements Decision {
        public Refused {
            missing = List.copyOf(missing);
        }
    }
}
