package nl.gemeentecloud.proef;

/** Is told how far the writing is; called on the writing thread, now and then. */
@FunctionalInterface
public interface Progress {

    /**
     * Some more was written.
     *
     * @param made residents whose part was written so far, of all municipalities together
     * @param total of how many
     * @param bytes written so far in this part
     */
    void made(Onderdeel part, long made, long total, long bytes);

    /** Tells nobody. */
    static Progress silent() {
        return (part, made, total, bytes) -> {};
    }
}
