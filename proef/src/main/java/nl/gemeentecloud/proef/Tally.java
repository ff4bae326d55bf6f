package nl.gemeentecloud.proef;

/**
 * What was written.
 *
 * @param persoonslijsten lists, of residents and of former residents
 * @param bytes in all files together
 */
public record Tally(long persoonslijsten, long bytes) {

    static Tally none() {
        return new Tally(0, 0);
    }

    Tally with(Tally other) {
        return new Tally(persoonslijsten + other.persoonslijsten, bytes + other.bytes);
    }
}
