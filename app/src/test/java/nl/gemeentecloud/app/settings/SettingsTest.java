package nl.gemeentecloud.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir private Path directory = Path.of("unset");

    @Test
    void nothingNeedsToBeSet() throws Exception {
        Settings settings = Settings.read(directory.resolve("gemeentecloud.yaml"), Map.of());

        assertThat(settings.tokens().lifetime()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.server().address()).isEmpty();
    }

    @Test
    void anEmptyFileSetsNothing() throws Exception {
        assertThat(read("# nog leeg\n", Map.of()).tokens().lifetime())
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void theFileSetsAndTheEnvironmentOverrides() throws Exception {
        Settings settings =
                read(
                        """
                        server:
                          address: 127.0.0.1
                        tokens:
                          lifetimeSeconds: 600
                        """,
                        Map.of("GEMEENTECLOUD_TOKENS_LIFETIMESECONDS", "120", "PATH", "/bin"));

        assertThat(settings.server().address()).contains("127.0.0.1");
        assertThat(settings.tokens().lifetime()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void whoRunsItIsNamedAsSet() throws Exception {
        Settings.Contact contact =
                read(
                                """
                                contact:
                                  name: Gegevenshuis
                                  email: bag@gegevenshuis.example
                                  url: https://gegevenshuis.example/bag
                                """,
                                Map.of())
                        .contact();

        assertThat(contact.name()).isEqualTo("Gegevenshuis");
        assertThat(contact.email()).isEqualTo("bag@gegevenshuis.example");
        assertThat(contact.url()).contains("https://gegevenshuis.example/bag");
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertThatThrownBy(
                        () -> read("contact: {email: bij de balie, url: 'javascript:x'}", Map.of()))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining("contact.email is an e-mail address, not 'bij de balie'")
                .hasMessageContaining("contact.url is an address with http or https");
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThatThrownBy(() ->
                        read(
                                """
                                server:
                                  adress: 127.0.0.1
                                  connections: veel
                                toverspreuk: ja
                                tokens: {lifetimeSeconds: 5}
                                """,
                                Map.of("GEMEENTECLOUD_SERVER_CONECTIONS", "9")))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining("gemeentecloud.yaml")
                .hasMessageContaining("no setting 'server.adress'; did you mean server.address?")
                .hasMessageContaining("server.connections is 1 to 100000, not 'veel'")
                .hasMessageContaining("no setting 'toverspreuk'")
                .hasMessageContaining("tokens.lifetimeSeconds is 60 to 86400, not '5'")
                .hasMessageContaining("did you mean GEMEENTECLOUD_SERVER_CONNECTIONS?");
    }

    @Test
    void whatIsNoYamlIsRefusedWithThePlace() {
        assertThatThrownBy(() -> read("server: [1, 2", Map.of()))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void whatIsNestedWithoutEndIsRefused() {
        assertThatThrownBy(() -> read("{a: ".repeat(20) + "1" + "}".repeat(20), Map.of()))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining("nested deeper");
    }

    private Settings read(String yaml, Map<String, String> environment) throws IOException {
        Path file = directory.resolve("gemeentecloud.yaml");
        Files.writeString(file, yaml);
        return Settings.read(file, environment);
    }
}
