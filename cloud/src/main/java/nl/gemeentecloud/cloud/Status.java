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
import nl.gemeentecloud.store.register.RegisterStatus;
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
     * @param changedAt when it last changed; empty when nothing was ever loaded
     */
    public record Copy(
            RegisterDefinition register,
            ObjectType type,
            Optional<Gemeentecode> houder,
            String zone,
            long objects,
            Optional<Instant> changedAt) {}

    public List<Tenant> tenants() {
        return tenancy.tenants();
    }

    public List<RegisterDefinition> registers() {
        return registers.definitions();
    }

    /**
     * All copies in which something stands.
     *
     * @throws Unavailable when a zone cannot be asked
     */
    public List<Copy> copies() {
        return Unavailable.when(() -> {
            List<Copy> copies = new ArrayList<>();
            for (RegisterDefinition register : registers.definitions()) {
                for (ObjectType type : register.objectTypes()) {
                    add(copies, register, type);
                }
            }
            return copies;
        });
    }

    private void add(List<Copy> copies, RegisterDefinition register, ObjectType type) {
        if (!type.perHouder()) {
            Zone zone = placements.zoneOf(register);
            zones.of(zone)
                    .reader()
                    .status(type, Tenancy.PROEF)
                    .ifPresent(s -> copies.add(copy(register, type, Optional.empty(), zone, s)));
            return;
        }
        for (Tenant tenant : tenancy.tenants()) {
            Zone zone = placements.zoneOf(register, tenant.code());
            zones.of(zone)
                    .reader()
                    .status(type, tenant.code())
                    .ifPresent(s ->
                            copies.add(copy(register, type, Optional.of(tenant.code()), zone, s)));
        }
    }

    private static Copy copy(
            RegisterDefinition register,
            ObjectType type,
            Optional<Gemeentecode> houder,
            Zone zone,
            RegisterStatus status) {
        return new Copy(
                register,
                type,
                houder,
                zone.name(),
                status.objects(),
                Optional.of(status.changedAt()));
    }
}
