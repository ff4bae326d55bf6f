package nl.gemeentecloud.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where on both time axes a register is read.
 *
 * @param geldigOp the day in the world (materiële historie); empty reads what is valid without an
 *     end
 * @param bekendOp the instant in the register (formele historie); empty reads what is known now
 */
public record Moment(Optional<LocalDate> geldigOp, Optional<Instant> bekendOp) {

    /** What is known now, of any validity. */
    public static final Moment NOW = new Moment(Optional.empty(), Optional.empty());

    public static Moment geldigOp(LocalDate day) {
        return new Moment(Optional.of(day), Optional.empty());
    }

    public static Moment bekendOp(Instant instant) {
        return new Moment(Optional.empty(), Optional.of(instant));
    }
}
