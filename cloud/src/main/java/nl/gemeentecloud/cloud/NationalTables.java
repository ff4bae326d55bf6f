package nl.gemeentecloud.cloud;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.gemeentecloud.cloud.placement.Placements;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.store.document.DocumentCodec;
import nl.gemeentecloud.store.register.RegisterReader;
import nl.gemeentecloud.store.register.Whole;

/** The national tables that were asked for, each as of its last version. */
final class NationalTables {

    private final Registers registers;
    private final Placements placements;
    private final OpenZones zones;
    private final Map<ObjectType, NationalTable> tables = new ConcurrentHashMap<>();

    NationalTables(Registers registers, Placements placements, OpenZones zones) {
        this.registers = registers;
        this.placements = placements;
        this.zones = zones;
    }

    NationalTable of(ObjectType type) {
        NationalTable known = tables.get(type);
        if (known != null) {
            return known;
        }
        NationalTable read = read(type);
        tables.put(type, read);
        return read;
    }

    /** Takes over what changed; one cheap read per table when nothing did. */
    void refresh() {
        tables.forEach((type, known) -> {
            if (reader(type).version(type) != known.version()) {
                tables.put(type, read(type));
            }
        });
    }

    private NationalTable read(ObjectType type) {
        DocumentCodec codec = registers.codec(type);
        Whole whole = reader(type).whole(type);
        return new NationalTable(
                whole.version(),
                whole.records().stream().map(record -> codec.decode(record.document())).toList());
    }

    private RegisterReader reader(ObjectType type) {
        return zones.of(placements.zoneOf(registers.of(type))).reader();
    }
}
