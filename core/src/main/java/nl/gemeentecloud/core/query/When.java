package nl.gemeentecloud.core.query;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Which voorkomens of an object are meant. */
public sealed interface When {

    /** What counts now, as the definition says it ({@code huidig}). */
    record Now() implements When {}

    /**
     * What was valid on a day, as far as the register knew it at a moment.
     *
     * @param geldigOp the day in the world
     * @param beschikbaarOp the moment in the register, in its local time
     */
    record At(LocalDate geldigOp, LocalDateTime beschikbaarOp) implements When {}

    /** All of them, also what was taken out. */
    record Ever() implements When {}
}
