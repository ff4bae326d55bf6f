package nl.gemeentecloud.store.zone;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a zone is doing, as of the last time it was asked; that is every second.
 *
 * @param zone its name
 * @param state whether it answers
 * @param version of its PostgreSQL; empty when it has not answered yet
 * @param responseTime of the last answer; zero while it is down
 * @param checkedAt when it was asked
 * @param separation from the other zones of this installation
 * @param reason why it is down, without host or user; empty while it is up
 */
public record ZoneHealth(
        String zone,
        State state,
        Optional<String> version,
        Duration responseTime,
        Instant checkedAt,
        Separation separation,
        Optional<String> reason) {

    /** Whether it answers. */
    public enum State {
        UP,
        /** Answers, but takes longer than half a second for a question without work. */
        SLOW,
        DOWN
    }

    /** How far a zone stands from its nearest neighbour. */
    public enum Separation {
        /** It is the only zone. */
        ENIGE("enige zone", "only zone"),
        /** Other machine, other credentials, other keys. */
        APARTE_SERVER("aparte server", "separate server"),
        /** Another machine, but whoever has the credentials or keys of one has those of both. */
        APARTE_MACHINE(
                "aparte machine, gedeelde sleutels of inloggegevens",
                "separate machine, shared keys or credentials"),
        /** Own database; it cannot be told whether the machine is another. */
        ONBEKEND(
                "aparte database, machine niet vast te stellen",
                "separate database, machine cannot be told"),
        /** Own database, port, data and credentials; whoever has the machine has both. */
        APARTE_DATABASE("aparte database, dezelfde machine", "separate database, same machine");

        private final String dutch;
        private final String english;

        Separation(String dutch, String english) {
            this.dutch = dutch;
            this.english = english;
        }

        /** For people who work in it. */
        public String dutch() {
            return dutch;
        }

        /** For status on the command line and logs. */
        public String english() {
            return english;
        }
    }
}
