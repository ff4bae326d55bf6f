package nl.gemeentecloud.cloud;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.gemeentecloud.access.Area;
import nl.gemeentecloud.access.Decision;
import nl.gemeentecloud.cloud.tenancy.Tenancy;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.time.Registerdatum;
import nl.gemeentecloud.store.register.RowSecurityAlone;
import nl.gemeentecloud.store.zone.Zones;

/** The door without its decision: whatever is asked is allowed, and no statement names a houder. */
public final class OneWall {

    private OneWall() {}

    public static Cloud open(
            Path directory,
            Zones zones,
            Tenancy tenancy,
            List<Registry> registries,
            Registerdatum registerdatum,
            Clock clock) {
        return Cloud.open(
                directory,
                zones,
                tenancy,
                registries,
                registerdatum,
                clock,
                RowSecurityAlone::reader,
                (type, needs, always, gates, grants, today) ->
                        new Decision.Allowed(AttributeSet.all(type), Area.everywhere()));
    }
}
