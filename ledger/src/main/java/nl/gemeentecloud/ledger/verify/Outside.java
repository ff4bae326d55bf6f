package nl.gemeentecloud.ledger.verify;

import java.util.Optional;
import nl.gemeentecloud.ledger.Checkpoint;

/** What is known of a log outside the zone it is in. */
public sealed interface Outside {

    /** Its latest checkpoint was kept. */
    record Kept(Checkpoint latest) implements Outside {}

    /** Nothing was kept, although it should have been as soon as there was a checkpoint. */
    record Missing() implements Outside {}

    /** Nothing can be said: a download may be older than what is kept. */
    record Unknown() implements Outside {}

    /** Kept or missing. */
    static Outside of(Optional<Checkpoint> latest) {
        return latest.<Outside>map(Kept::new).orElseGet(Missing::new);
    }
}
