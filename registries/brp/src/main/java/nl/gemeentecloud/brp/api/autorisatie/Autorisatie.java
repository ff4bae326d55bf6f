package nl.gemeentecloud.brp.api.autorisatie;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one row of tabel 35 says about questions (ad hoc). Elements 95.12 (indicatie geheimhouding)
 * and 95.61 (voorwaarderegel ad hoc) are stored with the row and not enforced.
 *
 * @param afnemersindicatie 95.10, six digits
 * @param rubrieken 95.60
 * @param medium 95.67: N or A allows questions; empty or another value does not
 * @param ingang 99.98, the first day of the row
 * @param beeindiging 99.99, the first day on which the row no longer holds
 */
public record Autorisatie(
        String afnemersindicatie,
        List<Rubriek> rubrieken,
        String medium,
        LocalDate ingang,
        Optional<LocalDate> beeindiging) {

    public Autorisatie {
        rubrieken = List.copyOf(rubrieken);
    }

    boolean isCurrentOn(LocalDate day) {
        return !day.isBefore(ingang) && beeindiging.map(day::isBefore).orElse(true);
    }

    boolean allowsQuestions() {
        return medium.equals("N") || medium.equals("A");
    }
}
