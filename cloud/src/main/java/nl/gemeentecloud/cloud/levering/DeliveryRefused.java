package nl.gemeentecloud.cloud.levering;

/** Thrown when a delivery is not accepted; nothing of it was kept. The message is Dutch. */
public final class DeliveryRefused extends RuntimeException {

    private final Reason reason;

    DeliveryRefused(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    /** Why it was not. */
    public enum Reason {
        /** More deliveries wait than are kept, or the disk is full: another time. */
        NO_ROOM,
        /** It is larger than this installation takes. */
        TOO_LARGE
    }

    public Reason reason() {
        return reason;
    }
}
