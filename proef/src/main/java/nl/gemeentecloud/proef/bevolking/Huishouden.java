package nl.gemeentecloud.proef.bevolking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people who live in one dwelling on the day of the world. */
public final class Huishouden {

    /** Kinds of household after CBS. */
    enum Soort {
        ALLEEN,
        PAAR,
        GEZIN,
        EENOUDER,
        OVERIG
    }

    private final Soort soort;
    private int woning;
    private final List<Persoon> leden = new ArrayList<>(4);
    private @Nullable Paar paar;
    private int sinds;

    Huishouden(Soort soort, int woning) {
        this.soort = soort;
        this.woning = woning;
    }

    Soort soort() {
        return soort;
    }

    /** Number of the dwelling in the municipality. */
    public int woning() {
        return woning;
    }

    /** Members, the head first, children last. */
    public List<Persoon> leden() {
        return leden;
    }

    Persoon hoofd() {
        return leden.getFirst();
    }

    /** Moves all members to another dwelling. */
    void move(int other) {
        woning = other;
    }

    /** The couple is none any more, in this household. */
    void part() {
        paar = null;
    }

    Optional<Paar> paar() {
        return Optional.ofNullable(paar);
    }

    boolean isOf(Paar other) {
        return paar == other;
    }

    /** Husband, wife or registered partner of the head, who lives here as well. */
    public Optional<Persoon> echtgenoot() {
        return paar().filter(p -> p.verbonden() && p.einde() == Dag.NOOIT)
                .map(p -> p.partnerOf(hoofd()))
                .filter(leden::contains);
    }

    void form(Paar paar) {
        this.paar = paar;
    }

    /** First day of this household in this dwelling. */
    public int sinds() {
        return sinds;
    }

    void settle(int dag) {
        sinds = dag;
    }
}
