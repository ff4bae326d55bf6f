package nl.gemeentecloud.proef;

import java.util.EnumMap;
import java.util.Map;

/**
 * What was written.
 *
 * @param persoonslijsten lists, of residents and of former residents
 * @param mutaties lists written again because something changed
 * @param bytes in all files together, before compression
 * @param perOnderdeel the bytes of each part
 */
public record Tally(
        long persoonslijsten, long mutaties, long bytes, Map<Onderdeel, Long> perOnderdeel) {

    public Tally {
        perOnderdeel = Map.copyOf(perOnderdeel);
    }

    static Tally none() {
        return new Tally(0, 0, 0, Map.of());
    }

    static Tally of(Onderdeel part, long bytes) {
        return new Tally(0, 0, bytes, Map.of(part, bytes));
    }

    static Tally lists(long persoonslijsten, long mutaties, long bytes) {
        return new Tally(persoonslijsten, mutaties, bytes, Map.of(Onderdeel.BRP, bytes));
    }

    Tally with(Tally other) {
        Map<Onderdeel, Long> parts = new EnumMap<>(Onderdeel.class);
        parts.putAll(perOnderdeel);
        other.perOnderdeel.forEach((part, sum) -> parts.merge(part, sum, Long::sum));
        return new Tally(
                persoonslijsten + other.persoonslijsten,
                mutaties + other.mutaties,
                bytes + other.bytes,
                parts);
    }
}
