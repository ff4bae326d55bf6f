package nl.gemeentecloud.cloud.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.store.platform.PlatformRows;
import nl.gemeentecloud.store.zone.TestZone;
import nl.gemeentecloud.store.zone.ZoneConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connecting municipalities and withdrawing what they were given. */
class TenancyTest {

    private static final Gemeentecode AMSTERDAM = new Gemeentecode("0363");

    private final TestZone zone = TestZone.create("algemeen", ZoneConfiguration.Kind.OVERHEID);
    private final Tenancy tenancy = tenancy();

    @AfterEach
    void close() {
        zone.close();
    }

    private Tenancy tenancy() {
        return new Tenancy(new PlatformRows(zone.zone()), List.of(), Clock.systemUTC());
    }

    @Test
    void aConnectedMunicipalityHasAClientWithAPurposeAndASecretThatIsShownOnce() {
        Connected connected = tenancy.connect(AMSTERDAM, "Amsterdam");

        assertThat(connected.fresh()).isTrue();
        assertThat(tenancy.secretMatches(connected.clientId(), connected.clientSecret())).isTrue();
        assertThat(tenancy.secretMatches(connected.clientId(), "guess")).isFalse();
        assertThat(tenancy.client(connected.clientId()).orElseThrow().purpose()).isPresent();
        assertThat(connected.toString()).doesNotContain(connected.clientSecret());
        assertThat(tenancy.connect(AMSTERDAM, "Amsterdam").fresh()).isFalse();
    }

    @Test
    void anotherNodeSeesWhatChangedWhenItRefreshes() {
        Tenancy other = tenancy();
        Connected connected = tenancy.connect(AMSTERDAM, "Amsterdam");
        other.refresh();
        assertThat(other.tenant(AMSTERDAM)).isPresent();

        tenancy.revokeToken("token-1", Instant.now().plusSeconds(60));
        tenancy.revokeClient(connected.clientId());
        other.refresh();

        assertThat(other.isTokenRevoked("token-1", connected.clientId())).isTrue();
        assertThat(other.isTokenRevoked("token-2", connected.clientId())).isTrue();
        assertThat(other.secretMatches(connected.clientId(), connected.clientSecret())).isFalse();
    }

    @Test
    void aTokenOfAnUnknownClientCountsAsRevoked() {
        assertThat(tenancy.isTokenRevoked("token", "nobody")).isTrue();
    }

    @Test
    void theTrialTenantStandsAlone() {
        tenancy.connectProef();
        assertThat(tenancy.tenants()).extracting(Tenant::code).containsExactly(Tenancy.PROEF);
        assertThat(tenancy.clients())
                .extracting(Client::id)
                .containsExactlyInAnyOrder("proef", "proef-afnemer", "proef-kmar");
        assertThatThrownBy(() -> tenancy.connect(AMSTERDAM, "Amsterdam"))
                .isInstanceOf(TenancyRefused.class)
                .hasMessageContaining("--data DIR");
    }

    @Test
    void aDataDirectoryWithMunicipalitiesRefusesTheTrialTenant() {
        tenancy.connect(AMSTERDAM, "Amsterdam");

        assertThatThrownBy(tenancy::connectProef)
                .isInstanceOf(TenancyRefused.class)
                .hasMessageContaining("--data DIR");
    }
}
