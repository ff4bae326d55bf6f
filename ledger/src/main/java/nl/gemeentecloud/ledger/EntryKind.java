package nl.gemeentecloud.ledger;

/** What an entry is about. */
public enum EntryKind {
    /** A question that was answered, also when nothing was found. */
    VRAAG,
    /** A question or act that was refused. */
    WEIGERING,
    /** Data that came in from a bronhouder. */
    LEVERING,
    /** A management act: connecting a tenant, granting a bevoegdheid, placing a register. */
    BEHEER
}
