package nl.gemeentecloud.brp.model;

import java.util.Optional;

/**
 * One row of a landelijke tabel.
 *
 * @param code as it stands in the element
 * @param omschrijving what it means
 * @param soort tabel 37: {@code VK}, {@code VL}, {@code OP} or {@code BE}; tabel 38: {@code titel}
 *     or {@code predicaat}; tabel 33: the code of the municipality that this one went into
 * @param ingang first day of validity, {@code jjjjmmdd} (99.98)
 * @param einde first day on which it is no longer valid, {@code jjjjmmdd} (99.99)
 */
public record Tabelregel(
        String code,
        String omschrijving,
        Optional<String> soort,
        Optional<String> ingang,
        Optional<String> einde) {

    /** A row that holds always and has no kind. */
    public static Tabelregel of(String code, String omschrijving) {
        return new Tabelregel(
                code, omschrijving, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
