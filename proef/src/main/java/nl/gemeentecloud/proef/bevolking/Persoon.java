package nl.gemeentecloud.proef.bevolking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.land.Gemeente;
import nl.gemeentecloud.proef.land.Herkomst;
import nl.gemeentecloud.proef.naam.Naam;
import org.jspecify.annotations.Nullable;

/** Someone in the world, with or without a persoonslijst in this municipality. */
public final class Persoon {

    private final long nummer;
    private final int volgnummer;
    private final boolean vrouw;
    private final int geboren;
    private final Herkomst herkomst;
    private final List<Paar> paren = new ArrayList<>(2);
    private List<Verblijf> verblijven = List.of();
    private boolean hierGeboren = true;
    private boolean ingeschreven;
    private int gekomen = Dag.NOOIT;
    private int overleden = Dag.NOOIT;
    private int vertrokken = Dag.NOOIT;
    private @Nullable Paar ouders;
    private @Nullable Naam naam;
    private @Nullable Gemeente geboortegemeente;
    private int rang = -1;
    private int onderzoek = Dag.NOOIT;
    private int onderzocht = Dag.NOOIT;
    private int geheim = Dag.NOOIT;
    private int mutaties;
    private int gewijzigd;

    Persoon(long nummer, int volgnummer, boolean vrouw, int geboren, Herkomst herkomst) {
        this.nummer = nummer;
        this.volgnummer = volgnummer;
        this.vrouw = vrouw;
        this.geboren = geboren;
        this.herkomst = herkomst;
    }

    /** Unique in the country; numbers of the person follow from it. */
    public long nummer() {
        return nummer;
    }

    /** Rank within the community, from 0. */
    public int volgnummer() {
        return volgnummer;
    }

    public boolean vrouw() {
        return vrouw;
    }

    public int geboren() {
        return geboren;
    }

    public Herkomst herkomst() {
        return herkomst;
    }

    public boolean hierGeboren() {
        return hierGeboren;
    }

    /** Whether this municipality keeps the persoonslijst. */
    public boolean ingeschreven() {
        return ingeschreven;
    }

    /** Lives here on the day of the world: has a list that is not opgeschort. */
    public boolean inwoner() {
        return ingeschreven && overleden == Dag.NOOIT && vertrokken == Dag.NOOIT;
    }

    /** Rank among the residents, from 0; -1 for others. */
    public int rang() {
        return rang;
    }

    /** First day in the Netherlands of someone born abroad; never for others. */
    public int gekomen() {
        return gekomen;
    }

    public int overleden() {
        return overleden;
    }

    public int vertrokken() {
        return vertrokken;
    }

    public Optional<Paar> ouders() {
        return Optional.ofNullable(ouders);
    }

    /** Marriages, partnerships and other households of two, oldest first. */
    public List<Paar> paren() {
        return paren;
    }

    public Naam naam() {
        if (naam == null) {
            throw new IllegalStateException("A person is named before it is used");
        }
        return naam;
    }

    boolean named() {
        return naam != null;
    }

    /** Where someone born here was born. */
    public Gemeente geboortegemeente() {
        if (geboortegemeente == null) {
            throw new IllegalStateException("A person is born before it is used");
        }
        return geboortegemeente;
    }

    /** Where the person lived, oldest first; empty for who has no list here. */
    public List<Verblijf> verblijven() {
        return verblijven;
    }

    /** Whether the person had a list here that was not opgeschort at the end of that day. */
    public boolean wasInwoner(int dag) {
        return ingeschreven && overleden > dag && vertrokken > dag;
    }

    /**
     * The day on which someone became Dutch, or never; by birth for who was born here. It follows
     * from the person, whoever asks and whenever.
     *
     * @param vandaag the day on which the world begins
     * @param peil what is known on that day
     */
    public int nederlander(int vandaag, int peil) {
        if (herkomst.isNederlands() || hierGeboren) {
            return geboren;
        }
        int dag = naturalisatie();
        boolean before = dag < vandaag - 20;
        boolean since = dag > vandaag && Dag.verwerkt(dag) <= peil;
        return before || since ? dag : Dag.NOOIT;
    }

    /** When someone born abroad becomes Dutch, be it in the future; or never. */
    int naturalisatie() {
        Chance own = Chance.of(nummer, 2, 53);
        int dag = gekomen + Dag.jaren(5 + 6 * own.unit());
        boolean will = own.happens(herkomst.genaturaliseerd() * 1.15);
        return will && dag < Math.min(overleden, vertrokken) ? dag : Dag.NOOIT;
    }

    /** First day of doubt about where the person lives, since the world began; or never. */
    public int onderzoek() {
        return onderzoek;
    }

    /** The day on which that doubt was settled, or never. */
    public int onderzocht() {
        return onderzocht;
    }

    /** The day on which the person asked that data be withheld, since the world began; or never. */
    public int geheim() {
        return geheim;
    }

    /** Changes of the list since the world began. */
    public int mutaties() {
        return mutaties;
    }

    /** The day of the last of them. */
    public int gewijzigd() {
        return gewijzigd;
    }

    void doubt(int dag) {
        onderzoek = dag;
        onderzocht = Dag.NOOIT;
    }

    void settleDoubt(int dag) {
        onderzocht = dag;
    }

    void withhold(int dag) {
        geheim = dag;
    }

    void changed(int dag) {
        mutaties++;
        gewijzigd = dag;
    }

    int leeftijd(int dag) {
        return (int) ((dag - geboren) / Dag.JAAR);
    }

    boolean gekomenBefore(int dag) {
        return hierGeboren || gekomen < dag;
    }

    void arrive(int dag) {
        hierGeboren = false;
        gekomen = dag;
    }

    void register() {
        ingeschreven = true;
    }

    void rank(int rang) {
        this.rang = rang;
    }

    void die(int dag) {
        overleden = dag;
    }

    void leave(int dag) {
        vertrokken = dag;
    }

    void descend(Paar ouders) {
        this.ouders = ouders;
        ouders.kinderen().add(this);
    }

    void name(Naam naam) {
        this.naam = naam;
    }

    void birthplace(Gemeente gemeente) {
        geboortegemeente = gemeente;
    }

    void live(List<Verblijf> verblijven) {
        this.verblijven = verblijven;
    }
}
