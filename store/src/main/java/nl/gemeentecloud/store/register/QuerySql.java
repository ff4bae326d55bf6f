package nl.gemeentecloud.store.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.SearchKey;
import nl.gemeentecloud.core.query.Criterion;
import nl.gemeentecloud.core.query.Query;
import nl.gemeentecloud.core.time.Moment;
import nl.gemeentecloud.store.gathering.Together;

/**
 * A question as a statement. The text consists of names from the definition and of fixed words; all
 * that was asked for is a parameter, so that questions of one shape share one prepared statement.
 * Only comparisons that PostgreSQL knows to be leakproof are used: others would not reach an index
 * under row-level security.
 */
final class QuerySql {

    private static final int MOST_VALUES = 100;

    /** Records that what is split may read before it is cut to the limit of the whole. */
    private static final int MOST_OF_A_SPLIT = 1_000;

    private final ObjectType type;
    private final StringBuilder sql;
    private final List<Object> parameters = new ArrayList<>();

    /** Which of the parameters are values that an object is found by. */
    private final BitSet sought = new BitSet();

    /** How many questions it is: one, or as many as there are values of the one that is split. */
    private int questions = 1;

    private boolean findsFew = true;

    private QuerySql(ObjectType type, String head) {
        this.type = type;
        this.sql = new StringBuilder(256).append(head);
    }

    /**
     * @param houder whose records are named in the statement, apart from what row-level security
     *     lets through
     * @param head what to select, up to and including the table
     * @throws IllegalArgumentException when the register has no index that answers this
     */
    static QuerySql of(Query query, OptionalInt houder, String head) {
        return of(query, houder, head, false);
    }

    /**
     * For {@link #together}: what looks for one of several values is as many questions, each for
     * one value and with the limit of the whole.
     */
    static QuerySql split(Query query, OptionalInt houder, String head) {
        return of(query, houder, head, true);
    }

    private static QuerySql of(Query query, OptionalInt houder, String head, boolean split) {
        Set<String> leading = leading(query.type());
        refuseWithoutIndex(query, leading);
        QuerySql statement = new QuerySql(query.type(), head);
        String glue = " where ";
        if (houder.isPresent()) {
            statement.sql.append(glue).append("houder = ?");
            statement.parameters.add(houder.getAsInt());
            glue = " and ";
        }
        for (Criterion criterion : query.all()) {
            statement.sql.append(glue);
            if (split
                    && statement.questions == 1
                    && criterion instanceof Criterion.OneOf oneOf
                    && isWorthSplitting(query, oneOf, leading)) {
                statement.split(oneOf);
            } else {
                statement.add(criterion);
            }
            glue = " and ";
        }
        statement.sql.append(glue);
        statement.add(query.moment());
        statement.sql.append(" limit ?");
        statement.parameters.add(query.limit());
        return statement;
    }

    /** When each value leads to few records by itself. */
    private static boolean isWorthSplitting(
            Query query, Criterion.OneOf oneOf, Set<String> leading) {
        return oneOf.values().size() * query.limit() <= MOST_OF_A_SPLIT
                && narrows(query.type(), oneOf, leading);
    }

    /** All that holds at a moment; for tables that are small by their nature. */
    static QuerySql everything(ObjectType type, Moment moment, int limit, String head) {
        QuerySql statement = new QuerySql(type, head);
        statement.sql.append(" where ");
        statement.add(moment);
        statement.sql.append(" order by object_id limit ?");
        statement.parameters.add(limit);
        return statement;
    }

    String text() {
        return sql.toString();
    }

    /** How many questions it is in {@link #together}. */
    int questions() {
        return questions;
    }

    /** What stands in the place of each question mark, in their order. */
    List<Object> parameters() {
        return List.copyOf(parameters);
    }

    /**
     * What questions that can go together have in common: all but the values that they look for.
     * Empty when this one goes alone: it looks for many, or at another moment than now.
     */
    Optional<List<Object>> alike() {
        if (!findsFew || sought.isEmpty()) {
            return Optional.empty();
        }
        List<Object> common = new ArrayList<>();
        common.add(text());
        for (int i = 0; i < parameters.size(); i++) {
            if (!sought.get(i)) {
                Object parameter = parameters.get(i);
                common.add(parameter instanceof String[] texts ? List.of(texts) : parameter);
            }
        }
        return Optional.of(common);
    }

    /**
     * The statement for several such questions at a time: the number of the question, from 1, and
     * then what is selected for it.
     */
    String together() {
        List<Optional<Together.Own>> own = new ArrayList<>();
        int lists = 0;
        for (int i = 0; i < parameters.size(); i++) {
            own.add(
                    sought.get(i)
                            ? Optional.of(new Together.Own(lists++, "text", false))
                            : Optional.empty());
        }
        return Together.statement(text(), own);
    }

    /** Sets what alike questions look for, for {@link #together}. */
    static void bind(PreparedStatement statement, int first, List<QuerySql> alike)
            throws SQLException {
        QuerySql any = alike.getFirst();
        int at = first;
        for (int i = any.sought.nextSetBit(0); i >= 0; i = any.sought.nextSetBit(i + 1)) {
            int parameter = i;
            bind(
                    statement,
                    at++,
                    alike.stream().flatMap(one -> one.values(parameter)).toArray(String[]::new));
        }
        for (int i = 0; i < any.parameters.size(); i++) {
            if (!any.sought.get(i)) {
                bind(statement, at++, any.parameters.get(i));
            }
        }
    }

    /** What each of the questions looks for. */
    private Stream<String> values(int parameter) {
        return parameters.get(parameter) instanceof String[] values
                ? Stream.of(values)
                : Collections.nCopies(questions, (String) parameters.get(parameter)).stream();
    }

    void bind(PreparedStatement statement, int first) throws SQLException {
        int at = first;
        for (Object parameter : parameters) {
            bind(statement, at++, parameter);
        }
    }

    private static void bind(PreparedStatement statement, int at, Object parameter)
            throws SQLException {
        switch (parameter) {
            case String text -> statement.setString(at, text);
            case String[] texts -> {
                Connection connection = statement.getConnection();
                statement.setArray(at, connection.createArrayOf("text", texts));
            }
            case Integer number -> statement.setInt(at, number);
            case LocalDate day -> statement.setObject(at, day);
            case OffsetDateTime instant -> statement.setObject(at, instant);
            default ->
                    throw new IllegalStateException(
                            "No way to pass a " + parameter.getClass().getSimpleName());
        }
    }

    private void add(Moment moment) {
        findsFew &= moment.equals(Moment.NOW);
        Optional<Instant> known = moment.bekendOp();
        if (known.isPresent()) {
            OffsetDateTime instant = known.get().atOffset(ZoneOffset.UTC);
            sql.append("recorded_from <= ? and recorded_to > ?");
            parameters.add(instant);
            parameters.add(instant);
        } else {
            sql.append("recorded_to = 'infinity'");
        }
        Optional<LocalDate> valid = moment.geldigOp();
        if (valid.isPresent() && TableLayout.hasValidity(type)) {
            sql.append(" and valid_from <= ? and valid_to > ?");
            parameters.add(valid.get());
            parameters.add(valid.get());
        }
    }

    private void add(Criterion criterion) {
        switch (criterion) {
            case Criterion.Equal equal -> {
                equal(key(equal.key()), equal.value());
            }
            case Criterion.OneOf oneOf when oneOf.values().size() == 1 ->
                    equal(key(oneOf.key()), oneOf.values().getFirst());
            case Criterion.OneOf oneOf -> {
                findsFew = false;
                SearchKey key = key(oneOf.key());
                column(key).append(" = any (?)");
                parameters.add(keys(key, oneOf.values()));
            }
            case Criterion.Begins begins -> begins(key(begins.key()), begins.value());
            case Criterion.Absent absent -> column(key(absent.key())).append(" is null");
            case Criterion.NoneOf noneOf -> {
                SearchKey key = key(noneOf.key());
                sql.append('(');
                column(key).append(" is null or ");
                column(key).append(" <> all (?))");
                parameters.add(keys(key, noneOf.values()));
            }
            case Criterion.AnyOf anyOf -> {
                if (anyOf.criteria().isEmpty()) {
                    throw new IllegalArgumentException("AnyOf needs a criterion");
                }
                String glue = "(";
                for (Criterion one : anyOf.criteria()) {
                    sql.append(glue);
                    add(one);
                    glue = " or ";
                }
                sql.append(')');
            }
        }
    }

    private void split(Criterion.OneOf oneOf) {
        SearchKey key = key(oneOf.key());
        String[] values = Stream.of(keys(key, oneOf.values())).distinct().toArray(String[]::new);
        column(key).append(" = ?");
        sought.set(parameters.size());
        parameters.add(values.length == 1 ? values[0] : values);
        questions = values.length;
    }

    private void equal(SearchKey key, String value) {
        column(key).append(" = ?");
        sought.set(parameters.size());
        parameters.add(KeyForm.key(key.form(), value));
    }

    /** A range, since a prepared prefix match has no bounds that an index could use. */
    private void begins(SearchKey key, String value) {
        findsFew = false;
        String beginning = KeyForm.key(key.form(), value);
        String after = KeyForm.after(beginning);
        column(key).append(" >= ?");
        parameters.add(beginning);
        if (!after.isEmpty()) {
            sql.append(" and ");
            column(key).append(" < ?");
            parameters.add(after);
        }
    }

    private StringBuilder column(SearchKey key) {
        return sql.append('"').append(key.name()).append('"');
    }

    private static String[] keys(SearchKey key, List<String> values) {
        if (values.size() > MOST_VALUES) {
            throw new IllegalArgumentException(
                    "At most %d values for %s, not %d"
                            .formatted(MOST_VALUES, key.name(), values.size()));
        }
        return values.stream().map(value -> KeyForm.key(key.form(), value)).toArray(String[]::new);
    }

    private SearchKey key(String name) {
        return key(type, name);
    }

    private static SearchKey key(ObjectType type, String name) {
        SearchKey key = type.searchKey(name);
        if (key == null) {
            throw new IllegalArgumentException("%s has no search key %s".formatted(type, name));
        }
        return key;
    }

    private static void refuseWithoutIndex(Query query, Set<String> leading) {
        if (query.all().stream()
                .noneMatch(criterion -> narrows(query.type(), criterion, leading))) {
            throw new IllegalArgumentException(
                    "No index of %s begins with a key of this query; add one to 'indexen'"
                            .formatted(query.type()));
        }
    }

    /** Keys that an index begins with. */
    private static Set<String> leading(ObjectType type) {
        Set<String> leading = new HashSet<>();
        type.indexes().forEach(index -> leading.add(index.getFirst()));
        return leading;
    }

    /** Whether an index leads from this criterion to few records. */
    private static boolean narrows(ObjectType type, Criterion criterion, Set<String> leading) {
        return switch (criterion) {
            case Criterion.Equal equal -> leading.contains(key(type, equal.key()).name());
            case Criterion.OneOf oneOf -> leading.contains(key(type, oneOf.key()).name());
            case Criterion.Begins begins ->
                    leading.contains(key(type, begins.key()).name())
                            && !KeyForm.key(key(type, begins.key()).form(), begins.value())
                                    .isEmpty();
            case Criterion.Absent absent -> false;
            case Criterion.NoneOf noneOf -> false;
            case Criterion.AnyOf anyOf ->
                    anyOf.criteria().stream().allMatch(one -> narrows(type, one, leading));
        };
    }
}
