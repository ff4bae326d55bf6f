package nl.gemeentecloud.bag.api.endpoint;

import nl.gemeentecloud.cloud.Visitor;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.Looked;

/** The one door to data, as far as open registers are looked into. */
@FunctionalInterface
public interface Door {

    Looked look(Visitor visitor, Look look);
}
