package nl.gemeentecloud.cloud.tenancy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.gemeentecloud.access.Area;
import nl.gemeentecloud.access.Grant;
import nl.gemeentecloud.cloud.Organisation;
import nl.gemeentecloud.cloud.Purpose;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.RegisterDefinition;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.store.platform.PlatformSnapshot;
import nl.gemeentecloud.store.platform.PlatformSnapshot.BevoegdheidRow;
import nl.gemeentecloud.store.platform.PlatformSnapshot.ClientRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The management rows of one version, compiled for use: who is connected and what is granted.
 * Immutable.
 */
final class Entrusted {

    private static final Logger log = LoggerFactory.getLogger(Entrusted.class);

    /** A team's use of one object type for one purpose. */
    private record Use(
            Gemeentecode tenant, String team, String doel, String register, String objectType) {}

    private final PlatformSnapshot rows;
    private final Map<Gemeentecode, Tenant> tenants = new HashMap<>();
    private final Map<String, Client> clients = new HashMap<>();
    private final Map<Use, List<Grant>> grants = new HashMap<>();

    Entrusted(PlatformSnapshot rows, List<RegisterDefinition> registers) {
        this.rows = rows;
        for (PlatformSnapshot.TenantRow row : rows.tenants()) {
            Gemeentecode code = Gemeentecode.of(row.code());
            tenants.put(code, new Tenant(code, row.name(), row.proef(), row.connectedAt()));
        }
        rows.bevoegdheden().forEach(row -> compile(row, registers));
        rows.clients().forEach(row -> clients.put(row.id(), client(row)));
    }

    private void compile(BevoegdheidRow row, List<RegisterDefinition> registers) {
        Optional<ObjectType> type =
                registers.stream()
                        .filter(register -> register.name().equals(row.register()))
                        .flatMap(register -> register.objectTypes().stream())
                        .filter(candidate -> candidate.name().equals(row.objectType()))
                        .findFirst();
        if (type.isEmpty()) {
            log.warn(
                    "Bevoegdheid of team {} of {} names {}/{}, which no definition has; it grants nothing",
                    row.team(),
                    row.tenant(),
                    row.register(),
                    row.objectType());
            return;
        }
        Grant grant =
                new Grant(
                        Grant.Gate.GEMEENTELIJK,
                        attributes(type.get(), row),
                        row.gebied().map(Entrusted::area).orElseGet(Area::everywhere),
                        row.van(),
                        row.tot());
        Use use =
                new Use(
                        Gemeentecode.of(row.tenant()),
                        row.team(),
                        row.doel(),
                        row.register(),
                        row.objectType());
        grants.computeIfAbsent(use, nobody -> new ArrayList<>()).add(grant);
    }

    private static AttributeSet attributes(ObjectType type, BevoegdheidRow row) {
        if (row.attributes().isEmpty()) {
            return AttributeSet.all(type);
        }
        AttributeSet.Builder granted = AttributeSet.builder(type);
        for (String path : row.attributes().get()) {
            if (!granted.addIfKnown(path)) {
                log.warn(
                        "Bevoegdheid of team {} of {} names attribute {} of {}, which it does not have",
                        row.team(),
                        row.tenant(),
                        path,
                        type);
            }
        }
        return granted.build();
    }

    private static Area area(java.util.Set<Integer> codes) {
        return new Area.Within(codes.stream().map(Gemeentecode::of).collect(Collectors.toSet()));
    }

    private Client client(ClientRow row) {
        Optional<Gemeentecode> gemeentecode =
                row.gemeentecode().isPresent()
                        ? Optional.of(Gemeentecode.of(row.gemeentecode().getAsInt()))
                        : Optional.empty();
        String organisation =
                row.afnemersindicatie()
                        .or(() -> gemeentecode.map(Gemeentecode::digits))
                        .orElseGet(() -> Gemeentecode.of(row.tenant()).digits());
        return new Client(
                row.id(),
                Gemeentecode.of(row.tenant()),
                row.team(),
                purpose(row),
                new Organisation(organisation, row.afnemersindicatie(), gemeentecode),
                row.secretHash(),
                row.revokedAt().isPresent());
    }

    private Optional<Purpose> purpose(ClientRow client) {
        return rows.bevoegdheden().stream()
                .filter(row ->
                        row.tenant() == client.tenant()
                                && row.team().equals(client.team())
                                && row.doel().equals(client.doel()))
                .map(row -> new Purpose(row.doel(), row.grondslag(), row.verwerkingsactiviteit()))
                .findFirst();
    }

    long version() {
        return rows.version();
    }

    Map<Gemeentecode, Tenant> tenants() {
        return tenants;
    }

    Optional<Client> client(String id) {
        return Optional.ofNullable(clients.get(id));
    }

    List<Client> clients() {
        return List.copyOf(clients.values());
    }

    boolean isRevokedToken(String jti) {
        return rows.revokedTokens().containsKey(jti);
    }

    List<Grant> grants(Gemeentecode tenant, String team, String doel, ObjectType type) {
        return grants.getOrDefault(
                new Use(tenant, team, doel, type.register(), type.name()), List.of());
    }

    List<PlatformSnapshot.PlacementRow> placements() {
        return rows.placements();
    }
}
