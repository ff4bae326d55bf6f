package nl.gemeentecloud.app.beheer;

import java.util.Map;
import java.util.Optional;
import nl.gemeentecloud.app.edge.Operator;
import nl.gemeentecloud.cloud.Cloud;
import nl.gemeentecloud.cloud.Session;
import nl.gemeentecloud.core.identifier.Gemeentecode;

/** Puts what the operator does on record, before it is done. */
public final class ManagementActs {

    private final Cloud cloud;

    public ManagementActs(Cloud cloud) {
        this.cloud = cloud;
    }

    /**
     * Puts an act on record.
     *
     * @param gemeente whom it concerns; empty when it concerns all
     * @throws nl.gemeentecloud.cloud.Unavailable when it cannot be; it is then not to be done
     */
    void record(
            Operator operator,
            Optional<Gemeentecode> gemeente,
            String act,
            Map<String, String> details) {
        cloud.managed(Session.operator(gemeente, operator.traceId()), act, details);
    }
}
