package nl.gemeentecloud.access;

import java.time.LocalDate;
import java.util.Optional;
import nl.gemeentecloud.core.definition.AttributeSet;

/**
 * What someone was given to see of one object type, generic over registries.
 *
 * @param gate which gate this grant opens; every gate that applies must be opened
 * @param van first day on which it holds
 * @param tot first day on which it no longer holds; empty for no end
 */
public record Grant(
        Gate gate, AttributeSet attributes, Area area, LocalDate van, Optional<LocalDate> tot) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(van) && tot.map(day::isBefore).orElse(true);
    }

    /** The gates a question passes. */
    public enum Gate {
        /** What a national authority granted this organisation (BRP: tabel 35). */
        LANDELIJK,
        /** What a municipality entrusted to its team for a purpose (Wet BRP 3.8). */
        GEMEENTELIJK
    }
}
