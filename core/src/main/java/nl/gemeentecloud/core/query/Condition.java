package nl.gemeentecloud.core.query;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/**
 * One condition of a {@link Look}, on an attribute by its path. Values are given as the register
 * writes them: numbers and identifications in digits.
 */
public sealed interface Condition {

    String path();

    /** The attribute is this; one with several values has this among them. */
    record Is(String path, String value) implements Condition {}

    /** The attribute is one of these (at most 1000); one with several values has one of them. */
    record IsAny(String path, List<String> values) implements Condition {
        public IsAny {
            values = List.copyOf(values);
        }
    }

    /** The text is this, whatever is written in capitals. */
    record Named(String path, String value) implements Condition {}

    /** The attribute has no value. */
    record Missing(String path) implements Condition {}

    /** The attribute has no value, or one that is none of these. */
    record NoneOf(String path, List<String> values) implements Condition {
        public NoneOf {
            values = List.copyOf(values);
        }
    }

    /** The number lies within these ends, which belong to it. */
    record Between(String path, OptionalLong least, OptionalLong most) implements Condition {}

    /** The attribute comes after this one; for going on where a page ended. */
    record After(String path, String value) implements Condition {}

    /** The day is not after this one. */
    record Until(String path, LocalDate day) implements Condition {}

    /** The box of the geometry has something in common with this one. */
    record Touches(String path, Box box) implements Condition {}
}
