package nl.gemeentecloud.core.levering;

/** What a mutation says of one voorkomen. */
public enum Mutatie {
    /** It is new. */
    TOEVOEGING,
    /** It was so, and is changed: what it becomes follows at once as {@link #WORDT}. */
    WAS,
    /** It is so from now on; what it was went before. */
    WORDT,
    /** It was so, and is no more. */
    VERWIJDERING
}
