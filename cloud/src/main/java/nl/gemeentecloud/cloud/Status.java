package nl.gemeentecloud.cloud;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.cloud.placement.Placements;
import nl.gemeentecloud.cloud.tenancy.Tenancy;
import nl.gemeentecloud.cloud.tenancy.Tenant;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.RegisterDefinition;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.store.register.RegisterReader;
import nl.gemeentecloud.store.zone.Zone;

/** What stands in this cloud; counts and ages, nothing about anyone. */
public final class Status {

    private final Registers registers;
    private final Placements placements;
    private final Tenancy tenancy;
    private final OpenZones zones;

    Status(Registers registers, Placements placements, Tenancy tenancy, OpenZones zones) {
        this.registers = registers;
        this.placements = placements;
        this.tenancy = tenancy;
        this.zones = zones;
    }

    /**
     * One copy of one kind of object.
     *
     * @param houder whose copy; empty for what is the same for all
     * @param zone where it lives
     * @param objects how many
     * @param changedAt when it last changed
     */
    public record Copy(
            RegisterDefinition register,
            ObjectType type,
            Optional<Gemeentecode> houder,
            String zone,
            long objects,
            Instant changedAt) {}

    public List<Tenant> tenants() {
        return tenancy.tenants();
    }

    public List<RegisterDefinition> registers() {
        return registers.definitions();
    }

    /**
     * All copies of a register in which something stands; one read for each zone it lives in.
     *
     * @throws Unavailable when a zone cannot be asked
     */
    public List<Copy> copies(RegisterDefinition register) {
        return Unavailable.when(() -> {
            List<Copy> copies = new ArrayList<>();
            for (Zone zone : placements.zonesOf(register)) {
                for (var standing : zones.of(zone).reader().standings(register.name())) {
                    register.objectTypes().stream()
                            .filter(type -> type.name().equals(standing.objectType()))
                            .map(type -> copy(register, type, standing, zone))
                            .forEach(copies::add);
                }
            }
            return copies;
        });
    }

    private static Copy copy(
            RegisterDefinition register,
            ObjectType type,
            RegisterReader.Standing standing,
            Zone zone) {
        return new Copy(
                register,
                type,
                type.perHouder()
                        ? Optional.of(Gemeentecode.of(standing.houderNumber()))
                        : Optional.empty(),
                zone.name(),
                standing.status().objects(),
                standing.status().changedAt());
    }
}
