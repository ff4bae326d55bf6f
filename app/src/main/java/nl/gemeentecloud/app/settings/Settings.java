package nl.gemeentecloud.app.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.gemeentecloud.store.zone.ZoneConfiguration;
import nl.gemeentecloud.store.zone.ZoneSettings;

/**
 * What the operator set, checked.
 *
 * @param server how the program answers
 * @param tokens how access tokens are made
 * @param open how often open registers may be looked into
 * @param deliveries what is accepted
 * @param contact who answers for this installation
 * @param zones where data lives
 */
public record Settings(
        Server server,
        Tokens tokens,
        Open open,
        Deliveries deliveries,
        Contact contact,
        List<ZoneConfiguration> zones) {

    /** Every name there is, with what it means. */
    static final Map<String, String> KNOWN = known();

    private static final String PREFIX = "GEMEENTECLOUD_";

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"]{1,500}");

    /** Below this stand the zones, each with its own names. */
    private static final String ZONES = "zones.";

    /** Variables of the launcher, which are no settings of the server. */
    private static final List<String> LAUNCHER =
            List.of("GEMEENTECLOUD_CLASSPATH", "GEMEENTECLOUD_JVMS", "GEMEENTECLOUD_JVM_OPTIONS");

    /**
     * How the program answers.
     *
     * @param address to listen on; empty for every address of the machine
     * @param connections most connections at once, 1 to 100000
     * @param bodyKilobytes largest question in KiB, 1 to 65536; deliveries are not bound by it
     */
    public record Server(Optional<String> address, int connections, int bodyKilobytes) {}

    /**
     * How access tokens are made.
     *
     * @param lifetime from issue to expiry, 1 minute to 24 hours
     * @param issuer the address that tokens name as their issuer; empty for this server's own
     */
    public record Tokens(Duration lifetime, Optional<String> issuer) {}

    /**
     * How often one visitor may look into open registers.
     *
     * @param requestsPerSecond 0 (no limit) to 1000000
     * @param burst requests at once, 1 to 1000000
     */
    public record Open(int requestsPerSecond, int burst) {}

    /**
     * What is accepted.
     *
     * @param megabytes largest delivery in MiB, 1 to 1048576
     */
    public record Deliveries(int megabytes) {

        public long bytes() {
            return (long) megabytes << 20;
        }
    }

    /**
     * Who answers for this installation; stands in every API description.
     *
     * @param name of the people or the organisation
     * @param url http or https, of a page about them; empty for this installation itself
     */
    public record Contact(String name, String email, Optional<String> url) {}

    private static Map<String, String> known() {
        Map<String, String> known = new TreeMap<>();
        known.put(
                "contact.email",
                "e-mail address in the descriptions of the APIs (beheer@installatie.invalid: nobody)");
        known.put(
                "contact.name",
                "who runs this, in the descriptions of the APIs (De beheerder van deze installatie)");
        known.put("contact.url", "page about who runs this; this installation when not set");
        known.put("open.burst", "requests at once to open registers, per visitor (1000)");
        known.put(
                "open.requestsPerSecond",
                "requests a second to open registers, per visitor; 0 is no limit (200)");
        known.put("server.address", "address to listen on; all addresses when not set");
        known.put("server.connections", "most connections at once, 40 KB of memory each (8192)");
        known.put("server.bodyKilobytes", "largest question in KiB (1024)");
        known.put("deliveries.megabytes", "largest delivery in MiB (65536)");
        known.put("tokens.lifetimeSeconds", "from issue to expiry (3600)");
        known.put("tokens.issuer", "address that tokens name as their issuer");
        return known;
    }

    /**
     * Reads {@code gemeentecloud.yaml}, if there is one, and lets the environment override it:
     * {@code tokens.lifetimeSeconds} is {@code GEMEENTECLOUD_TOKENS_LIFETIMESECONDS} there.
     *
     * @throws SettingsRefused naming every unknown name and every value that is not right
     */
    public static Settings read(Path file, Map<String, String> environment) throws IOException {
        List<String> faults = new ArrayList<>();
        Map<String, String> entries = new LinkedHashMap<>();
        Map<String, String> zones = new TreeMap<>();
        Entries.ofFile(file)
                .forEach((name, value) -> {
                    if (name.startsWith(ZONES)) {
                        zones.put(name.substring(ZONES.length()), value);
                    } else if (KNOWN.containsKey(name)) {
                        entries.put(name, value);
                    } else {
                        faults.add(unknown(name));
                    }
                });
        environment.forEach((name, value) -> override(name, value, entries, zones, faults));
        Values values = new Values(entries, faults);
        Settings settings =
                new Settings(
                        new Server(
                                values.text("server.address"),
                                values.number("server.connections", 8192, 1, 100_000),
                                values.number("server.bodyKilobytes", 1024, 1, 65_536)),
                        new Tokens(
                                Duration.ofSeconds(
                                        values.number("tokens.lifetimeSeconds", 3600, 60, 86_400)),
                                values.text("tokens.issuer")),
                        new Open(
                                values.number("open.requestsPerSecond", 200, 0, 1_000_000),
                                values.number("open.burst", 1_000, 1, 1_000_000)),
                        new Deliveries(values.number("deliveries.megabytes", 65_536, 1, 1_048_576)),
                        new Contact(
                                values.text("contact.name")
                                        .orElse("De beheerder van deze installatie"),
                                values.text("contact.email", EMAIL, "an e-mail address")
                                        .orElse("beheer@installatie.invalid"),
                                values.text("contact.url", WEB, "an address with http or https")),
                        ZoneSettings.read(zones, file.toAbsolutePath().resolveSibling(""), faults));
        if (!faults.isEmpty()) {
            throw new SettingsRefused(file.toString(), faults);
        }
        return settings;
    }

    private static void override(
            String variable,
            String value,
            Map<String, String> entries,
            Map<String, String> zones,
            List<String> faults) {
        if (!variable.startsWith(PREFIX) || LAUNCHER.contains(variable)) {
            return;
        }
        Optional<String> ofZone = zoneSetting(variable);
        if (ofZone.isPresent()) {
            zones.put(ofZone.get(), value);
            return;
        }
        Optional<String> name =
                KNOWN.keySet().stream().filter(k -> variable(k).equals(variable)).findFirst();
        if (name.isPresent()) {
            entries.put(name.get(), value);
        } else {
            faults.add(
                    "the environment variable "
                            + variable
                            + " sets nothing"
                            + Suggestion.of(
                                            variable,
                                            KNOWN.keySet().stream()
                                                    .map(Settings::variable)
                                                    .toList())
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse(""));
        }
    }

    /**
     * {@code GEMEENTECLOUD_ZONES_AFGESCHEIDEN_APP_PASSWORD} sets {@code afgescheiden.app.password}.
     */
    private static Optional<String> zoneSetting(String variable) {
        String prefix = variable(ZONES);
        return ZoneSettings.KNOWN.keySet().stream()
                .filter(key -> variable.startsWith(prefix))
                .map(key -> Map.entry(key, "_" + variable(key).substring(PREFIX.length())))
                .filter(key -> variable.endsWith(key.getValue()))
                .filter(key -> variable.length() > prefix.length() + key.getValue().length())
                .map(key ->
                        variable.substring(
                                                prefix.length(),
                                                variable.length() - key.getValue().length())
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-')
                                + "."
                                + key.getKey())
                .findFirst();
    }

    private static String variable(String name) {
        return PREFIX + name.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static String unknown(String name) {
        return "there is no setting '"
                + name
                + "'"
                + Suggestion.of(name, KNOWN.keySet())
                        .map(near -> "; did you mean " + near + "?")
                        .orElseGet(() -> "; there are " + String.join(", ", KNOWN.keySet()));
    }

    /** Reads values, and remembers what is wrong with them instead of stopping at the first. */
    private record Values(Map<String, String> entries, List<String> faults) {

        Optional<String> text(String name) {
            return Optional.ofNullable(entries.get(name)).filter(value -> !value.isBlank());
        }

        Optional<String> text(String name, Pattern form, String what) {
            Optional<String> given = text(name);
            if (given.isPresent() && !form.matcher(given.get()).matches()) {
                faults.add("%s is %s, not '%s'".formatted(name, what, given.get()));
            }
            return given;
        }

        int number(String name, int otherwise, int least, int most) {
            Optional<String> given = text(name);
            if (given.isEmpty()) {
                return otherwise;
            }
            try {
                int number = Integer.parseInt(given.get());
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                // said below, with the range
            }
            faults.add("%s is %d to %d, not '%s'".formatted(name, least, most, given.get()));
            return otherwise;
        }
    }
}
