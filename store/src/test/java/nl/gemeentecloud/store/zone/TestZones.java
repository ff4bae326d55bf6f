package nl.gemeentecloud.store.zone;

import java.util.List;

/**
 * The two zones of a default installation, {@code algemeen} and {@code afgescheiden}, each in a
 * database of its own on the PostgreSQL that all tests share.
 */
public final class TestZones implements AutoCloseable {

    private final TestZone algemeen;
    private final TestZone afgescheiden;
    private final Zones zones;

    private TestZones() {
        this.algemeen =
                TestZone.create(ZoneConfiguration.ALGEMEEN, ZoneConfiguration.Kind.OVERHEID);
        this.afgescheiden = TestZone.create();
        this.zones = Zones.of(List.of(algemeen.zone(), afgescheiden.zone()));
    }

    public static TestZones create() {
        return new TestZones();
    }

    public Zones zones() {
        return zones;
    }

    /** Their configuration, as of external zones; for starting a program on them. */
    public List<ZoneConfiguration> configurations() {
        return List.of(algemeen.configuration(), afgescheiden.configuration());
    }

    @Override
    public void close() {
        algemeen.close();
        afgescheiden.close();
    }
}
