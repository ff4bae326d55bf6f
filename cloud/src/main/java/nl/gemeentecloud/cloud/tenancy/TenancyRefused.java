package nl.gemeentecloud.cloud.tenancy;

/** Thrown when a municipality may not be connected here; the message says why and what to do. */
public final class TenancyRefused extends RuntimeException {

    public TenancyRefused(String message) {
        super(message);
    }
}
