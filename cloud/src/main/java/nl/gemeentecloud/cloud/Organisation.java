package nl.gemeentecloud.cloud;

import java.util.Optional;
import nl.gemeentecloud.core.identifier.Gemeentecode;

/**
 * Who acts, or on whose behalf.
 *
 * @param id our own stable name for it, for a municipality its gemeentecode
 * @param afnemersindicatie six digits by which the BRP knows it (LO3 35.95.10), when it is known
 *     there
 * @param gemeentecode when it is a municipality; a municipality is not judged by tabel 35 (Wet BRP
 *     3.8)
 */
public record Organisation(
        String id, Optional<String> afnemersindicatie, Optional<Gemeentecode> gemeentecode) {}
