package nl.gemeentecloud.store.filling;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.core.levering.Levering.Mutaties;
import nl.gemeentecloud.core.levering.VoorkomenReader.UnreadableDelivery;
import nl.gemeentecloud.store.voorkomen.Leveringsperioden;
import nl.gemeentecloud.store.voorkomen.Leveringsperioden.Periode;

/** Decides whether mutations are the next ones of their area: each is applied once, in order. */
final class Volgorde {

    private static final String WHOLE_COUNTRY = "NLD";

    private final Leveringsperioden perioden;

    Volgorde(Leveringsperioden perioden) {
        this.perioden = perioden;
    }

    /**
     * Whether they have to be applied; false when they were, from the same file.
     *
     * @throws UnreadableDelivery when something else comes first
     */
    boolean isNext(Connection connection, Mutaties mutaties, String fingerprint)
            throws SQLException, UnreadableDelivery {
        List<Periode> done = perioden.of(connection, mutaties.gebied());
        String what =
                "mutaties van %s, van %s tot %s"
                        .formatted(naam(mutaties.gebied()), mutaties.vanaf(), mutaties.tot());
        if (done.isEmpty()) {
            throw new UnreadableDelivery(
                    "dit zijn %s, en van dat gebied is nog geen stand geladen; laad eerst het extract met de stand van %s"
                            .formatted(what, mutaties.vanaf()));
        }
        Optional<Periode> same = done.stream().filter(one -> isSame(one, mutaties)).findFirst();
        if (same.isPresent()) {
            if (same.get().fingerprint().equals(fingerprint)) {
                return false;
            }
            throw new UnreadableDelivery(
                    "dit zijn %s, en die zijn al verwerkt uit een bestand met een andere inhoud; laad een nieuwe stand als dit de juiste is"
                            .formatted(what));
        }
        LocalDate upTo = done.getLast().tot();
        if (mutaties.vanaf().isAfter(firstDay(done.getLast()))) {
            throw new UnreadableDelivery(
                    "dit zijn %s, en de mutaties van %s tot %s ontbreken; laad die eerst, of laad een nieuwe stand"
                            .formatted(what, upTo, mutaties.vanaf()));
        }
        if (!mutaties.tot().isAfter(upTo)) {
            throw new UnreadableDelivery(
                    "dit zijn %s, en het register is al bijgewerkt tot %s; laad de mutaties vanaf die dag"
                            .formatted(what, upTo));
        }
        if (mutaties.vanaf().isBefore(upTo)) {
            throw new UnreadableDelivery(
                    "dit zijn %s, en daarvan is een deel al verwerkt: het register is bijgewerkt tot %s; laad mutaties die op die dag beginnen, of een nieuwe stand"
                            .formatted(what, upTo));
        }
        return true;
    }

    /**
     * The last day on which the next mutations can begin. The schema does not say whether what
     * became known on the day of a stand is in it; mutations may begin on that day or the next.
     */
    private static LocalDate firstDay(Periode last) {
        return last.vanaf().isPresent() ? last.tot() : last.tot().plusDays(1);
    }

    private static boolean isSame(Periode one, Mutaties mutaties) {
        return one.tot().equals(mutaties.tot())
                && one.vanaf().equals(Optional.of(mutaties.vanaf()));
    }

    static String naam(String gebied) {
        return gebied.equals(WHOLE_COUNTRY) ? "heel Nederland" : "gemeente " + gebied;
    }
}
