package nl.gemeentecloud.cloud;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.gemeentecloud.cloud.placement.Placements;
import nl.gemeentecloud.core.definition.RegisterDefinition;
import nl.gemeentecloud.ledger.keys.KeyFiles;
import nl.gemeentecloud.store.ledger.CheckpointFolder;
import nl.gemeentecloud.store.ledger.LedgerLimits;
import nl.gemeentecloud.store.ledger.LedgerNode;
import nl.gemeentecloud.store.ledger.LedgerPlace;
import nl.gemeentecloud.store.ledger.LedgerWriter;
import nl.gemeentecloud.store.register.RegisterReader;
import nl.gemeentecloud.store.zone.Zone;
import nl.gemeentecloud.store.zone.ZoneConfiguration;
import nl.gemeentecloud.store.zone.Zones;

/**
 * All zones, each with its ledger. Refusals and management acts go to the log of {@code algemeen}.
 */
final class OpenZones implements AutoCloseable {

    private final Map<String, OpenZone> byName = new LinkedHashMap<>();

    OpenZones(
            Zones zones,
            Path directory,
            KeyFiles keys,
            Function<Zone, RegisterReader> readers,
            Clock clock) {
        LedgerNode node = LedgerNode.of(directory);
        CheckpointFolder checkpoints = new CheckpointFolder(directory.resolve("checkpoints"));
        for (Zone zone : zones.all()) {
            LedgerWriter ledger =
                    LedgerWriter.start(
                            new LedgerPlace(zone, node, checkpoints),
                            keys,
                            LedgerLimits.DEFAULT,
                            clock);
            byName.put(zone.name(), new OpenZone(zone, readers.apply(zone), ledger));
        }
    }

    OpenZone of(Zone zone) {
        OpenZone open = byName.get(zone.name());
        if (open == null) {
            throw new IllegalArgumentException(zone + " is not open");
        }
        return open;
    }

    OpenZone general() {
        OpenZone general = byName.get(ZoneConfiguration.ALGEMEEN);
        if (general == null) {
            throw new IllegalStateException("There is no zone " + ZoneConfiguration.ALGEMEEN);
        }
        return general;
    }

    /** Makes every zone ready for the registers that live there. */
    void prepare(List<RegisterDefinition> registers, Placements placements) {
        for (RegisterDefinition register : registers) {
            placements.zonesOf(register).forEach(zone -> of(zone).prepare(List.of(register)));
        }
    }

    @Override
    public void close() {
        byName.values().forEach(OpenZone::close);
    }
}
