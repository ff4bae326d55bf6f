package nl.gemeentecloud.cloud.levering;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a delivery is.
 *
 * @param gelezenBytes of the file, since it was last begun
 * @param begonnen when it was last begun
 * @param klaar when it ended, one way or the other
 * @param rapport the findings as CSV; empty when there are none, or not yet
 * @param melding why it waits, or why it ended without being taken in; in Dutch, empty when all is
 *     well
 */
public record DeliveryStatus(
        AcceptedDelivery delivery,
        Phase phase,
        long gelezenBytes,
        DeliveryCounts counts,
        Optional<Instant> begonnen,
        Optional<Instant> klaar,
        Optional<Path> rapport,
        String melding) {

    /** Where in its life a delivery is. */
    public enum Phase {
        WACHTEND,
        BEZIG,
        GELADEN,
        /** It is not what the register takes, or may not stand there. Nothing was taken in. */
        GEWEIGERD,
        /** The program failed on it; the log has the cause. */
        MISLUKT;

        public boolean ended() {
            return this != WACHTEND && this != BEZIG;
        }
    }

    static DeliveryStatus waiting(AcceptedDelivery delivery) {
        return new DeliveryStatus(
                delivery,
                Phase.WACHTEND,
                0,
                DeliveryCounts.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    DeliveryStatus begun(Instant at) {
        return new DeliveryStatus(
                delivery,
                Phase.BEZIG,
                0,
                DeliveryCounts.NONE,
                Optional.of(at),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    DeliveryStatus at(long bytes, DeliveryCounts soFar) {
        return new DeliveryStatus(delivery, phase, bytes, soFar, begonnen, klaar, rapport, melding);
    }

    DeliveryStatus again(String why) {
        return new DeliveryStatus(
                delivery, Phase.WACHTEND, gelezenBytes, counts, begonnen, klaar, rapport, why);
    }

    DeliveryStatus ended(
            Phase how, DeliveryCounts inTheEnd, Instant at, Optional<Path> report, String why) {
        return new DeliveryStatus(
                delivery,
                how,
                how == Phase.GELADEN ? delivery.bytes() : gelezenBytes,
                inTheEnd,
                begonnen,
                Optional.of(at),
                report,
                why);
    }
}
