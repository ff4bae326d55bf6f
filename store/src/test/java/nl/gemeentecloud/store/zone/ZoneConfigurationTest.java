package nl.gemeentecloud.store.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.store.zone.ZoneConfiguration.Kind;
import nl.gemeentecloud.store.zone.ZoneConfiguration.Limits;
import nl.gemeentecloud.store.zone.ZoneConfiguration.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneConfigurationTest {

    private static final String URL = "jdbc:postgresql://db.example.nl:5432/algemeen";

    @Test
    void aKindIsKnownByItsNameInConfiguration() {
        assertThat(Kind.of("publiek")).isEqualTo(Kind.PUBLIEK);
        assertThat(Kind.of("overheid")).isEqualTo(Kind.OVERHEID);
        assertThat(Kind.of("afgescheiden")).isEqualTo(Kind.AFGESCHEIDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Afgescheiden", "AFGESCHEIDEN", " overheid", "prive", "separate"})
    void anyOtherKindIsRefusedWithTheKindsThereAre(String kind) {
        assertThatThrownBy(() -> Kind.of(kind))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "There is no kind of zone '%s'; choose one of publiek, overheid, afgescheiden"
                                .formatted(kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1zone", "zone_een", "../zone", "een zone"})
    void aNameThatIsNoDirectoryNameIsRefused(String name) {
        assertThatThrownBy(() -> zone(name, "NL", URL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must start with a lower-case letter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nl", "Nederland", "XX"})
    void whatIsNoCountryIsRefused(String country) {
        assertThatThrownBy(() -> zone("algemeen", country, URL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no ISO 3166-1 code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://db/x",
                "jdbc:mysql://db/x",
                "jdbc:postgresql://db/x?user=a",
                "jdbc:postgresql://db/x?ssl=true&PASSWORD=b",
                "jdbc:postgresql:// db/x"
            })
    void anUnusableUrlIsRefused(String url) {
        assertThatThrownBy(() -> zone("algemeen", "NL", url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:postgresql://host:5432/database");
    }

    @Test
    void everyRoleLogsInAsItself() {
        Map<Role, Credentials> roles = roles();
        roles.remove(Role.AUDITOR);
        assertThatThrownBy(() -> new Server.External(URL, roles))
                .hasMessage("No credentials for role auditor");
        roles.put(Role.AUDITOR, new Credentials("zone_app", "x"));
        assertThatThrownBy(() -> new Server.External(URL, roles))
                .hasMessageContaining("make one user per role");
    }

    @Test
    void passwordsAreNotShown() {
        assertThat(zone("algemeen", "NL", URL).toString()).doesNotContain("geheim");
        assertThat(new Credentials("zone_app", "geheim").toString()).isEqualTo("zone_app:***");
    }

    @Test
    void limitsAreLimited() {
        assertThatThrownBy(() -> new Limits(0, 1, 1, Duration.ofSeconds(1)))
                .hasMessage("questions is 0; it goes from 1 to 500");
        assertThatThrownBy(() -> new Limits(1, 1, 1, Duration.ofMillis(1)))
                .hasMessageContaining("from 250 ms to 1 minute");
    }

    @Test
    void zonesThatContradictEachOtherAreRefused() {
        refused("Two zones are called algemeen", URL, "algemeen", URL + "2", "algemeen");
        refused("stands in the database of another", URL, "algemeen", URL + "?ssl=true", "tweede");
        refused("There is no zone algemeen", URL, "eerste", URL + "2", "tweede");
    }

    private static void refused(
            String because, String url, String name, String url2, String name2) {
        List<ZoneConfiguration> both = List.of(zone(name, "NL", url), zone(name2, "NL", url2));
        assertThatThrownBy(() -> Zones.open(both, Path.of("unused"), Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(because);
    }

    private static ZoneConfiguration zone(String name, String country, String url) {
        return new ZoneConfiguration(
                name,
                Kind.OVERHEID,
                country,
                "hoster",
                "NL",
                "gemeente",
                new Server.External(url, roles()),
                Limits.DEFAULT);
    }

    private static Map<Role, Credentials> roles() {
        Map<Role, Credentials> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            roles.put(role, new Credentials("zone_" + role.configurationName(), "geheim"));
        }
        return roles;
    }
}
