package nl.gemeentecloud.cloud.placement;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.gemeentecloud.cloud.tenancy.Tenancy;
import nl.gemeentecloud.core.definition.RegisterDefinition;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.store.platform.PlatformSnapshot.PlacementRow;
import nl.gemeentecloud.store.zone.Zone;
import nl.gemeentecloud.store.zone.Zones;

/**
 * Which register of which tenant lives in which zone. What was never placed lives in the lawful
 * zone of the least far-reaching kind. Every placement, chosen or not, is checked against the
 * policy each time it is used.
 */
public final class Placements {

    private static final int WHOLE_INSTALLATION = -1;

    private final Zones zones;
    private final PlacementPolicy policy;
    private final Tenancy tenancy;

    /** By register; neither zones nor the policy change while the program runs. */
    private final Map<String, Zone> unplaced = new ConcurrentHashMap<>();

    public Placements(Zones zones, PlacementPolicy policy, Tenancy tenancy) {
        this.zones = zones;
        this.policy = policy;
        this.tenancy = tenancy;
    }

    /**
     * The zone of a tenant's copy.
     *
     * @throws PlacementRefused when no zone is lawful, or the chosen one is not
     */
    public Zone zoneOf(RegisterDefinition register, Gemeentecode houder) {
        return placed(register, houder.number())
                .or(() -> placed(register, WHOLE_INSTALLATION))
                .map(zones::zone)
                .map(zone -> checked(register, zone))
                .orElseGet(() -> lawful(register));
    }

    /** The zone of what exists once per installation. */
    public Zone zoneOf(RegisterDefinition register) {
        return placed(register, WHOLE_INSTALLATION)
                .map(zones::zone)
                .map(zone -> checked(register, zone))
                .orElseGet(() -> lawful(register));
    }

    /**
     * Places a register for the whole installation.
     *
     * @throws PlacementRefused when the policy does not allow it
     */
    public void place(RegisterDefinition register, String zoneName) {
        checked(register, zones.zone(zoneName));
        tenancy.place(new PlacementRow(register.name(), WHOLE_INSTALLATION, zoneName));
    }

    /**
     * All zones in which some copy of the register may be found: where it was placed, and where it
     * lives unplaced.
     */
    public List<Zone> zonesOf(RegisterDefinition register) {
        List<Zone> placed =
                tenancy.placements().stream()
                        .filter(row -> row.register().equals(register.name()))
                        .map(row -> checked(register, zones.zone(row.zone())))
                        .distinct()
                        .toList();
        return placed.isEmpty() ? List.of(lawful(register)) : placed;
    }

    private Optional<String> placed(RegisterDefinition register, int tenant) {
        return tenancy.placements().stream()
                .filter(row -> row.register().equals(register.name()) && row.tenant() == tenant)
                .map(PlacementRow::zone)
                .findFirst();
    }

    private Zone checked(RegisterDefinition register, Zone zone) {
        policy.check(register, zone.name(), zone.configuration().kind().name());
        return zone;
    }

    private Zone lawful(RegisterDefinition register) {
        return checked(
                register,
                unplaced.computeIfAbsent(register.name(), name -> leastFarReaching(register)));
    }

    private Zone leastFarReaching(RegisterDefinition register) {
        return zones.all().stream()
                .filter(zone -> policy.allows(register, zone.configuration().kind().name()))
                .min(Comparator.comparing((Zone zone) -> zone.configuration().kind()))
                .orElseThrow(() -> policy.nowhere(register));
    }
}
