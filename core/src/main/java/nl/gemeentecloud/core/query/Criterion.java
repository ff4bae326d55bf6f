package nl.gemeentecloud.core.query;

import java.util.List;

/**
 * One condition on search keys. Values are given as people write them; they are folded by the key's
 * form. Only comparisons that an index answers under row-level security exist here.
 */
public sealed interface Criterion {

    /** The key equals the value. */
    record Equal(String key, String value) implements Criterion {}

    /** The key equals one of the values (at most 100). */
    record OneOf(String key, List<String> values) implements Criterion {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** The key begins with the value; on a key of form OMGEKEERD: the text ends with it. */
    record Begins(String key, String value) implements Criterion {}

    /** The key has no value. */
    record Absent(String key) implements Criterion {}

    /** The key has no value, or one that is none of these. */
    record NoneOf(String key, List<String> values) implements Criterion {
        public NoneOf {
            values = List.copyOf(values);
        }
    }

    /** At least one of the criteria holds. */
    record AnyOf(List<Criterion> criteria) implements Criterion {
        public AnyOf {
            criteria = List.copyOf(criteria);
        }
    }
}
