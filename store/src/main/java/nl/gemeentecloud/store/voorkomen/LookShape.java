package nl.gemeentecloud.store.voorkomen;

import java.util.ArrayList;
import java.util.List;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.query.Condition;
import nl.gemeentecloud.core.query.Hop;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.When;
import nl.gemeentecloud.store.voorkomen.LookSql.Extent;

/**
 * What the text of a look depends on: all of it but the values. Looks of one shape differ in their
 * parameters only.
 */
record LookShape(
        Extent extent,
        ObjectType type,
        List<Asked> all,
        AttributeSet attributes,
        Class<? extends When> when,
        List<Reached> hops) {

    /**
     * A condition without its values.
     *
     * @param ends of a range that are given: 1 the least, 2 the most
     * @param none what it may not be; that is never of whoever asks, but of the question
     */
    record Asked(Class<? extends Condition> kind, String path, int ends, List<String> none) {}

    /** A hop without the values of its conditions and its moment. */
    record Reached(
            ObjectType type,
            List<Hop.Link> via,
            AttributeSet attributes,
            Class<? extends When> when,
            List<Asked> all,
            Hop.Reach reach,
            List<Reached> hops) {}

    static LookShape of(Look look, Extent extent) {
        return new LookShape(
                extent,
                look.type(),
                asked(look.all()),
                look.attributes(),
                look.when().getClass(),
                reached(look.hops()));
    }

    // made for every look: loops, since streams take several times as long for so few
    private static List<Reached> reached(List<Hop> hops) {
        List<Reached> reached = new ArrayList<>(hops.size());
        for (Hop hop : hops) {
            reached.add(
                    new Reached(
                            hop.type(),
                            hop.via(),
                            hop.attributes(),
                            hop.when().getClass(),
                            asked(hop.all()),
                            hop.reach(),
                            reached(hop.hops())));
        }
        return reached;
    }

    private static List<Asked> asked(List<Condition> all) {
        List<Asked> asked = new ArrayList<>(all.size());
        for (Condition one : all) {
            asked.add(new Asked(one.getClass(), one.path(), ends(one), none(one)));
        }
        return asked;
    }

    private static List<String> none(Condition condition) {
        return condition instanceof Condition.NoneOf none ? none.values() : List.of();
    }

    private static int ends(Condition condition) {
        return condition instanceof Condition.Between between
                ? (between.least().isPresent() ? 1 : 0) + (between.most().isPresent() ? 2 : 0)
                : 0;
    }
}
