package nl.gemeentecloud.bag.api.answer;

import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.core.query.Voorkomen;

/**
 * An address: a nummeraanduiding with all that makes it one (contract, schema Adres).
 *
 * @param nummeraanduiding with what is in onderzoek as its first hop, like all of these
 * @param woonplaats that of the nummeraanduiding itself, else that of the openbare ruimte
 * @param object the adresseerbaar object that has it
 * @param panden in which that object lies, as far as they were read
 */
public record Adres(
        Voorkomen nummeraanduiding,
        Voorkomen openbareRuimte,
        Voorkomen woonplaats,
        Optional<Addressed> object,
        List<Voorkomen> panden) {

    public Adres {
        panden = List.copyOf(panden);
    }

    /**
     * An adresseerbaar object that has an address.
     *
     * @param nevenadres whether the address is another than its main one
     */
    public record Addressed(Soort soort, Voorkomen object, boolean nevenadres) {}
}
