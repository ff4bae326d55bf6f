package nl.gemeentecloud.proef.bevolking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.proef.land.Gemeente;
import org.jspecify.annotations.Nullable;

/**
 * Two people who share a household or did, with or without marriage or partnership (LO3 categorie
 * 05), and the children of both.
 */
public final class Paar {

    /** How a marriage or partnership ended (LO3 07.40). */
    public enum Einde {
        OVERLIJDEN,
        SCHEIDING
    }

    private final Persoon eerste;
    private final Persoon tweede;
    private final int samen;
    private final List<Persoon> kinderen = new ArrayList<>(3);
    private int gehuwd = Dag.NOOIT;
    private boolean partnerschap;
    private int einde = Dag.NOOIT;
    private @Nullable Gemeente plaats;
    private List<Verblijf> gezamenlijk = List.of();

    /**
     * @param eerste ouder 1 of the children: the mother where there is one
     * @param samen first day together
     */
    Paar(Persoon eerste, Persoon tweede, int samen) {
        this.eerste = eerste;
        this.tweede = tweede;
        this.samen = samen;
        eerste.paren().add(this);
        tweede.paren().add(this);
    }

    public Persoon eerste() {
        return eerste;
    }

    public Persoon tweede() {
        return tweede;
    }

    public Persoon partnerOf(Persoon persoon) {
        return persoon == eerste ? tweede : eerste;
    }

    public int samen() {
        return samen;
    }

    public boolean verbonden() {
        return gehuwd != Dag.NOOIT;
    }

    /** First day of the marriage or partnership, or never. */
    public int gehuwd() {
        return gehuwd;
    }

    /** Registered partnership rather than marriage (LO3 15.10). */
    public boolean partnerschap() {
        return partnerschap;
    }

    /** Where the marriage was concluded; empty when abroad. */
    public Optional<Gemeente> plaats() {
        return Optional.ofNullable(plaats);
    }

    /** Last day together, or never. */
    public int einde() {
        return einde;
    }

    public Einde reden() {
        boolean overleden = eerste.overleden() <= einde || tweede.overleden() <= einde;
        return overleden ? Einde.OVERLIJDEN : Einde.SCHEIDING;
    }

    public List<Persoon> kinderen() {
        return kinderen;
    }

    List<Verblijf> gezamenlijk() {
        return gezamenlijk;
    }

    void marry(int dag, boolean partnerschap, @Nullable Gemeente plaats) {
        gehuwd = dag;
        this.partnerschap = partnerschap;
        this.plaats = plaats;
    }

    void end(int dag) {
        einde = dag;
    }

    void share(List<Verblijf> verblijven) {
        gezamenlijk = verblijven;
    }
}
