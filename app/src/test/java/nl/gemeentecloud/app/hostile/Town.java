package nl.gemeentecloud.app.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gemeentecloud.app.home.DataDirectory;
import nl.gemeentecloud.app.running.SharedPrograms;
import nl.gemeentecloud.app.server.WalledServer;
import nl.gemeentecloud.app.token.TokenIssuer;
import nl.gemeentecloud.app.token.TokenKeys;
import nl.gemeentecloud.cloud.Organisation;
import nl.gemeentecloud.cloud.Purpose;
import nl.gemeentecloud.cloud.Session;
import nl.gemeentecloud.cloud.levering.DeliveredFile;
import nl.gemeentecloud.cloud.tenancy.Client;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import org.jspecify.annotations.Nullable;

/**
 * One installation with three municipalities: who attacks, who is attacked, and who has nothing.
 */
final class Town implements AutoCloseable {

    static final String ATTACKER = "0363-burgerzaken";
    static final String VICTIM = "0518-burgerzaken";
    static final String BYSTANDER = "0014-burgerzaken";

    /** In everything that tells more of the victim's residents. */
    static final String SECRET = "Zwijghart";

    /** In everything that tells more of the attacker's own residents. */
    static final String OWN = "Eigenhart";

    /** Of a person who moved from the victim to the attacker; both have a copy. */
    static final String MOVED = "900051814";

    private final Path directory;
    private @Nullable WalledServer server;
    private boolean deciding;
    private String attackerSecret = "";
    private String victimSecret = "";

    Town(Path directory) {
        this.directory = directory;
    }

    /** The server with its decision or without it; what is loaded stays the same. */
    WalledServer server(boolean withDecision) throws IOException {
        WalledServer running = server;
        if (running != null && deciding == withDecision) {
            return running;
        }
        close();
        prepare();
        WalledServer started = WalledServer.start(directory, withDecision);
        deciding = withDecision;
        server = started;
        if (victimSecret.isEmpty()) {
            fill(started);
        }
        return started;
    }

    /** No limits on how often is asked, and the PostgreSQL that all tests have unpacked. */
    private void prepare() throws IOException {
        Files.writeString(
                DataDirectory.of(directory).configuration(), "open:\n  requestsPerSecond: 0\n");
        SharedPrograms.in(directory);
    }

    private void fill(WalledServer started) throws IOException {
        attackerSecret = connect(started, "0363", "Amsterdam");
        victimSecret = connect(started, "0518", "'s-Gravenhage");
        connect(started, "0014", "Groningen");
        Identifiers real = Identifiers.REAL;
        Map<String, String> address = new LinkedHashMap<>();
        address.put("0910", real.get("gemeente"));
        address.put("1010", "W");
        address.put("1030", "20150101");
        address.put("1110", real.get("straat"));
        address.put("1120", real.get("huisnummer"));
        address.put("1160", real.get("postcode"));
        address.put("1170", SECRET + "wijk");
        address.put("1180", real.get("adresseerbaarObjectIdentificatie"));
        address.put("1190", real.get("nummeraanduidingIdentificatie"));
        Map<String, String> known =
                Map.of(
                        "0110", real.get("aNummer"),
                        "0120", real.get("burgerservicenummer"),
                        "0210", real.get("voornamen"),
                        "0240", real.get("geslachtsnaam"),
                        "0310", real.get("geboortedatum"));
        load(
                started,
                VICTIM,
                Persons.persoonslijst(known, address, SECRET),
                Persons.persoonslijst(moved(SECRET), address, SECRET));
        Map<String, String> elsewhere =
                Map.of(
                        "0910", "0363",
                        "1010", "W",
                        "1030", "20200101",
                        "1110", "Eigenstraat",
                        "1120", "1",
                        "1160", "1011AA");
        load(started, ATTACKER, Persons.persoonslijst(moved(OWN), elsewhere, OWN));
    }

    private static Map<String, String> moved(String marker) {
        return Map.of(
                "0110", "6518005180",
                "0120", MOVED,
                "0210", marker,
                "0240", marker,
                "0310", "19770707");
    }

    private static String connect(WalledServer server, String code, String name) {
        return server.tenancy().connect(new Gemeentecode(code), name).clientSecret();
    }

    private void load(WalledServer started, String clientId, String... persons) throws IOException {
        Client client = started.tenancy().client(clientId).orElseThrow();
        Purpose purpose = client.purpose().orElseThrow();
        Organisation self = client.acting();
        Session session =
                new Session(
                        client.tenant(),
                        self,
                        self,
                        client.team(),
                        clientId,
                        clientId,
                        purpose,
                        "0af7651916cd43dd8448eb211c80319c");
        Path file = directory.resolve("bestand-" + client.tenant().digits() + ".lo3");
        Files.writeString(file, String.join("\n", persons) + "\n", StandardCharsets.UTF_8);
        started.cloud()
                .deliveries()
                .load(
                        session,
                        "brp",
                        DeliveredFile.of(file),
                        directory.resolve("bevindingen-" + client.tenant().digits() + ".csv"),
                        (bytes, soFar) -> {});
    }

    /** What only the victim may get to see. */
    List<String> secrets() throws IOException {
        return List.of(
                SECRET,
                victimSecret,
                attackerSecret,
                Files.readString(DataDirectory.of(directory).adminToken()).strip());
    }

    String attackerSecret() {
        return attackerSecret;
    }

    String victimSecret() {
        return victimSecret;
    }

    /** A token of the victim that was good a day ago. */
    String expired(WalledServer running) throws IOException {
        Clock yesterday = Clock.offset(Clock.systemUTC(), Duration.ofDays(-1));
        return new TokenIssuer(
                        TokenKeys.in(
                                DataDirectory.of(directory).keys().resolve("tokens"), yesterday),
                        Duration.ofMinutes(5),
                        yesterday)
                .issue(running.tenancy().client(VICTIM).orElseThrow(), "http://localhost")
                .getTokenValue();
    }

    /** A token of the victim's client, had nobody laid down its purpose. */
    String purposeless(WalledServer running) throws IOException {
        Client client = running.tenancy().client(VICTIM).orElseThrow();
        Client without =
                new Client(
                        client.id(),
                        client.tenant(),
                        client.team(),
                        Optional.empty(),
                        client.acting(),
                        client.secretHash(),
                        false);
        return new TokenIssuer(
                        TokenKeys.in(
                                DataDirectory.of(directory).keys().resolve("tokens"),
                                Clock.systemUTC()),
                        Duration.ofMinutes(5),
                        Clock.systemUTC())
                .issue(without, "http://localhost")
                .getTokenValue();
    }

    @Override
    public void close() throws IOException {
        WalledServer running = server;
        server = null;
        if (running != null) {
            running.close();
        }
    }
}
