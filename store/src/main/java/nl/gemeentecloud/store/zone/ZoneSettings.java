package nl.gemeentecloud.store.zone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.gemeentecloud.store.zone.ZoneConfiguration.Kind;
import nl.gemeentecloud.store.zone.ZoneConfiguration.Limits;
import nl.gemeentecloud.store.zone.ZoneConfiguration.Server;

/**
 * Reads zones from configuration: names and values below {@code zones}, such as {@code
 * algemeen.url}. Zones that are listed are all zones there are; none listed means {@link
 * ZoneConfiguration#defaults()}. What is not said about {@code algemeen} and {@code afgescheiden}
 * is as by default.
 */
public final class ZoneSettings {

    /** Every name there is below {@code zones.NAME}, with what it means. */
    public static final Map<String, String> KNOWN = known();

    private static final int MAX_ZONES = 100;

    private final Path directory;
    private final List<String> faults;

    private ZoneSettings(Path directory, List<String> faults) {
        this.directory = directory;
        this.faults = faults;
    }

    private static Map<String, String> known() {
        Map<String, String> known = new TreeMap<>();
        known.put("kind", "publiek, overheid or afgescheiden");
        known.put("country", "where its machines stand, ISO 3166-1 (NL)");
        known.put("operator", "who runs its machines");
        known.put("jurisdiction", "whose law the operator answers to, ISO 3166-1 (NL)");
        known.put("keyHolder", "who holds the keys to its storage");
        known.put("url", "jdbc:postgresql://host:5432/database; embedded when not set");
        known.put("questions", "most connections for questions (16)");
        known.put("loading", "most connections for deliveries (4)");
        known.put("ledger", "most connections for the ledger (4)");
        known.put("acquireMillis", "longest wait for a free connection (1000)");
        known.put("sharedBuffersMegabytes", "cache of an embedded PostgreSQL (256)");
        for (Role role : Role.values()) {
            String name = role.configurationName();
            known.put(name + ".user", "user of the " + name + " when external");
            known.put(name + ".password", "its password");
            known.put(name + ".passwordFile", "or the file that its password is in");
        }
        return known;
    }

    /**
     * The zones that these entries describe.
     *
     * @param entries by name below {@code zones}
     * @param directory that a relative {@code passwordFile} starts from
     * @param faults gets everything that is wrong, in words for the operator; the answer is then
     *     not to be used
     */
    public static List<ZoneConfiguration> read(
            Map<String, String> entries, Path directory, List<String> faults) {
        Map<String, Map<String, String>> byZone = new TreeMap<>();
        entries.forEach((name, value) -> {
            int dot = name.indexOf('.');
            String key = dot < 0 ? "" : name.substring(dot + 1);
            if (KNOWN.containsKey(key)) {
                byZone.computeIfAbsent(name.substring(0, dot), z -> new TreeMap<>())
                        .put(key, value.strip());
            } else {
                faults.add(
                        "there is no setting 'zones.%s'; of a zone there are %s"
                                .formatted(name, String.join(", ", KNOWN.keySet())));
            }
        });
        if (byZone.size() > MAX_ZONES) {
            faults.add("there are more than %d zones".formatted(MAX_ZONES));
        }
        if (byZone.isEmpty()) {
            return ZoneConfiguration.defaults();
        }
        ZoneSettings reader = new ZoneSettings(directory, faults);
        List<ZoneConfiguration> zones = new ArrayList<>();
        byZone.forEach((zone, said) -> reader.zone(zone, said).ifPresent(zones::add));
        return zones;
    }

    private Optional<ZoneConfiguration> zone(String zone, Map<String, String> said) {
        Optional<ZoneConfiguration> usual =
                ZoneConfiguration.defaults().stream()
                        .filter(one -> one.name().equals(zone))
                        .findFirst();
        int before = faults.size();
        String kind = said.getOrDefault("kind", kindOf(usual));
        Server server = said.containsKey("url") ? external(zone, said) : embedded(zone, said);
        Limits limits = limits(zone, said);
        if (faults.size() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new ZoneConfiguration(
                            zone,
                            Kind.of(kind),
                            said.getOrDefault("country", "NL"),
                            said.getOrDefault("operator", ownIfUsual(usual)),
                            said.getOrDefault("jurisdiction", "NL"),
                            said.getOrDefault("keyHolder", ownIfUsual(usual)),
                            server,
                            limits));
        } catch (IllegalArgumentException e) {
            faults.add("zones.%s: %s".formatted(zone, e.getMessage()));
            return Optional.empty();
        }
    }

    private static String kindOf(Optional<ZoneConfiguration> usual) {
        return usual.map(zone -> zone.kind().configurationName()).orElse("");
    }

    private static String ownIfUsual(Optional<ZoneConfiguration> usual) {
        return usual.map(ZoneConfiguration::operator).orElse("");
    }

    private Server embedded(String zone, Map<String, String> said) {
        for (String name : said.keySet()) {
            if (name.contains(".")) {
                faults.add(
                        "zones.%s.%s is for an external zone; give zones.%s.url as well"
                                .formatted(zone, name, zone));
            }
        }
        PostgresSettings usual = PostgresSettings.DEFAULT;
        int buffers =
                number(
                        zone,
                        said,
                        "sharedBuffersMegabytes",
                        usual.sharedBuffersMegabytes(),
                        16,
                        1_000_000);
        return new Server.Embedded(
                new PostgresSettings(
                        buffers, usual.maxConnections(), usual.maxWalMegabytes(), usual.more()));
    }

    private Server external(String zone, Map<String, String> said) {
        Map<Role, Credentials> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            String name = role.configurationName();
            try {
                roles.put(
                        role,
                        new Credentials(
                                said.getOrDefault(name + ".user", ""), password(said, name)));
            } catch (IllegalArgumentException | IOException e) {
                faults.add("zones.%s.%s: %s".formatted(zone, name, e.getMessage()));
            }
        }
        if (roles.size() == Role.values().length) {
            try {
                return new Server.External(said.getOrDefault("url", ""), roles);
            } catch (IllegalArgumentException e) {
                faults.add("zones.%s: %s".formatted(zone, e.getMessage()));
            }
        }
        return new Server.Embedded(PostgresSettings.DEFAULT);
    }

    private String password(Map<String, String> said, String role) throws IOException {
        String file = said.get(role + ".passwordFile");
        if (file == null) {
            return said.getOrDefault(role + ".password", "");
        }
        Path path = directory.resolve(file);
        if (!Files.isReadable(path)) {
            throw new IOException("there is no readable file " + path);
        }
        return Files.readString(path).strip();
    }

    private Limits limits(String zone, Map<String, String> said) {
        Limits usual = Limits.DEFAULT;
        return new Limits(
                number(zone, said, "questions", usual.questions(), 1, 500),
                number(zone, said, "loading", usual.loading(), 1, 100),
                number(zone, said, "ledger", usual.ledger(), 1, 100),
                Duration.ofMillis(number(zone, said, "acquireMillis", 1_000, 250, 60_000)));
    }

    private int number(
            String zone, Map<String, String> said, String name, int usual, int min, int max) {
        String value = said.get(name);
        if (value == null) {
            return usual;
        }
        if (value.matches("[0-9]{1,7}")) {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        }
        faults.add(
                "zones.%s.%s is '%s'; it goes from %d to %d"
                        .formatted(zone, name, value, min, max));
        return usual;
    }
}
