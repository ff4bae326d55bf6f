package nl.gemeentecloud.proef.naam;

/**
 * Given names and surname (LO3 groep 02).
 *
 * @param voornamen separated by single spaces, or empty
 * @param voorvoegsel part before the surname, or empty
 */
public record Naam(String voornamen, String voorvoegsel, String geslachtsnaam) {

    public Naam {
        if (geslachtsnaam.isBlank()) {
            throw new IllegalArgumentException("A name has a surname");
        }
    }
}
