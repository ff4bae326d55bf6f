package nl.gemeentecloud.brp.api.autorisatie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;
import nl.gemeentecloud.core.time.OnvolledigeDatum;
import org.jspecify.annotations.Nullable;

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

    private static final String GROUP = "tabel35";

    public Autorisatie {
        rubrieken = List.copyOf(rubrieken);
    }

    /**
     * Reads a row as the register keeps it (object type autorisatietabelregel). Empty when it does
     * not say whose it is, or when it holds: such a row grants nothing.
     */
    public static Optional<Autorisatie> of(Document row) {
        for (Group group : row.groups()) {
            if (group.name().equals(GROUP)) {
                return of(group);
            }
        }
        return Optional.empty();
    }

    private static Optional<Autorisatie> of(Group row) {
        Optional<LocalDate> ingang = date(row.value("9998"));
        String end = text(row.value("9999"));
        Optional<LocalDate> beeindiging = date(end);
        String afnemer = text(row.value("9510"));
        if (ingang.isEmpty() || afnemer.isEmpty() || (!end.isEmpty() && beeindiging.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                new Autorisatie(
                        afnemer,
                        rubrieken(text(row.value("9560"))),
                        text(row.value("9567")),
                        ingang.get(),
                        beeindiging));
    }

    private static List<Rubriek> rubrieken(String codes) {
        List<Rubriek> rubrieken = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(codes);
        while (tokens.hasMoreTokens()) {
            Rubriek.parse(tokens.nextToken()).ifPresent(rubrieken::add);
        }
        return rubrieken;
    }

    private static Optional<LocalDate> date(@Nullable String digits) {
        return OnvolledigeDatum.parse(text(digits)).flatMap(OnvolledigeDatum::complete);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    boolean isCurrentOn(LocalDate day) {
        return !day.isBefore(ingang) && beeindiging.map(day::isBefore).orElse(true);
    }

    boolean allowsQuestions() {
        return medium.equals("N") || medium.equals("A");
    }
}
