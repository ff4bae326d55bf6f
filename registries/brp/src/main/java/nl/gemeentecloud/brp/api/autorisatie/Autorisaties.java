package nl.gemeentecloud.brp.api.autorisatie;

import java.util.List;

/** Where the rows of tabel 35 come from. */
@FunctionalInterface
public interface Autorisaties {

    /**
     * All rows of an afnemer, in any order; empty when there is none.
     *
     * @param afnemersindicatie six digits
     */
    List<Autorisatie> of(String afnemersindicatie);
}
