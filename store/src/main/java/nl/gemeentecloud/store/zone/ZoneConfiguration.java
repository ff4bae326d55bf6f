package nl.gemeentecloud.store.zone;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A zone as the operator describes it.
 *
 * @param name short and lower case; name of its directory and in every status
 * @param kind what may stand there
 * @param country where its machines stand, ISO 3166-1 alpha-2
 * @param operator who runs its machines
 * @param jurisdiction whose law the operator answers to, ISO 3166-1 alpha-2
 * @param keyHolder who holds the keys to its storage
 * @param server its PostgreSQL
 * @param limits how much it takes on at once
 */
public record ZoneConfiguration(
        String name,
        Kind kind,
        String country,
        String operator,
        String jurisdiction,
        String keyHolder,
        Server server,
        Limits limits) {

    /** The zone that every installation has: tenants, teams, refusals, management. */
    public static final String ALGEMEEN = "algemeen";

    public ZoneConfiguration {
        if (!name.matches("[a-z][a-z0-9-]{0,30}")) {
            throw new IllegalArgumentException(
                    ("Zone name '%s' must start with a lower-case letter and go on with lower-case"
                                    + " letters, digits and hyphens, 31 at most")
                            .formatted(name));
        }
        requireCountry(name, "country", country);
        requireCountry(name, "jurisdiction", jurisdiction);
        requireText(name, "operator", operator);
        requireText(name, "keyHolder", keyHolder);
    }

    /**
     * Two embedded zones on this machine, for trial: {@code algemeen} for open and government data
     * and {@code afgescheiden} for what the law keeps apart.
     */
    public static List<ZoneConfiguration> defaults() {
        return List.of(
                embedded(ALGEMEEN, Kind.OVERHEID), embedded("afgescheiden", Kind.AFGESCHEIDEN));
    }

    private static ZoneConfiguration embedded(String name, Kind kind) {
        return new ZoneConfiguration(
                name,
                kind,
                "NL",
                "eigen beheer",
                "NL",
                "eigen beheer",
                new Server.Embedded(PostgresSettings.DEFAULT),
                Limits.DEFAULT);
    }

    private static void requireCountry(String zone, String what, String value) {
        if (!Arrays.asList(Locale.getISOCountries()).contains(value)) {
            throw new IllegalArgumentException(
                    "Zone %s: %s '%s' is no ISO 3166-1 code of two capitals, such as NL"
                            .formatted(zone, what, value));
        }
    }

    private static void requireText(String zone, String what, String value) {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException(
                    "Zone %s: %s must be said, in at most 200 characters".formatted(zone, what));
        }
    }

    /**
     * What may stand in a zone; the placement policy says which kinds are lawful for a register.
     */
    public enum Kind {
        /** Open data only. */
        PUBLIEK,
        /** Data that government holds, personal data included. */
        OVERHEID,
        /** Kept apart from everything else. */
        AFGESCHEIDEN;

        /**
         * The kind by its name in configuration.
         *
         * @throws IllegalArgumentException naming the kinds there are
         */
        public static Kind of(String configured) {
            for (Kind kind : values()) {
                if (kind.configurationName().equals(configured)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException(
                    "There is no kind of zone '%s'; choose one of %s"
                            .formatted(
                                    configured,
                                    Arrays.stream(values())
                                            .map(Kind::configurationName)
                                            .collect(Collectors.joining(", "))));
        }

        public String configurationName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The PostgreSQL of a zone. */
    public sealed interface Server {

        /** One that the program starts and stops by itself, on this machine. */
        record Embedded(PostgresSettings settings) implements Server {}

        /**
         * One that somebody else runs: PostgreSQL 15 or later, a database of its own in UTF-8 with
         * {@code C} collation, owned by the {@link Role#OWNER}. Nothing needs a superuser or an
         * extension. Behind a transaction-pooling proxy that keeps no prepared statements, add
         * {@code prepareThreshold=0} to the URL.
         *
         * @param jdbcUrl without user and password
         * @param roles how each of the four logs in; four different roles
         */
        record External(String jdbcUrl, Map<Role, Credentials> roles) implements Server {

            public External {
                if (!jdbcUrl.matches("jdbc:postgresql://[^\\s]{1,1000}")
                        || jdbcUrl.matches("(?i).*[?&](user|password)=.*")) {
                    throw new IllegalArgumentException(
                            "A zone's URL looks like jdbc:postgresql://host:5432/database; the user"
                                    + " and password of each role are configured apart");
                }
                EnumMap<Role, Credentials> complete = new EnumMap<>(Role.class);
                complete.putAll(roles);
                for (Role role : Role.values()) {
                    if (!complete.containsKey(role)) {
                        throw new IllegalArgumentException(
                                "No credentials for role " + role.configurationName());
                    }
                }
                if (complete.values().stream().map(Credentials::user).distinct().count()
                        != Role.values().length) {
                    throw new IllegalArgumentException(
                            "Two roles of a zone log in as the same user; make one user per role");
                }
                roles = Map.copyOf(complete);
            }

            @Override
            public String toString() {
                return "External[" + jdbcUrl + "]";
            }
        }
    }

    /**
     * How much a zone takes on at once.
     *
     * @param questions connections for questions, from 1 to 500
     * @param loading connections for deliveries, from 1 to 100
     * @param ledger connections for the ledger, from 1 to 100
     * @param acquire how long one waits for a free connection, from 250 ms to 1 minute
     */
    public record Limits(int questions, int loading, int ledger, Duration acquire) {

        public static final Limits DEFAULT = new Limits(16, 4, 4, Duration.ofSeconds(1));

        public Limits {
            require("questions", questions, 500);
            require("loading", loading, 100);
            require("ledger", ledger, 100);
            if (acquire.toMillis() < 250 || acquire.toMillis() > 60_000) {
                throw new IllegalArgumentException(
                        "acquire is %s; it goes from 250 ms to 1 minute".formatted(acquire));
            }
        }

        private static void require(String what, int value, int max) {
            if (value < 1 || value > max) {
                throw new IllegalArgumentException(
                        "%s is %d; it goes from 1 to %d".formatted(what, value, max));
            }
        }
    }
}
