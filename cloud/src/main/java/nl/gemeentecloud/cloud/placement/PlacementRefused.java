package nl.gemeentecloud.cloud.placement;

/**
 * Thrown when a register would stand where the policy does not allow it; the message names the
 * rule.
 */
public final class PlacementRefused extends RuntimeException {

    public PlacementRefused(String message) {
        super(message);
    }
}
