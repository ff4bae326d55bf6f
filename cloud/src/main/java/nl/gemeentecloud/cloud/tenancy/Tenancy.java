package nl.gemeentecloud.cloud.tenancy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.gemeentecloud.access.Grant;
import nl.gemeentecloud.cloud.Session;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.RegisterDefinition;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.store.platform.PlatformRows;
import nl.gemeentecloud.store.platform.PlatformSnapshot.BevoegdheidRow;
import nl.gemeentecloud.store.platform.PlatformSnapshot.ClientRow;
import nl.gemeentecloud.store.platform.PlatformSnapshot.PlacementRow;
import nl.gemeentecloud.store.platform.PlatformSnapshot.TenantRow;

/**
 * Who is connected and what they may do. Reads come from memory; {@link #refresh()} is called often
 * (twice a second) and reloads when any node has changed something.
 */
public final class Tenancy {

    private static final LocalDate ALWAYS = LocalDate.of(1994, 10, 1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PlatformRows rows;
    private final List<RegisterDefinition> registers;
    private final Clock clock;
    private volatile Entrusted entrusted;

    public Tenancy(PlatformRows rows, List<RegisterDefinition> registers, Clock clock) {
        this.rows = rows;
        this.registers = List.copyOf(registers);
        this.clock = clock;
        this.entrusted = new Entrusted(rows.read(), this.registers);
    }

    /** Takes over what changed since the last time; one cheap read when nothing did. */
    public void refresh() {
        if (rows.version() != entrusted.version()) {
            entrusted = new Entrusted(rows.read(), registers);
        }
    }

    /** All tenants, by code. */
    public List<Tenant> tenants() {
        return entrusted.tenants().values().stream()
                .sorted(Comparator.comparing(Tenant::code))
                .toList();
    }

    public Optional<Tenant> tenant(Gemeentecode code) {
        return Optional.ofNullable(entrusted.tenants().get(code));
    }

    public Optional<Client> client(String id) {
        return entrusted.client(id);
    }

    public Collection<Client> clients() {
        return entrusted.clients();
    }

    /**
     * Whether this secret is the client's; takes the same time whether or not the client exists.
     */
    public boolean secretMatches(String clientId, String secret) {
        String expected = client(clientId).map(Client::secretHash).orElse("");
        return MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII),
                        hash(secret).getBytes(StandardCharsets.US_ASCII))
                && client(clientId).filter(client -> !client.revoked()).isPresent();
    }

    /** Whether a token of this client may still be used. */
    public boolean isTokenRevoked(String jti, String clientId) {
        Entrusted now = entrusted;
        return now.isRevokedToken(jti) || now.client(clientId).map(Client::revoked).orElse(true);
    }

    /** What the session's team was entrusted with for its purpose. */
    public List<Grant> grants(Session session, ObjectType type) {
        return entrusted.grants(session.houder(), session.team(), session.purpose().doel(), type);
    }

    /** Where registers were placed. */
    public List<PlacementRow> placements() {
        return entrusted.placements();
    }

    public void place(PlacementRow placement) {
        rows.place(placement);
        refresh();
    }

    public void revokeClient(String id) {
        rows.revokeClient(id, clock.instant());
        refresh();
    }

    public void revokeToken(String jti, Instant expiresAt) {
        rows.revokeToken(jti, expiresAt, clock.instant());
        refresh();
    }

    /**
     * Connects a municipality: tenant, first team, what that may do, first client. A second time
     * changes nothing.
     *
     * @throws TenancyRefused when the installation is a trial environment
     */
    public Connected connect(Gemeentecode code, String name) {
        refresh();
        Optional<Tenant> present = tenant(code);
        String clientId = code.digits() + "-burgerzaken";
        if (present.isPresent()) {
            return new Connected(present.get(), clientId, "", false);
        }
        if (tenants().stream().anyMatch(Tenant::proef)) {
            throw new TenancyRefused(
                    "Deze installatie is een proefomgeving; sluit gemeenten aan in een eigen data-map (--data DIR)");
        }
        String secret = newSecret();
        connect(
                new TenantRow(code.number(), name, false, clock.instant()),
                List.of(client(clientId, code, secret, Optional.empty(), Optional.of(code))));
        return new Connected(tenant(code).orElseThrow(), clientId, secret, true);
    }

    /**
     * Connects the built-in tenant of the trial environment, code 0800, with its clients.
     *
     * @throws TenancyRefused when other tenants are connected here
     */
    public void connectProef() {
        refresh();
        if (tenants().stream().anyMatch(tenant -> !tenant.proef())) {
            throw new TenancyRefused(
                    "In deze data-map zijn al gemeenten aangesloten; start de proefomgeving in een eigen data-map (--data DIR)");
        }
        if (tenant(PROEF).isPresent()) {
            return;
        }
        List<ClientRow> clients = new ArrayList<>();
        clients.add(client("proef", PROEF, newSecret(), Optional.of("000008"), Optional.of(PROEF)));
        clients.add(
                client(
                        "proef-afnemer",
                        PROEF,
                        newSecret(),
                        Optional.of("000008"),
                        Optional.empty()));
        clients.add(
                client("proef-kmar", PROEF, newSecret(), Optional.of("720402"), Optional.empty()));
        connect(new TenantRow(PROEF.number(), "Proef", true, clock.instant()), clients);
    }

    /** The code of the trial environment's tenant; no municipality has it. */
    public static final Gemeentecode PROEF = new Gemeentecode("0800");

    private void connect(TenantRow tenant, List<ClientRow> clients) {
        List<BevoegdheidRow> bevoegdheden =
                FirstBevoegdheden.read().all().stream()
                        .map(first ->
                                new BevoegdheidRow(
                                        tenant.code(),
                                        first.team(),
                                        first.doel(),
                                        first.grondslag(),
                                        first.verwerkingsactiviteit(),
                                        first.register(),
                                        first.objecttype(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        ALWAYS,
                                        Optional.empty()))
                        .toList();
        rows.connect(tenant, bevoegdheden, clients);
        refresh();
    }

    private static ClientRow client(
            String id,
            Gemeentecode tenant,
            String secret,
            Optional<String> afnemersindicatie,
            Optional<Gemeentecode> gemeentecode) {
        FirstBevoegdheden.First first = FirstBevoegdheden.read().all().getFirst();
        return new ClientRow(
                id,
                tenant.number(),
                first.team(),
                first.doel(),
                hash(secret),
                afnemersindicatie,
                gemeentecode.map(code -> OptionalInt.of(code.number())).orElse(OptionalInt.empty()),
                Optional.empty());
    }

    private static String newSecret() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Secrets are random and 256 bits, so one round of SHA-256 cannot be guessed back. */
    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
