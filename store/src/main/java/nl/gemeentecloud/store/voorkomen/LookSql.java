package nl.gemeentecloud.store.voorkomen;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.gemeentecloud.core.definition.Attribute;
import nl.gemeentecloud.core.definition.Attribute.ValueType;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.ObjectType.Voorkomens;
import nl.gemeentecloud.core.query.Box;
import nl.gemeentecloud.core.query.Condition;
import nl.gemeentecloud.core.query.Hop;
import nl.gemeentecloud.core.query.Hop.Link;
import nl.gemeentecloud.core.query.Hop.Reach;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.When;

/**
 * Looks of one shape as one statement. Its text consists of names from the definition and fixed
 * words; all that was asked for is a parameter, so that looks of one shape share one prepared
 * statement. It is made once per {@link LookShape}: making it takes longer than asking it.
 *
 * <p>Every type that takes part has an alias, {@code t0} for what is looked for. Hops are joins:
 * what is needed by an inner one, the rest by an outer one. Where several hops that may reach many
 * begin at one place, a row serves one of them only, so that rows add up instead of multiplying.
 */
final class LookSql {

    private static final int MOST_VALUES = 1_000;

    private final Map<ObjectType, VoorkomenTable> tables;
    private final List<LookColumns> parts = new ArrayList<>();
    private final StringBuilder joins = new StringBuilder();
    private final List<Value> joinParameters = new ArrayList<>();
    private final List<Value> parameters = new ArrayList<>();
    private final String text;
    private final Extent extent;

    /** Numbers of the columns that order what is found. */
    private final List<Integer> key;

    /** How much of what is found is read. */
    enum Extent {
        /** At most {@link #MOST_ROWS} of all that is found; one object may take several rows. */
        ROWS,
        /** The objects of the page, cut off before anything is reached from them. */
        OBJECTS,
        /**
         * The objects of the page for which all that is needed was reached, with the count of all.
         */
        COUNTED
    }

    /** Where in a look of this shape the value of a parameter stands. */
    private interface Value {
        Object of(Look look);

        /** Whether it is the same in all looks of this shape. */
        default boolean fixed() {
            return false;
        }
    }

    /** A list that belongs to the shape. */
    private record Fixed(Object value) implements Value {
        @Override
        public Object of(Look look) {
            return value;
        }

        @Override
        public boolean fixed() {
            return true;
        }
    }

    /** Where in a look of this shape a part of it stands: a condition, a hop or a moment. */
    private interface Part<T> {
        T of(Look look);
    }

    LookSql(Look look, Extent extent, Map<ObjectType, VoorkomenTable> tables) {
        this.tables = tables;
        part(look.type(), look.attributes(), look.hops().size(), -1, 0);
        String root = table(look.type()).name();
        String order = order("t0", look);
        StringBuilder sql = new StringBuilder(1024);
        for (int i = 0; i < look.hops().size(); i++) {
            int hop = i;
            join(look.hops().get(i), one -> one.hops().get(hop), 0, i, look.hops());
        }
        String selected = selected();
        switch (extent) {
            case ROWS -> {
                sql.append("select ").append(selected).append(" from ").append(root);
                sql.append(" t0").append(branches(look.hops(), 0)).append(joins);
                parameters.addAll(joinParameters);
                where(sql, look);
                sql.append(" order by ").append(order).append(" limit ").append(MOST_ROWS);
            }
            case OBJECTS -> {
                sql.append("select ").append(selected).append(" from (select t0.* from ");
                sql.append(root).append(" t0");
                where(sql, look);
                sql.append(" order by ").append(order).append(" limit ? offset ?) t0");
                parameters.add(one -> one.page().limit());
                parameters.add(one -> one.page().offset());
                sql.append(branches(look.hops(), 0)).append(joins);
                parameters.addAll(joinParameters);
                sql.append(" order by ").append(order);
            }
            case COUNTED -> {
                String key = table(look.type()).keyColumns().getFirst();
                sql.append(
                        "select * from (select found.*, max(rang) over () as totaal from (select ");
                sql.append(selected).append(", dense_rank() over (order by t0.").append(key);
                sql.append(") as rang from ").append(root).append(" t0");
                sql.append(branches(look.hops(), 0)).append(joins);
                parameters.addAll(joinParameters);
                where(sql, look);
                sql.append(") found) ranked where rang > ? and rang <= ? order by rang limit ");
                sql.append(MOST_ROWS_COUNTED);
                parameters.add(one -> one.page().offset());
                parameters.add(one -> one.page().offset() + one.page().limit());
            }
        }
        this.text = sql.toString();
        this.extent = extent;
        List<String> columns = parts.getFirst().names();
        this.key =
                table(look.type()).keyColumns().stream()
                        .map(column -> columns.indexOf("t0." + column))
                        .toList();
    }

    /** Rows up to which a look is read whole; one more tells that there are more. */
    static final int MOST_ROWS = 1_001;

    /** Rows of a page with what is reached from it; a page has at most 100 objects by contract. */
    static final int MOST_ROWS_COUNTED = 20_000;

    String text() {
        return text;
    }

    /** What was selected, in the order of the columns. */
    List<LookColumns> parts() {
        return parts;
    }

    private int part(ObjectType type, AttributeSet attributes, int hops, int parent, int hop) {
        int number = parts.size();
        parts.add(new LookColumns(table(type), attributes, number, hops, parent, hop));
        return number;
    }

    /** All columns, each with a name of its own. */
    private String selected() {
        List<String> names = new ArrayList<>();
        int number = 0;
        for (LookColumns part : parts) {
            for (String column : part.names()) {
                names.add(column + " as c" + number++);
            }
        }
        return String.join(", ", names);
    }

    private VoorkomenTable table(ObjectType type) {
        VoorkomenTable table = tables.get(type);
        if (table == null) {
            throw new IllegalArgumentException(type + " has no table here");
        }
        return table;
    }

    private String order(String alias, Look look) {
        return table(look.type()).keyColumns().stream()
                .map(column -> alias + "." + column)
                .collect(Collectors.joining(", "));
    }

    /** A number per hop that may reach many, so that a row serves one of them only. */
    private static String branches(List<Hop> hops, int from) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < hops.size(); i++) {
            if (many(hops.get(i))) {
                numbers.add("(" + i + ")");
            }
        }
        return numbers.size() < 2
                ? ""
                : " cross join (values %s) b%d (hop)".formatted(String.join(", ", numbers), from);
    }

    private static boolean many(Hop hop) {
        return hop.reach() == Reach.MANY;
    }

    private void join(Hop hop, Part<Hop> here, int parent, int number, List<Hop> siblings) {
        int at = part(hop.type(), hop.attributes(), hop.hops().size(), parent, number);
        VoorkomenTable table = table(hop.type());
        String alias = "t" + at;
        joins.append(hop.reach() == Reach.NEEDED ? " join " : " left join ");
        joins.append(table.name()).append(' ').append(alias).append(" on ");
        if (many(hop) && siblings.stream().filter(LookSql::many).count() > 1) {
            joins.append('b').append(parent).append(".hop = ").append(number).append(" and ");
        }
        String glue = hop.via().size() > 1 ? "(" : "";
        for (Link link : hop.via()) {
            joins.append(glue).append(link(link, parent, at));
            glue = " or ";
        }
        if (hop.via().size() > 1) {
            joins.append(')');
        }
        for (int i = 0; i < hop.all().size(); i++) {
            int condition = i;
            joins.append(" and ");
            condition(
                    joins,
                    alias,
                    hop.type(),
                    hop.all().get(i),
                    look -> here.of(look).all().get(condition),
                    joinParameters);
        }
        when(joins, alias, hop.type(), hop.when(), look -> here.of(look).when(), joinParameters);
        if (!hop.hops().isEmpty()) {
            joins.append(branches(hop.hops(), at));
        }
        for (int i = 0; i < hop.hops().size(); i++) {
            int next = i;
            join(hop.hops().get(i), look -> here.of(look).hops().get(next), at, i, hop.hops());
        }
    }

    private String link(Link link, int parent, int at) {
        VoorkomenTable from = parts.get(parent).table();
        VoorkomenTable to = parts.get(at).table();
        Attribute begin = attribute(from.type(), link.from());
        Attribute end = attribute(to.type(), link.to());
        String left = "t" + parent + "." + from.column(link.from());
        String right = "t" + at + "." + to.column(link.to());
        if (begin.multiple() && end.multiple()) {
            return Several.hasAny(right, left);
        }
        if (begin.multiple()) {
            return "%s = any (%s)".formatted(right, left);
        }
        return end.multiple()
                ? Several.has(right, "%s::%s".formatted(left, element(end)))
                : "%s = %s".formatted(right, left);
    }

    private void where(StringBuilder sql, Look look) {
        String glue = " where ";
        for (int i = 0; i < look.all().size(); i++) {
            int condition = i;
            sql.append(glue);
            condition(
                    sql,
                    "t0",
                    look.type(),
                    look.all().get(i),
                    one -> one.all().get(condition),
                    parameters);
            glue = " and ";
        }
        when(sql, "t0", look.type(), look.when(), Look::when, parameters);
    }

    private void when(
            StringBuilder sql,
            String alias,
            ObjectType type,
            When when,
            Part<When> here,
            List<Value> into) {
        VoorkomenTable table = table(type);
        switch (when) {
            case When.Now now -> empty(sql, alias, table, voorkomens(type).huidig());
            case When.Ever ever -> {}
            case When.At at -> {
                Value beschikbaarOp = look -> ((When.At) here.of(look)).beschikbaarOp();
                Value geldigOp = look -> ((When.At) here.of(look)).geldigOp();
                Voorkomens voorkomens = voorkomens(type);
                voorkomens
                        .registratie()
                        .van()
                        .ifPresent(path -> {
                            and(sql, alias, table, path, " <= ?");
                            into.add(beschikbaarOp);
                        });
                type.geldigheid()
                        .van()
                        .ifPresent(path -> {
                            and(sql, alias, table, path, " <= ?");
                            into.add(geldigOp);
                        });
                type.geldigheid()
                        .tot()
                        .ifPresent(path ->
                                ended(sql, alias, type, path, geldigOp, beschikbaarOp, into));
                for (String path : voorkomens.buiten()) {
                    String column = alias + "." + table.column(path);
                    sql.append(" and (%s is null or %s > ?)".formatted(column, column));
                    into.add(beschikbaarOp);
                }
            }
        }
    }

    /** An end of which the register did not know yet, does not count. */
    private void ended(
            StringBuilder sql,
            String alias,
            ObjectType type,
            String path,
            Value geldigOp,
            Value beschikbaarOp,
            List<Value> into) {
        VoorkomenTable table = table(type);
        String column = alias + "." + table.column(path);
        sql.append(" and (%s is null or %s > ?".formatted(column, column));
        into.add(geldigOp);
        voorkomens(type)
                .registratie()
                .tot()
                .ifPresent(known -> {
                    sql.append(" or %s.%s > ?".formatted(alias, table.column(known)));
                    into.add(beschikbaarOp);
                });
        sql.append(')');
    }

    private static void and(
            StringBuilder sql, String alias, VoorkomenTable table, String path, String test) {
        sql.append(" and ").append(alias).append('.').append(table.column(path)).append(test);
    }

    private static void empty(
            StringBuilder sql, String alias, VoorkomenTable table, List<String> paths) {
        paths.forEach(path -> and(sql, alias, table, path, " is null"));
    }

    private static Voorkomens voorkomens(ObjectType type) {
        return type.voorkomens()
                .orElseThrow(() -> new IllegalArgumentException(type + " keeps no voorkomens"));
    }

    private static Attribute attribute(ObjectType type, String path) {
        int index = type.indexOf(path);
        if (index < 0) {
            throw new IllegalArgumentException("%s has no attribute %s".formatted(type, path));
        }
        return type.attributes().get(index);
    }

    private static boolean numeric(Attribute attribute) {
        return attribute.type() == ValueType.IDENTIFICATIE || attribute.type() == ValueType.GETAL;
    }

    private static String element(Attribute attribute) {
        return numeric(attribute) ? "bigint" : "text";
    }

    private void condition(
            StringBuilder sql,
            String alias,
            ObjectType type,
            Condition condition,
            Part<Condition> here,
            List<Value> into) {
        Attribute attribute = attribute(type, condition.path());
        String column = alias + "." + table(type).column(condition.path());
        switch (condition) {
            case Condition.Is is -> {
                Value value = look -> value(attribute, ((Condition.Is) here.of(look)).value());
                into.add(value);
                if (attribute.multiple()) {
                    sql.append(Several.has(column, "?::" + element(attribute)));
                    into.add(value);
                } else {
                    sql.append(column).append(" = ?");
                }
            }
            case Condition.IsAny any -> {
                Value values =
                        look -> values(attribute, ((Condition.IsAny) here.of(look)).values());
                into.add(values);
                if (attribute.multiple()) {
                    sql.append(Several.hasAny(column, "?"));
                    into.add(values);
                } else {
                    sql.append(column).append(" = any (?)");
                }
            }
            case Condition.Named named -> {
                // the column itself collates by bytes, which knows no capitals beyond ASCII
                sql.append("lower(").append(column).append(" collate \"default\") = ?");
                into.add(
                        look -> ((Condition.Named) here.of(look)).value().toLowerCase(Locale.ROOT));
            }
            case Condition.Missing missing -> sql.append(column).append(" is null");
            case Condition.NoneOf none -> {
                sql.append("(%s is null or %s <> all (?))".formatted(column, column));
                into.add(new Fixed(values(attribute, none.values())));
            }
            case Condition.Between between -> between(sql, column, between, here, into);
            case Condition.After after -> {
                sql.append(column).append(" > ?");
                into.add(look -> value(attribute, ((Condition.After) here.of(look)).value()));
            }
            case Condition.Until until -> {
                sql.append(column).append(" <= ?");
                into.add(look -> ((Condition.Until) here.of(look)).day());
            }
            case Condition.Touches touches -> {
                String box = Place.box(VoorkomenTable.column(attribute));
                sql.append(Place.touches(alias + "." + box));
                Part<Box> asked = look -> ((Condition.Touches) here.of(look)).box();
                into.add(look -> Place.around(asked.of(look)));
                into.add(asked::of);
                into.add(asked::of);
            }
        }
    }

    private static void between(
            StringBuilder sql,
            String column,
            Condition.Between between,
            Part<Condition> here,
            List<Value> into) {
        sql.append(column).append(" is not null");
        if (between.least().isPresent()) {
            sql.append(" and ").append(column).append(" >= ?");
            into.add(look -> ((Condition.Between) here.of(look)).least().getAsLong());
        }
        if (between.most().isPresent()) {
            sql.append(" and ").append(column).append(" <= ?");
            into.add(look -> ((Condition.Between) here.of(look)).most().getAsLong());
        }
    }

    private static Object value(Attribute attribute, String value) {
        if (attribute.type() == ValueType.INDICATIE) {
            return value.equals("J");
        }
        if (attribute.type() == ValueType.DATUM) {
            return LocalDate.parse(value);
        }
        return numeric(attribute) ? (Object) Long.valueOf(value) : value;
    }

    private static Object values(Attribute attribute, List<String> values) {
        if (values.size() > MOST_VALUES) {
            throw new IllegalArgumentException(
                    "At most %d values for %s, not %d"
                            .formatted(MOST_VALUES, attribute.path(), values.size()));
        }
        return numeric(attribute)
                ? values.stream().map(Long::valueOf).toArray(Long[]::new)
                : values.toArray(String[]::new);
    }

    /**
     * The same for several looks at a time: the number of the look, from 1, and then what {@link
     * #text} selects for it, look by look in the same order. Its parameters are lists of values,
     * one of each look, and then what is the same in all of them; a value that is itself a list
     * goes as text, for lists of lists would all have one length. Empty when a look has a value
     * that cannot be passed so, or asks for a count.
     *
     * @param look any of this shape
     */
    Optional<String> together(Look look) {
        List<Optional<String>> types =
                parameters.stream()
                        .filter(parameter -> !parameter.fixed())
                        .map(parameter -> type(parameter.of(look)))
                        .toList();
        if (extent == Extent.COUNTED
                || types.isEmpty()
                || types.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        StringBuilder one = new StringBuilder(text.length());
        String[] pieces = text.split("\\?", -1);
        for (int i = 0; i < pieces.length; i++) {
            one.append(pieces[i]);
            if (i < parameters.size() && parameters.get(i).fixed()) {
                one.append('?');
            } else if (i < parameters.size()) {
                names.add("v" + i);
                one.append("q.v").append(i).append(cast(parameters.get(i).of(look)));
            }
        }
        return Optional.of(
                "select q.nr, l.* from unnest(%s) with ordinality q (%s, nr) cross join lateral (%s) l order by q.nr%s"
                        .formatted(
                                types.stream()
                                        .map(type -> "?::" + type.orElseThrow() + "[]")
                                        .collect(Collectors.joining(", ")),
                                String.join(", ", names),
                                one,
                                key.stream()
                                        .map(column -> ", l.c" + column)
                                        .collect(Collectors.joining())));
    }

    /** The type of a column with such values; empty when they cannot stand in one. */
    private static Optional<String> type(Object value) {
        return switch (value) {
            case String text -> Optional.of("text");
            case Long number -> Optional.of("int8");
            case Integer number -> Optional.of("int4");
            case Boolean flag -> Optional.of("bool");
            case LocalDate day -> Optional.of("date");
            case LocalDateTime moment -> Optional.of("timestamp");
            case Long[] numbers -> Optional.of("text");
            case String[] texts -> Optional.of("text");
            default -> Optional.empty();
        };
    }

    /** What makes a list of its text again. */
    private static String cast(Object value) {
        return switch (value) {
            case Long[] numbers -> "::int8[]";
            case String[] texts -> "::text[]";
            default -> "";
        };
    }

    /** Sets what looks of this shape ask for, for {@link #together}. */
    void bind(PreparedStatement statement, List<Look> looks) throws SQLException {
        int at = 1;
        for (Value parameter : parameters) {
            if (!parameter.fixed()) {
                Object[] values = new Object[looks.size()];
                String type = type(parameter.of(looks.getFirst())).orElseThrow();
                for (int i = 0; i < values.length; i++) {
                    values[i] = element(statement, parameter.of(looks.get(i)));
                }
                statement.setArray(at++, array(statement, type, values));
            }
        }
        for (Value parameter : parameters) {
            if (parameter.fixed()) {
                bind(statement, at++, parameter.of(looks.getFirst()));
            }
        }
    }

    private static Object element(PreparedStatement statement, Object value) throws SQLException {
        return switch (value) {
            case Long[] numbers -> array(statement, "int8", numbers).toString();
            case String[] texts -> array(statement, "text", texts).toString();
            default -> value;
        };
    }

    /** Sets what a look of this shape asks for. */
    void bind(PreparedStatement statement, Look look) throws SQLException {
        int at = 1;
        for (Value parameter : parameters) {
            bind(statement, at++, parameter.of(look));
        }
    }

    private static void bind(PreparedStatement statement, int at, Object value)
            throws SQLException {
        switch (value) {
            case String text -> statement.setString(at, text);
            case Long number -> statement.setLong(at, number);
            case Integer number -> statement.setInt(at, number);
            case Boolean flag -> statement.setBoolean(at, flag);
            case Box box -> statement.setObject(at, text(box), Types.OTHER);
            case Long[] numbers -> statement.setArray(at, array(statement, "int8", numbers));
            case String[] texts -> statement.setArray(at, array(statement, "text", texts));
            default -> statement.setObject(at, value);
        }
    }

    private static String text(Box box) {
        return "(" + box.maxX() + "," + box.maxY() + "),(" + box.minX() + "," + box.minY() + ")";
    }

    private static Array array(PreparedStatement statement, String type, Object[] values)
            throws SQLException {
        Connection connection = statement.getConnection();
        return connection.createArrayOf(type, values);
    }
}
