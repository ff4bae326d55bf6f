package nl.gemeentecloud.access;

import java.util.Set;
import nl.gemeentecloud.core.identifier.Gemeentecode;

/** Where the objects lie that a grant is about. */
public sealed interface Area {

    /** Wherever it lies. */
    record Everywhere() implements Area {}

    /**
     * Only what lies in one of these municipalities; what does not say where it lies, is outside.
     */
    record Within(Set<Gemeentecode> gemeenten) implements Area {
        public Within {
            gemeenten = Set.copyOf(gemeenten);
        }
    }

    static Area everywhere() {
        return new Everywhere();
    }

    /** What lies in both. */
    default Area intersection(Area other) {
        return switch (this) {
            case Everywhere here -> other;
            case Within mine ->
                    switch (other) {
                        case Everywhere there -> mine;
                        case Within theirs ->
                                new Within(
                                        mine.gemeenten().stream()
                                                .filter(theirs.gemeenten()::contains)
                                                .collect(
                                                        java.util.stream.Collectors
                                                                .toUnmodifiableSet()));
                    };
        };
    }
}
