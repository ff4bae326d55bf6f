package nl.gemeentecloud.brp.api.autorisatie;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.access.Area;
import nl.gemeentecloud.access.Grant;
import nl.gemeentecloud.cloud.Session;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;

/**
 * Translates tabel 35 into grants of the national gate. Of an afnemer one row is current at a time
 * (LO BRP, 35.99.98 and 35.99.99); should there be more, the one that began last counts.
 */
public final class Tabel35 {

    private Tabel35() {}

    /**
     * Whether tabel 35 judges the one who asks: an afnemer does, a municipality does not (Wet BRP
     * 3.8).
     */
    public static boolean judges(Session session) {
        return session.acting().afnemersindicatie().isPresent()
                && session.acting().gemeentecode().isEmpty();
    }

    /**
     * The grants of an afnemer on the persoonslijst; none when no row is current, or when it does
     * not allow questions.
     *
     * @param rows all rows of the afnemer, in any order
     * @param today the registerdatum
     */
    public static List<Grant> grants(
            ObjectType persoonslijst, List<Autorisatie> rows, LocalDate today) {
        return current(rows, today)
                .filter(Autorisatie::allowsQuestions)
                .map(row -> List.of(grant(persoonslijst, row)))
                .orElse(List.of());
    }

    private static Optional<Autorisatie> current(List<Autorisatie> rows, LocalDate today) {
        return rows.stream()
                .filter(row -> row.isCurrentOn(today))
                .max(Comparator.comparing(Autorisatie::ingang));
    }

    private static Grant grant(ObjectType persoonslijst, Autorisatie row) {
        AttributeSet.Builder attributes = AttributeSet.builder(persoonslijst);
        row.rubrieken().forEach(rubriek -> attributes.addIfKnown(rubriek.path()));
        return new Grant(
                Grant.Gate.LANDELIJK,
                attributes.build(),
                Area.everywhere(),
                row.ingang(),
                row.beeindiging());
    }
}
