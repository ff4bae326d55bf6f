package nl.gemeentecloud.ledger;

import java.util.Optional;

/**
 * An organisation as the ledger remembers it.
 *
 * @param id our own stable name for it, at most {@value #MAX_ID} long; empty when nobody is known
 *     yet, as with a refused log-in
 * @param afnemersindicatie six digits by which the BRP knows it (LO3 35.95.10)
 * @param gemeentecode four digits of landelijke tabel 33, when it is a municipality
 */
public record Party(String id, Optional<String> afnemersindicatie, Optional<String> gemeentecode) {

    static final int MAX_ID = 100;

    public Party {
        Fields.text("organisation", id, MAX_ID);
        if (afnemersindicatie.isPresent()) {
            Fields.digits("afnemersindicatie", afnemersindicatie.get(), 6);
        }
        if (gemeentecode.isPresent()) {
            Fields.digits("gemeentecode", gemeentecode.get(), 4);
        }
    }
}
