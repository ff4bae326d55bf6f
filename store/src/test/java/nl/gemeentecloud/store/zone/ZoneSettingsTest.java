package nl.gemeentecloud.store.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.store.zone.ZoneConfiguration.Kind;
import nl.gemeentecloud.store.zone.ZoneConfiguration.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZoneSettingsTest {

    @TempDir private Path directory = Path.of("unset");

    private final List<String> faults = new ArrayList<>();

    @Test
    void nothingSaidMeansTheTwoEmbeddedZones() {
        assertThat(read(Map.of())).isEqualTo(ZoneConfiguration.defaults());
        assertThat(faults).isEmpty();
    }

    @Test
    void whatIsNotSaidOfAUsualZoneIsAsByDefault() {
        List<ZoneConfiguration> zones =
                read(
                        Map.of(
                                "algemeen.questions", "32",
                                "algemeen.acquireMillis", "500",
                                "afgescheiden.sharedBuffersMegabytes", "1024"));

        assertThat(faults).isEmpty();
        assertThat(zones).extracting(ZoneConfiguration::name).contains("algemeen", "afgescheiden");
        assertThat(zones.get(1).kind()).isEqualTo(Kind.OVERHEID);
        assertThat(zones.get(1).limits().questions()).isEqualTo(32);
        assertThat(zones.get(1).limits().acquire()).isEqualTo(Duration.ofMillis(500));
        assertThat(zones.get(0).kind()).isEqualTo(Kind.AFGESCHEIDEN);
        assertThat(zones.get(0).server())
                .isInstanceOfSatisfying(
                        Server.Embedded.class,
                        server ->
                                assertThat(server.settings().sharedBuffersMegabytes())
                                        .isEqualTo(1024));
    }

    @Test
    void anExternalZoneIsDescribedWithItsRolesAndTheirPasswordsMayBeInFiles() throws IOException {
        Files.writeString(directory.resolve("owner.secret"), "from-a-file\n");
        Map<String, String> entries = external();
        entries.remove("elders.owner.password");
        entries.put("elders.owner.passwordFile", "owner.secret");

        ZoneConfiguration zone = read(entries).getFirst();

        assertThat(faults).isEmpty();
        assertThat(zone.jurisdiction()).isEqualTo("DE");
        assertThat(zone.server())
                .isInstanceOfSatisfying(
                        Server.External.class,
                        server -> {
                            assertThat(server.jdbcUrl()).isEqualTo("jdbc:postgresql://db:5432/x");
                            assertThat(server.roles().get(Role.OWNER))
                                    .isEqualTo(new Credentials("u_owner", "from-a-file"));
                        });
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        Map<String, String> entries = external();
        entries.remove("elders.auditor.password");
        entries.put("elders.loader.passwordFile", "absent.secret");
        entries.put("elders.questions", "veel");
        entries.put("elders.vraag", "1");
        entries.put("tweede.kind", "geheim");
        entries.put("algemeen.owner.user", "alone");

        read(entries);

        assertThat(faults)
                .hasSize(6)
                .anyMatch(fault -> fault.contains("no setting 'zones.elders.vraag'"))
                .anyMatch(fault -> fault.contains("Role u_auditor has no password"))
                .anyMatch(
                        fault -> fault.startsWith("zones.elders.loader: there is no readable file"))
                .anyMatch(fault ->
                        fault.equals("zones.elders.questions is 'veel'; it goes from 1 to 500"))
                .anyMatch(fault -> fault.contains("There is no kind of zone 'geheim'"))
                .anyMatch(fault -> fault.contains("give zones.algemeen.url as well"));
    }

    @Test
    void aZoneOfOurOwnSaysWhoRunsItAndWhoHoldsItsKeys() {
        Map<String, String> entries = external();
        entries.remove("elders.keyHolder");
        read(entries);
        assertThat(faults).singleElement().asString().contains("keyHolder must be said");
    }

    private List<ZoneConfiguration> read(Map<String, String> entries) {
        return ZoneSettings.read(entries, directory, faults);
    }

    private static Map<String, String> external() {
        Map<String, String> entries = new HashMap<>();
        entries.put("elders.kind", "afgescheiden");
        entries.put("elders.operator", "Hoster");
        entries.put("elders.jurisdiction", "DE");
        entries.put("elders.keyHolder", "gemeente");
        entries.put("elders.url", "jdbc:postgresql://db:5432/x");
        for (Role role : Role.values()) {
            String name = "elders." + role.configurationName();
            entries.put(name + ".user", "u_" + role.configurationName());
            entries.put(name + ".password", "geheim");
        }
        return entries;
    }
}
