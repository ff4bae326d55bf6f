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
     * @param type of a value, in SQL
     * @param several whether each question has a list of such values there. Lists of lists would
     *     all have one length, so these stand behind each other in one, of which each question has
     *     a piece
     */
    public record Own(int list, String type, boolean several) {}

    /**
     * The number of the question, from 1, and then what is selected for it. The parameters are
     * first lists with one value of each question; of a parameter with several values two, of where
     * its piece begins and where it ends, counted from 1. Then come, as they stand in the statement
     * for one, the lists of which questions have pieces, and what is the same in all.
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
                boolean several = own.get().several();
                String type = own.get().type();
                String name = "v" + own.get().list();
                String end = "w" + own.get().list();
                if (own.get().list() == count) {
                    lists.add("?::" + (several ? "int4" : type) + "[]");
                    names.add(name);
                    if (several) {
                        lists.add("?::int4[]");
                        names.add(end);
                    }
                    count++;
                }
                lateral.append(
                        several ? "(?::%s[])[q.%s:q.%s]".formatted(type, name, end) : "q." + name);
            } else {
                lateral.append('?');
            }
        }
        return "select q.nr, l.* from unnest(%s) with ordinality q (%s, nr) cross join lateral (%s) l"
                .formatted(lists, names, lateral);
    }
}
