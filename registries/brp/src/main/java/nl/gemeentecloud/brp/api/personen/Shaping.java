package nl.gemeentecloud.brp.api.personen;

import java.time.LocalDate;
import nl.gemeentecloud.brp.model.LandelijkeTabel;
import nl.gemeentecloud.brp.model.LandelijkeTabellen;

/**
 * What shaping an answer needs besides the persons.
 *
 * @param out where it is written
 * @param waarden what codes mean, as it is shown
 * @param today the registerdatum
 */
record Shaping(Output out, Waardetabellen waarden, LocalDate today) {

    /** What codes mean. */
    LandelijkeTabellen tabellen() {
        return waarden.tabellen();
    }

    /** Writes a code of a table with what it means, as far as that is known. */
    void coded(Property property, LandelijkeTabel tabel, String code) {
        out.encoded(property, waarden.waarde(tabel, code));
    }
}
