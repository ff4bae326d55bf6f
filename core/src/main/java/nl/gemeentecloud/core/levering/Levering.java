package nl.gemeentecloud.core.levering;

import java.time.LocalDate;
import java.util.Optional;

/** What kind of delivery it is, as the delivery itself says. */
public sealed interface Levering {

    /**
     * Objects with all their voorkomens: what was known of those objects is replaced.
     *
     * @param dekking which area it is of, and of which day; empty when that is not said, and then
     *     no mutations can follow
     */
    record Stand(Optional<Dekking> dekking) implements Levering {}

    /** A loose part of a stand, which may have some voorkomens of an object and not others. */
    record Deelbestand() implements Levering {}

    /**
     * Changes in an area, to be applied in the order of their periods.
     *
     * @param gebied as the source names it: codes of gemeenten, comma between, or NLD
     * @param vanaf first day on which the changes became known
     * @param tot first day that is not part of it; the next delivery begins there
     */
    record Mutaties(String gebied, LocalDate vanaf, LocalDate tot) implements Levering {
        public Mutaties {
            if (!vanaf.isBefore(tot)) {
                throw new IllegalArgumentException(
                        "A period of mutations ends after it begins: %s, %s".formatted(vanaf, tot));
            }
        }
    }

    /**
     * What a stand is of.
     *
     * @param gebied as for mutations
     * @param datum changes that became known from this day on are not in it
     */
    record Dekking(String gebied, LocalDate datum) {}
}
