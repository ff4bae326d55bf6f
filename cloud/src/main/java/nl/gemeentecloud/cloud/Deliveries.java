package nl.gemeentecloud.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import nl.gemeentecloud.cloud.levering.CountedInput;
import nl.gemeentecloud.cloud.levering.DeliveredFile;
import nl.gemeentecloud.cloud.levering.DeliveryCounts;
import nl.gemeentecloud.cloud.levering.DeliveryUnreadable;
import nl.gemeentecloud.cloud.placement.PlacementRefused;
import nl.gemeentecloud.cloud.placement.Placements;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.RegisterDefinition;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.core.levering.Delivered;
import nl.gemeentecloud.core.levering.VoorkomenReader;
import nl.gemeentecloud.ledger.Pseudonym;
import nl.gemeentecloud.ledger.keys.Pseudonyms;
import nl.gemeentecloud.store.filling.VoorkomenLoader;
import nl.gemeentecloud.store.ledger.Receipt;
import nl.gemeentecloud.store.register.Delivery;
import nl.gemeentecloud.store.register.DeliveryReport;

/**
 * Takes deliveries in: placement is checked, the bytes are read, what is in them is merged, and
 * that it happened is on record. A delivery that comes again changes nothing; one that was cut
 * short goes on where it stopped.
 */
public final class Deliveries {

    private final Registers registers;
    private final Placements placements;
    private final OpenZones zones;
    private final Pseudonyms pseudonyms;
    private final Path reports;

    Deliveries(
            Registers registers,
            Placements placements,
            OpenZones zones,
            Pseudonyms pseudonyms,
            Path reports) {
        this.registers = registers;
        this.placements = placements;
        this.zones = zones;
        this.pseudonyms = pseudonyms;
        this.reports = reports;
    }

    /**
     * Whether a delivery could be taken in, without doing it.
     *
     * @param houder whose copy it would go into; empty for a register that is the same for all
     * @return the name of the zone it would go to
     * @throws IllegalArgumentException in Dutch: there is no such register, it has no reader, or it
     *     does (not) want a houder
     * @throws PlacementRefused when the register may not stand where it would
     */
    public String check(String register, Optional<Gemeentecode> houder) {
        Registry named = registers.named(register);
        if (named.voorkomens().isPresent()) {
            refuseHouder(register, houder);
            return placements.zoneOf(named.definition()).name();
        }
        Registry registry = readable(register);
        ObjectType type = type(registry);
        if (type.perHouder() && houder.isEmpty()) {
            throw new IllegalArgumentException(
                    "Register '%s' is per gemeente: noem de gemeente waarvoor deze levering is"
                            .formatted(register));
        }
        if (!type.perHouder()) {
            refuseHouder(register, houder);
        }
        return zone(registry.definition(), type, houder.orElse(Session.INSTALLATIE)).zone().name();
    }

    private static void refuseHouder(String register, Optional<Gemeentecode> houder) {
        if (houder.isPresent()) {
            throw new IllegalArgumentException(
                    "Register '%s' is voor alle gemeenten hetzelfde: noem geen gemeente"
                            .formatted(register));
        }
    }

    /** Hears how far a delivery is. */
    public interface Progress {

        /**
         * Some more was taken in.
         *
         * @param bytes of the file read so far
         */
        void at(long bytes, DeliveryCounts counts);
    }

    /**
     * Takes in a file, and returns when all of it is durable.
     *
     * @param session whose houder the copy belongs to
     * @param findings where the report is written as CSV, when there is anything to report
     * @param progress told after every part
     * @throws Unavailable when the zone stays away; what was taken in stays, and repeating goes on
     *     from there
     * @throws DeliveryUnreadable when the file as a whole is not what the register takes
     * @throws nl.gemeentecloud.store.register.DeliveryStopped when the thread is interrupted;
     *     repeating goes on from there
     */
    public DeliveryCounts load(
            Session session,
            String register,
            DeliveredFile file,
            Path findings,
            Progress progress) {
        Optional<VoorkomenReader> voorkomens = registers.named(register).voorkomens();
        if (voorkomens.isPresent()) {
            return national(session, register, voorkomens.get(), file, findings, progress);
        }
        Registry registry = readable(register);
        ObjectType type = type(registry);
        OpenZone zone = zone(registry.definition(), type, session.houder());
        return Unavailable.when(() -> {
            record(zone, session, type, "begonnen", file.name(), file.sha256(), new TreeMap<>());
            Delivery delivery = delivery(session.houder(), type, file.name(), file.sha256());
            DeliveryReport report;
            try (CountedInput in = CountedInput.of(file.path())) {
                Iterator<Delivered> records =
                        DeliveryUnreadable.unlessReadable(registry.reader().orElseThrow().open(in));
                report =
                        zone.loader()
                                .load(
                                        delivery,
                                        records,
                                        findings,
                                        soFar ->
                                                progress.at(
                                                        in.bytesRead(), DeliveryCounts.of(soFar)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            } catch (DeliveryUnreadable refused) {
                record(
                        zone,
                        session,
                        type,
                        "geweigerd",
                        file.name(),
                        file.sha256(),
                        new TreeMap<>());
                throw refused;
            }
            record(zone, session, type, "geladen", file.name(), file.sha256(), counts(report));
            return DeliveryCounts.of(report);
        });
    }

    /** A register that exists once: a management act, in the log of the zone where it stands. */
    private DeliveryCounts national(
            Session session,
            String register,
            VoorkomenReader reader,
            DeliveredFile file,
            Path findings,
            Progress progress) {
        RegisterDefinition definition = registers.named(register).definition();
        OpenZone zone = zones.of(placements.zoneOf(definition));
        return Unavailable.when(() -> {
            SortedMap<String, String> details = new TreeMap<>();
            details.put("bestand", file.name());
            details.put("sha256", file.sha256());
            String operation = "laden " + register;
            zone.ledger().append(Recorder.managed(session, operation + " begonnen", details));
            try {
                DeliveryReport report =
                        new VoorkomenLoader(zone.zone(), definition)
                                .load(
                                        file.path(),
                                        reader,
                                        file.name(),
                                        file.sha256(),
                                        findings,
                                        read ->
                                                progress.at(
                                                        read.bytes(),
                                                        DeliveryCounts.of(read.asReport())));
                details.putAll(counts(report));
                zone.ledger().append(Recorder.managed(session, operation, details));
                return DeliveryCounts.of(report);
            } catch (VoorkomenReader.UnreadableDelivery refused) {
                details.put("reden", String.valueOf(refused.getMessage()));
                zone.ledger().append(Recorder.managed(session, operation + " geweigerd", details));
                throw DeliveryUnreadable.because(String.valueOf(refused.getMessage()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /**
     * Puts records in the place of everything that the session's houder has, or for a national
     * table the installation. For the trial environment and for tables that come whole.
     *
     * @param given told the internal number and pseudonym that each record got, in order
     * @return when it was put on record
     */
    Receipt replace(
            Session session,
            ObjectType type,
            String source,
            List<? extends Delivered> records,
            Consumer<Pseudonym> given) {
        OpenZone zone = zone(registers.of(type), type, session.houder());
        String fingerprint = HexFormat.of().formatHex(new byte[32]);
        LongFunction<byte[]> pseudonym =
                id -> {
                    Pseudonym made =
                            pseudonyms.of(
                                    session.houder().number(), type.register(), type.name(), id);
                    given.accept(made);
                    return made.bytes();
                };
        return Unavailable.when(() -> {
            Delivery delivery =
                    type.perHouder()
                            ? Delivery.to(session.houder(), type, source, fingerprint, pseudonym)
                            : Delivery.national(type, source, fingerprint);
            DeliveryReport report =
                    zone.loader().replaceAll(delivery, records, findings("vervanging"));
            return record(zone, session, type, "vervangen", source, fingerprint, counts(report));
        });
    }

    private Delivery delivery(
            Gemeentecode houder, ObjectType type, String source, String fingerprint) {
        return type.perHouder()
                ? Delivery.to(
                        houder,
                        type,
                        source,
                        fingerprint,
                        id ->
                                pseudonyms
                                        .of(houder.number(), type.register(), type.name(), id)
                                        .bytes())
                : Delivery.national(type, source, fingerprint);
    }

    private Receipt record(
            OpenZone zone,
            Session session,
            ObjectType type,
            String outcome,
            String source,
            String fingerprint,
            SortedMap<String, String> details) {
        details.put("bestand", source);
        details.put("sha256", fingerprint);
        return zone.ledger().append(Recorder.delivered(session, type, outcome, details));
    }

    private static SortedMap<String, String> counts(DeliveryReport report) {
        SortedMap<String, String> counts = new TreeMap<>();
        counts.put("gelezen", Long.toString(report.records()));
        counts.put("nieuw", Long.toString(report.added()));
        counts.put("gewijzigd", Long.toString(report.changed()));
        counts.put("ongewijzigd", Long.toString(report.unchanged()));
        counts.put("gemeld", Long.toString(report.reported()));
        counts.put("geweigerd", Long.toString(report.rejected()));
        return counts;
    }

    private Registry readable(String name) {
        Registry registry = registers.named(name);
        if (registry.reader().isEmpty() || registry.delivered().isEmpty()) {
            throw new IllegalArgumentException(
                    "Register '%s' neemt geen leveringen aan".formatted(name));
        }
        return registry;
    }

    private static ObjectType type(Registry registry) {
        return registry.delivered().orElseThrow();
    }

    private OpenZone zone(RegisterDefinition register, ObjectType type, Gemeentecode houder) {
        return zones.of(
                type.perHouder()
                        ? placements.zoneOf(register, houder)
                        : placements.zoneOf(register));
    }

    private Path findings(String name) {
        try {
            Files.createDirectories(reports);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return reports.resolve(
                "bevindingen-" + name.substring(0, Math.min(12, name.length())) + ".csv");
    }
}
