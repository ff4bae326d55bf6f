package nl.gemeentecloud.proef.land;

import nl.gemeentecloud.core.identifier.Gemeentecode;

/**
 * A municipality as the rest of the world sees it.
 *
 * @param rank its place in the list of municipalities, from 0
 * @param provincie number of landelijke tabel 33: 20 (Groningen) to 31 (Limburg)
 * @param inwoners inhabitants in the list, rounded to hundreds
 */
public record Gemeente(int rank, Gemeentecode code, String naam, int provincie, int inwoners) {

    public Gemeente {
        if (naam.isBlank() || inwoners < 1) {
            throw new IllegalArgumentException(
                    "Gemeente " + code + " needs a name and inhabitants");
        }
    }
}
