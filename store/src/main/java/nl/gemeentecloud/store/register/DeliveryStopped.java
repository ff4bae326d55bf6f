package nl.gemeentecloud.store.register;

/**
 * A delivery was interrupted between two parts. What was finished stays; the same delivery again
 * goes on from there.
 */
public final class DeliveryStopped extends RuntimeException {

    DeliveryStopped(Delivery delivery) {
        super(
                "The delivery %s to %s was interrupted; deliver it again to go on"
                        .formatted(delivery.source(), delivery.type()));
    }
}
