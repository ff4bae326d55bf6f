package nl.gemeentecloud.cloud.levering;

import java.time.Instant;
import java.util.Optional;
import nl.gemeentecloud.core.identifier.Gemeentecode;

/**
 * A delivery that was accepted: all its bytes are on disk, and it is taken in whatever happens to
 * the program.
 *
 * @param id by which people ask how far it is; sorts by time
 * @param register that it goes to
 * @param houder whose copy it goes into; empty for a register that is the same for all
 * @param bestand what people call it, a file name; at most 200 characters
 * @param sha256 of its bytes, 64 hexadecimal digits
 * @param bytes how many
 * @param traceId of the request that brought it
 */
public record AcceptedDelivery(
        String id,
        String register,
        Optional<Gemeentecode> houder,
        String bestand,
        String sha256,
        long bytes,
        Instant ontvangen,
        String traceId) {

    private static final int LONGEST_NAME = 200;
    private static final String ID = "[0-9]{8}-[0-9]{6}-[0-9a-f]{8}";

    public AcceptedDelivery {
        if (!isId(id)) {
            throw new IllegalArgumentException("This is no id of a delivery: " + id);
        }
        if (bestand.length() > LONGEST_NAME) {
            bestand = bestand.substring(0, LONGEST_NAME);
        }
    }

    /** Whether a text could be the id of a delivery. */
    public static boolean isId(String text) {
        return text.matches(ID);
    }

    /** Deliveries that must follow one another: those of one copy. */
    String lane() {
        return register + "/" + houder.map(Gemeentecode::digits).orElse("");
    }

    boolean isOf(AcceptedDelivery other) {
        return lane().equals(other.lane()) && sha256.equals(other.sha256);
    }
}
