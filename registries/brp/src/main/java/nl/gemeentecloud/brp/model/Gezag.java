package nl.gemeentecloud.brp.model;

import java.time.LocalDate;
import java.util.List;

/**
 * Who has authority over a minor, or over which minors someone has it (BW boek 1, titel 14). The
 * answer is derived from more than one persoonslijst, so it is asked for apart.
 */
@FunctionalInterface
public interface Gezag {

    /** Nothing can be said: the contract then has no gezag in the answer. */
    Gezag NIET_BESCHIKBAAR = (persoon, today) -> List.of();

    /** The relations in which the person stands; none when nothing can be said. */
    List<Gezagsrelatie> van(Persoonslijst persoon, LocalDate today);
}
