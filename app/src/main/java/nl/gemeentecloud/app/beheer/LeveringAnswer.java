package nl.gemeentecloud.app.beheer;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import nl.gemeentecloud.cloud.levering.AcceptedDelivery;
import nl.gemeentecloud.cloud.levering.DeliveryCounts;
import nl.gemeentecloud.cloud.levering.DeliveryStatus;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import org.jspecify.annotations.Nullable;

/**
 * How far a delivery is, as the operator hears it.
 *
 * @param gemeente empty for a register that is the same for all
 * @param status wachtend, bezig, geladen, geweigerd or mislukt
 * @param klaar whether it ended, one way or the other
 * @param bytes of the file
 * @param gelezenBytes how many of them were read
 * @param rapport where the findings are on the server, as CSV; empty when there are none
 * @param melding why it waits or why it was not taken in; empty when all is well
 */
record LeveringAnswer(
        String id,
        String register,
        String gemeente,
        String bestand,
        String status,
        boolean klaar,
        Instant ontvangen,
        @Nullable Instant begonnen,
        @Nullable Instant geeindigd,
        long bytes,
        long gelezenBytes,
        long gelezen,
        long nieuw,
        long gewijzigd,
        long ongewijzigd,
        long gemeld,
        long geweigerd,
        boolean hervat,
        String rapport,
        String melding) {

    static LeveringAnswer of(DeliveryStatus status) {
        AcceptedDelivery delivery = status.delivery();
        DeliveryCounts counts = status.counts();
        return new LeveringAnswer(
                delivery.id(),
                delivery.register(),
                delivery.houder().map(Gemeentecode::digits).orElse(""),
                delivery.bestand(),
                status.phase().name().toLowerCase(Locale.ROOT),
                status.phase().ended(),
                delivery.ontvangen(),
                status.begonnen().orElse(null),
                status.klaar().orElse(null),
                delivery.bytes(),
                status.gelezenBytes(),
                counts.gelezen(),
                counts.nieuw(),
                counts.gewijzigd(),
                counts.ongewijzigd(),
                counts.gemeld(),
                counts.geweigerd(),
                counts.hervat(),
                status.rapport().map(Path::toString).orElse(""),
                status.melding());
    }
}
