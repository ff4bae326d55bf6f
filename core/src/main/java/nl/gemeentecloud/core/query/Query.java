package nl.gemeentecloud.core.query;

import java.util.List;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.time.Moment;

/**
 * What to read from a register.
 *
 * @param all the criteria that must all hold; never empty, a register is not read whole through a
 *     question
 * @param limit most records to read, 1 to 1000; the api reads one more than it will show, to know
 *     that there are too many
 */
public record Query(ObjectType type, List<Criterion> all, Moment moment, int limit) {

    public Query {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("A query needs a criterion");
        }
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("A query reads 1 to 1000 records, not " + limit);
        }
    }
}
