package nl.gemeentecloud.brp.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a letter to a person begins (BRP API personen, feature aanhef). A courtesy title comes before
 * an own title or predicate, and that before the name.
 */
public final class Aanhef {

    private Aanhef() {}

    /** Empty when the name that has to be used is not known. */
    public static Optional<String> van(Naamgebruik naamgebruik) {
        String aanspreekvorm = aanspreekvorm(naamgebruik);
        if (aanspreekvorm != null) {
            return Optional.of(aanspreekvorm);
        }
        if (!naamgebruik.isTeNoemen()) {
            return Optional.empty();
        }
        Naamtekst tekst = new Naamtekst().woord("Geachte");
        boolean hoofdletter = true;
        switch (naamgebruik.eigen().geslacht()) {
            case MAN -> tekst.woord("heer");
            case VROUW -> tekst.woord("mevrouw");
            case ONBEKEND -> {
                String voorletters = naamgebruik.eigen().voorletters();
                tekst.woord(voorletters);
                hoofdletter = voorletters.isEmpty();
            }
        }
        Achternaam.zonderTitels(tekst, naamgebruik, hoofdletter);
        return Optional.of(tekst.toString());
    }

    private static @Nullable String aanspreekvorm(Naamgebruik naamgebruik) {
        AdellijkeTitelPredicaat hoffelijk = naamgebruik.titelVoorHoffelijkheid();
        if (hoffelijk != null && naamgebruik.aanduiding() != Naamgebruik.Aanduiding.EIGEN) {
            return hoffelijk.aanspreekvorm(Geslacht.VROUW);
        }
        AdellijkeTitelPredicaat eigen = naamgebruik.eigen().titel();
        return eigen != null && naamgebruik.voertEigenTitel()
                ? eigen.aanspreekvorm(naamgebruik.eigen().geslacht())
                : null;
    }
}
