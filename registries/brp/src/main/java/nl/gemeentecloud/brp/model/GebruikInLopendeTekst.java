package nl.gemeentecloud.brp.model;

import java.util.Optional;

/**
 * How a person is named within a sentence (BRP API personen, feature gebruik in lopende tekst): a
 * title at the beginning stands for itself, otherwise {@code de heer}, {@code mevrouw} or initials
 * go before the name.
 */
public final class GebruikInLopendeTekst {

    private GebruikInLopendeTekst() {}

    /** Empty when the name that has to be used is not known. */
    public static Optional<String> van(Naamgebruik naamgebruik) {
        if (!naamgebruik.isTeNoemen()) {
            return Optional.empty();
        }
        String titel = naamgebruik.eigenTitel();
        String hoffelijk = naamgebruik.hoffelijkheidstitel();
        boolean eigenVoorop =
                switch (naamgebruik.werkelijk()) {
                    case EIGEN, PARTNER_NA_EIGEN -> true;
                    case PARTNER, PARTNER_VOOR_EIGEN -> false;
                };
        Naamtekst tekst = new Naamtekst();
        boolean beginsWithTitel = (eigenVoorop ? titel : hoffelijk) != null;
        boolean hoofdletter = !beginsWithTitel && aanspreken(tekst, naamgebruik.eigen());
        Achternaam.add(tekst, naamgebruik, titel, hoffelijk, hoofdletter);
        return Optional.of(tekst.toString());
    }

    /** Adds what goes before a name without title; says whether a prefix then gets a capital. */
    private static boolean aanspreken(Naamtekst tekst, Naam eigen) {
        return switch (eigen.geslacht()) {
            case MAN -> {
                tekst.woord("de heer");
                yield true;
            }
            case VROUW -> {
                tekst.woord("mevrouw");
                yield true;
            }
            case ONBEKEND -> {
                String voorletters = eigen.voorletters();
                tekst.woord(voorletters);
                yield voorletters.isEmpty();
            }
        };
    }
}
