package nl.gemeentecloud.bag.api.answer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import nl.gemeentecloud.bag.api.request.Tijdstip;
import nl.gemeentecloud.core.query.When;

/**
 * The moments that were asked, on both time axes (links.feature, tijdreisparameters).
 *
 * @param geldigOp the day in the world, as it was asked
 * @param beschikbaarOp the moment in the register, as it was asked
 * @param today what counts when only the other was asked
 * @param now what counts when only the other was asked
 */
public record Tijdreis(
        Optional<LocalDate> geldigOp,
        Optional<LocalDateTime> beschikbaarOp,
        LocalDate today,
        LocalDateTime now) {

    public boolean asked() {
        return geldigOp.isPresent() || beschikbaarOp.isPresent();
    }

    public When when() {
        return asked()
                ? new When.At(geldigOp.orElse(today), beschikbaarOp.orElse(now))
                : new When.Now();
    }

    /** What a link of an object itself ends with: what was asked and no more. */
    public String asAsked() {
        return query(
                geldigOp.map(LocalDate::toString).orElse(""),
                beschikbaarOp.map(Tijdstip::local).orElse(""));
    }

    /** What a link to a related object ends with: both moments, when one was asked. */
    public String asUsed() {
        return asked()
                ? query(
                        geldigOp.orElse(today).toString(),
                        Tijdstip.local(beschikbaarOp.orElse(now)))
                : "";
    }

    private static String query(String geldigOp, String beschikbaarOp) {
        if (geldigOp.isEmpty()) {
            return beschikbaarOp.isEmpty() ? "" : "?beschikbaarOp=" + beschikbaarOp;
        }
        return "?geldigOp="
                + geldigOp
                + (beschikbaarOp.isEmpty() ? "" : "&beschikbaarOp=" + beschikbaarOp);
    }
}
