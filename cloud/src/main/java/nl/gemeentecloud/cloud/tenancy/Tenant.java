package nl.gemeentecloud.cloud.tenancy;

import java.time.Instant;
import nl.gemeentecloud.core.identifier.Gemeentecode;

/** A municipality that is connected. The trial environment's built-in tenant has {@code proef}. */
public record Tenant(Gemeentecode code, String name, boolean proef, Instant connectedAt) {}
