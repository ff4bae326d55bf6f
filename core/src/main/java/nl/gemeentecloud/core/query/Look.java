package nl.gemeentecloud.core.query;

import java.util.List;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;

/**
 * What to read from an open register whose source keeps its own history: objects of one type, and
 * those that are reached from them.
 *
 * @param type what is looked for
 * @param all the conditions that all must hold; never empty, a register is not read whole
 * @param attributes what is read of it; what identifies a voorkomen always is
 * @param when which voorkomens
 * @param hops what is reached from it
 * @param page which part of what is found
 */
public record Look(
        ObjectType type,
        List<Condition> all,
        AttributeSet attributes,
        When when,
        List<Hop> hops,
        Page page) {

    public Look {
        all = List.copyOf(all);
        hops = List.copyOf(hops);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("A look needs a condition");
        }
        if (type.voorkomens().isEmpty() || type.perHouder()) {
            throw new IllegalArgumentException(
                    type + " is not looked into; it is asked, with a purpose");
        }
    }

    /**
     * Part of what is found, in the order of what identifies it.
     *
     * @param offset how many objects are passed over, 0 to 10000000
     * @param limit most objects, 1 to 10000
     * @param counted whether it is told how many there are in all
     */
    public record Page(int offset, int limit, boolean counted) {

        private static final int MOST_PASSED = 10_000_000;
        private static final int MOST = 10_000;

        public Page {
            if (offset < 0 || offset > MOST_PASSED || limit < 1 || limit > MOST) {
                throw new IllegalArgumentException("No page: %d from %d".formatted(limit, offset));
            }
        }

        /** The first so many. */
        public static Page first(int limit) {
            return new Page(0, limit, false);
        }
    }
}
