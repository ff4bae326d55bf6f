package nl.gemeentecloud.ogc;

import java.util.Optional;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.Looked;
import nl.gemeentecloud.geo.crs.Box;

/** The way to data, for whoever asks now. */
public interface Door {

    /** Looks into an open register. */
    Looked look(Look look);

    /** The rectangle in RD around all that counts now; empty when there is nothing. */
    Optional<Box> extent(Collection collection);
}
