package nl.gemeentecloud.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;

/**
 * The one decision. Denies by default: a gate without a grant that holds today stays shut, and an
 * attribute nobody granted is not readable.
 */
public final class Access {

    private Access() {}

    /**
     * Judges a question at every gate.
     *
     * @param type what is asked about
     * @param needs what is wanted, in the order of the question
     * @param always attributes that come with every answer of this kind and need no grant (BRP: in
     *     onderzoek, geheimhouding, opschorting, and the like)
     * @param gates the gates that apply, in the order in which they are passed
     * @param grants all grants of the session for this object type
     * @param today the registerdatum
     */
    public static Decision decide(
            ObjectType type,
            List<Need> needs,
            AttributeSet always,
            List<Grant.Gate> gates,
            Collection<Grant> grants,
            LocalDate today) {
        if (gates.isEmpty()) {
            throw new IllegalArgumentException("A question passes at least one gate");
        }
        // sources of each set, not of all together: sets of needs know theirs already
        AttributeSet.Builder wanted = AttributeSet.builder(type).add(always.withSources());
        for (Need need : needs) {
            for (AttributeSet alternative : need.alternatives()) {
                wanted.add(alternative.withSources());
            }
        }
        AttributeSet readable = wanted.build();
        Area area = Area.everywhere();
        for (Grant.Gate gate : gates) {
            List<Grant> holding = holding(gate, grants, today);
            if (holding.isEmpty()) {
                return new Decision.NoGrant(gate);
            }
            AttributeSet granted = holding.getFirst().attributes();
            Area gateArea = holding.getFirst().area();
            for (Grant grant : holding.subList(1, holding.size())) {
                granted = granted.union(grant.attributes());
                gateArea = gateArea.intersection(grant.area());
            }
            List<Need> missing = missing(needs, granted);
            if (!missing.isEmpty()) {
                return new Decision.Refused(gate, missing);
            }
            readable = readable.intersection(granted.withSources().union(always.withSources()));
            area = area.intersection(gateArea);
        }
        return new Decision.Allowed(readable, area);
    }

    private static List<Grant> holding(Grant.Gate gate, Collection<Grant> grants, LocalDate today) {
        List<Grant> holding = new ArrayList<>(grants.size());
        for (Grant grant : grants) {
            if (grant.gate() == gate && grant.holdsOn(today)) {
                holding.add(grant);
            }
        }
        return holding;
    }

    private static List<Need> missing(List<Need> needs, AttributeSet granted) {
        List<Need> missing = new ArrayList<>();
        for (Need need : needs) {
            if (!covers(granted, need)) {
                missing.add(need);
            }
        }
        return missing;
    }

    private static boolean covers(AttributeSet granted, Need need) {
        for (AttributeSet alternative : need.alternatives()) {
            if (granted.containsAll(alternative)) {
                return true;
            }
        }
        return false;
    }
}
