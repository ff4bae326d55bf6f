package nl.gemeentecloud.cloud.tenancy;

/**
 * What connecting a municipality gave.
 *
 * @param clientId its first application client
 * @param clientSecret shown this once, kept only as a hash; empty when the municipality was
 *     connected before
 * @param fresh whether it was connected just now
 */
public record Connected(Tenant tenant, String clientId, String clientSecret, boolean fresh) {

    @Override
    public String toString() {
        return "Connected[" + tenant.code() + ", " + clientId + ", secret not shown]";
    }
}
