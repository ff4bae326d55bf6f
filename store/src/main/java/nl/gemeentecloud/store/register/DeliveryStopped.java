package nl.gemeentecloud.store.register;

/**
 * A delivery was interrupted between two parts. What was finished stays; the same delivery again
 * goes on from there.
 */
public final class DeliveryStopped extends RuntimeException {

    DeliveryStopped(Delivery delivery) {
        this(delivery.source(), delivery.type().toString());
    }

    /**
     * @param source what people call the delivery
     * @param into what it was delivered to
     */
    public DeliveryStopped(String source, String into) {
        super(
                "The delivery %s to %s was interrupted; deliver it again to go on"
                        .formatted(source, into));
    }
}
