package nl.gemeentecloud.store.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * All management data as it stood at one version. Small by nature: some rows per municipality and
 * client, nothing of residents.
 *
 * @param revokedTokens token id (jti) to the instant after which it need not be remembered
 */
public record PlatformSnapshot(
        long version,
        List<TenantRow> tenants,
        List<BevoegdheidRow> bevoegdheden,
        List<ClientRow> clients,
        Map<String, Instant> revokedTokens,
        List<PlacementRow> placements) {

    /** A municipality that is connected. */
    public record TenantRow(int code, String name, boolean proef, Instant connectedAt) {}

    /**
     * What a team may do.
     *
     * @param attributes paths; empty for all attributes of the object type
     * @param gebied municipalities where the objects must lie; empty for wherever
     */
    public record BevoegdheidRow(
            int tenant,
            String team,
            String doel,
            String grondslag,
            String verwerkingsactiviteit,
            String register,
            String objectType,
            Optional<List<String>> attributes,
            Optional<Set<Integer>> gebied,
            LocalDate van,
            Optional<LocalDate> tot) {}

    /**
     * An application that may ask for tokens.
     *
     * @param secretHash SHA-256 of the random secret, hexadecimal
     */
    public record ClientRow(
            String id,
            int tenant,
            String team,
            String doel,
            String secretHash,
            Optional<String> afnemersindicatie,
            OptionalInt gemeentecode,
            Optional<Instant> revokedAt) {}

    /**
     * Where a register lives.
     *
     * @param tenant -1 for the whole installation, else that tenant only
     */
    public record PlacementRow(String register, int tenant, String zone) {}
}
