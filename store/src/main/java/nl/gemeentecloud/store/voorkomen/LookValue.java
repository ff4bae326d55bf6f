package nl.gemeentecloud.store.voorkomen;

import nl.gemeentecloud.core.query.Look;

/** Where in a look of one shape the value of a parameter stands. */
interface LookValue {

    Object of(Look look);

    /** Whether it is the same in all looks of this shape. */
    default boolean fixed() {
        return false;
    }

    /** A list that belongs to the shape. */
    record Fixed(Object value) implements LookValue {
        @Override
        public Object of(Look look) {
            return value;
        }

        @Override
        public boolean fixed() {
            return true;
        }
    }

    /** Where in a look of one shape a part of it stands: a condition, a hop or a moment. */
    interface Part<T> {
        T of(Look look);
    }
}
