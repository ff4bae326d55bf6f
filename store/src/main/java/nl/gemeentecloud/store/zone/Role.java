package nl.gemeentecloud.store.zone;

import java.util.Locale;

/** Who may do what in a zone. None of them is a superuser or passes row-level security. */
public enum Role {
    /** Owns the database and its tables; the only one that defines them. */
    OWNER,
    /** Answers questions, keeps the ledger and the administration. */
    APP,
    /** Takes in deliveries. */
    LOADER,
    /** Reads, and nothing else. */
    AUDITOR;

    /** Its name in an embedded zone: {@code gemeentecloud_owner}. */
    public String embeddedName() {
        return "gemeentecloud_" + configurationName();
    }

    /** Its name in configuration and in file names: {@code owner}. */
    public String configurationName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
