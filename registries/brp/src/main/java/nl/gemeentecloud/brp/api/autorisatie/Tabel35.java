package nl.gemeentecloud.brp.api.autorisatie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.access.Area;
import nl.gemeentecloud.access.Grant;
import nl.gemeentecloud.cloud.Session;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;

/**
 * Tabel 35, translated into grants of the national gate. Of an afnemer one row is current at a time
 * (LO BRP, 35.99.98 and 35.99.99); should there be more, the one that began last counts. Immutable:
 * when a row changes, another is made.
 */
public final class Tabel35 {

    private final Map<String, List<Row>> rowsByAfnemer = new HashMap<>();

    private Tabel35() {}

    /** The table as of now. Rows of one afnemer may come in any order. */
    public static Tabel35 of(ObjectType persoonslijst, List<Autorisatie> rows) {
        Tabel35 table = new Tabel35();
        for (Autorisatie row : rows) {
            table.rowsByAfnemer
                    .computeIfAbsent(row.afnemersindicatie(), afnemer -> new ArrayList<>())
                    .add(new Row(row, grants(persoonslijst, row)));
        }
        Comparator<Row> latestFirst =
                Comparator.comparing((Row row) -> row.autorisatie().ingang()).reversed();
        table.rowsByAfnemer.values().forEach(own -> own.sort(latestFirst));
        return table;
    }

    /**
     * Whether tabel 35 judges the one who asks: an afnemer does, a municipality does not (Wet BRP
     * 3.8).
     */
    public static boolean judges(Session session) {
        return session.acting().afnemersindicatie().isPresent()
                && session.acting().gemeentecode().isEmpty();
    }

    /**
     * The grants of an afnemer on the persoonslijst; none when no row is current, or when the
     * current one does not allow questions.
     *
     * @param today the registerdatum
     */
    public List<Grant> grants(String afnemersindicatie, LocalDate today) {
        for (Row row : rowsByAfnemer.getOrDefault(afnemersindicatie, Collections.emptyList())) {
            if (row.autorisatie().isCurrentOn(today)) {
                return row.grants();
            }
        }
        return List.of();
    }

    private static List<Grant> grants(ObjectType persoonslijst, Autorisatie row) {
        if (!row.allowsQuestions()) {
            return List.of();
        }
        AttributeSet.Builder attributes = AttributeSet.builder(persoonslijst);
        row.rubrieken().forEach(rubriek -> attributes.addIfKnown(rubriek.path()));
        return List.of(
                new Grant(
                        Grant.Gate.LANDELIJK,
                        attributes.build(),
                        Area.everywhere(),
                        row.ingang(),
                        row.beeindiging()));
    }

    private record Row(Autorisatie autorisatie, List<Grant> grants) {
        Row {
            grants = List.copyOf(grants);
        }
    }
}
