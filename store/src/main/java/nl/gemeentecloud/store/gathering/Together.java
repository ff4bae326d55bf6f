package nl.gemeentecloud.store.gathering;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * One statement for several questions that differ in values only: the statement for one, as a
 * lateral subquery below their values.
 */
public final class Together {

    private Together() {}

    /**
     * A parameter that each question has its own value for.
     *
     * @param list number of the list that has the values; parameters that always have the same
     *     value share one, and come in the order of their lists
     * @param type of the values, in SQL
     * @param cast what makes of such a value what the statement for one has there; empty when it is
     *     that already
     */
    public record Own(int list, String type, String cast) {}

    /**
     * The number of the question, from 1, and then what is selected for it. The parameters are
     * lists of values, one of each question, and then those that are the same in all.
     *
     * @param one the statement for one; a question mark stands for a parameter and for nothing else
     * @param parameters of that statement, in their order; empty for what is the same in all
     */
    public static String statement(String one, List<Optional<Own>> parameters) {
        StringJoiner lists = new StringJoiner(", ");
        StringJoiner names = new StringJoiner(", ");
        StringBuilder lateral = new StringBuilder(one.length());
        int count = 0;
        String[] pieces = one.split("\\?", -1);
        if (pieces.length != parameters.size() + 1) {
            throw new IllegalArgumentException(
                    "%d parameters for: %s".formatted(parameters.size(), one));
        }
        for (int i = 0; i < pieces.length; i++) {
            lateral.append(pieces[i]);
            if (i == parameters.size()) {
                break;
            }
            Optional<Own> own = parameters.get(i);
            if (own.isPresent()) {
                String name = "v" + own.get().list();
                if (own.get().list() == count) {
                    lists.add("?::" + own.get().type() + "[]");
                    names.add(name);
                    count++;
                }
                lateral.append("q.").append(name).append(own.get().cast());
            } else {
                lateral.append('?');
            }
        }
        return "select q.nr, l.* from unnest(%s) with ordinality q (%s, nr) cross join lateral (%s) l"
                .formatted(lists, names, lateral);
    }
}
