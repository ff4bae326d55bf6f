package nl.gemeentecloud.store.voorkomen;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * A look as one statement. Its text consists of names from the definition and fixed words; all that
 * was asked for is a parameter, so that looks of one shape share one prepared statement.
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
    private final List<Object> joinParameters = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final String text;

    /** How much of what is found is read. */
    sealed interface Extent {

        /** At most so many rows of all that is found; one object may take several rows. */
        record Rows(int most) implements Extent {}

        /** So many objects, cut off before anything is reached from them. */
        record Objects(int offset, int limit) implements Extent {}

        /** So many objects for which all that is needed was reached, with the count of all. */
        record Counted(int offset, int limit) implements Extent {}
    }

    LookSql(Look look, Extent extent, Map<ObjectType, VoorkomenTable> tables) {
        this.tables = tables;
        part(look.type(), look.attributes(), look.hops().size(), -1, 0);
        String root = table(look.type()).name();
        String order = order("t0", look);
        StringBuilder sql = new StringBuilder(1024);
        for (int i = 0; i < look.hops().size(); i++) {
            join(look.hops().get(i), 0, i, look.hops());
        }
        String selected =
                parts.stream().map(LookColumns::selected).collect(Collectors.joining(", "));
        switch (extent) {
            case Extent.Rows rows -> {
                sql.append("select ").append(selected).append(" from ").append(root);
                sql.append(" t0").append(branches(look.hops(), 0)).append(joins);
                parameters.addAll(joinParameters);
                where(sql, "t0", look.type(), look.all(), look.when());
                sql.append(" order by ").append(order).append(" limit ?");
                parameters.add(rows.most());
            }
            case Extent.Objects objects -> {
                sql.append("select ").append(selected).append(" from (select t0.* from ");
                sql.append(root).append(" t0");
                where(sql, "t0", look.type(), look.all(), look.when());
                sql.append(" order by ").append(order).append(" limit ? offset ?) t0");
                parameters.add(objects.limit());
                parameters.add(objects.offset());
                sql.append(branches(look.hops(), 0)).append(joins);
                parameters.addAll(joinParameters);
                sql.append(" order by ").append(order);
            }
            case Extent.Counted counted -> {
                String key = table(look.type()).keyColumns().getFirst();
                sql.append(
                        "select * from (select found.*, max(rang) over () as totaal from (select ");
                sql.append(aliased()).append(", dense_rank() over (order by t0.").append(key);
                sql.append(") as rang from ").append(root).append(" t0");
                sql.append(branches(look.hops(), 0)).append(joins);
                parameters.addAll(joinParameters);
                where(sql, "t0", look.type(), look.all(), look.when());
                sql.append(") found) ranked where rang > ? and rang <= ? order by rang limit ");
                sql.append(MOST_ROWS_COUNTED);
                parameters.add(counted.offset());
                parameters.add(counted.offset() + counted.limit());
            }
        }
        this.text = sql.toString();
    }

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

    private String aliased() {
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

    private void join(Hop hop, int parent, int number, List<Hop> siblings) {
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
        for (Condition condition : hop.all()) {
            joins.append(" and ");
            condition(joins, alias, hop.type(), condition, joinParameters);
        }
        when(joins, alias, hop.type(), hop.when(), joinParameters);
        if (!hop.hops().isEmpty()) {
            joins.append(branches(hop.hops(), at));
        }
        for (int i = 0; i < hop.hops().size(); i++) {
            join(hop.hops().get(i), at, i, hop.hops());
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

    private void where(
            StringBuilder sql, String alias, ObjectType type, List<Condition> all, When when) {
        String glue = " where ";
        for (Condition condition : all) {
            sql.append(glue);
            condition(sql, alias, type, condition, parameters);
            glue = " and ";
        }
        when(sql, alias, type, when, parameters);
    }

    private void when(
            StringBuilder sql, String alias, ObjectType type, When when, List<Object> into) {
        VoorkomenTable table = table(type);
        switch (when) {
            case When.Now now -> empty(sql, alias, table, voorkomens(type).huidig());
            case When.Ever ever -> {}
            case When.At at -> {
                Voorkomens voorkomens = voorkomens(type);
                voorkomens
                        .registratie()
                        .van()
                        .ifPresent(path -> {
                            and(sql, alias, table, path, " <= ?");
                            into.add(at.beschikbaarOp());
                        });
                type.geldigheid()
                        .van()
                        .ifPresent(path -> {
                            and(sql, alias, table, path, " <= ?");
                            into.add(at.geldigOp());
                        });
                type.geldigheid().tot().ifPresent(path -> ended(sql, alias, type, path, at, into));
                for (String path : voorkomens.buiten()) {
                    String column = alias + "." + table.column(path);
                    sql.append(" and (%s is null or %s > ?)".formatted(column, column));
                    into.add(at.beschikbaarOp());
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
            When.At at,
            List<Object> into) {
        VoorkomenTable table = table(type);
        String column = alias + "." + table.column(path);
        sql.append(" and (%s is null or %s > ?".formatted(column, column));
        into.add(at.geldigOp());
        voorkomens(type)
                .registratie()
                .tot()
                .ifPresent(known -> {
                    sql.append(" or %s.%s > ?".formatted(alias, table.column(known)));
                    into.add(at.beschikbaarOp());
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
            List<Object> into) {
        Attribute attribute = attribute(type, condition.path());
        String column = alias + "." + table(type).column(condition.path());
        switch (condition) {
            case Condition.Is is -> {
                into.add(value(attribute, is.value()));
                if (attribute.multiple()) {
                    sql.append(Several.has(column, "?::" + element(attribute)));
                    into.add(value(attribute, is.value()));
                } else {
                    sql.append(column).append(" = ?");
                }
            }
            case Condition.IsAny any -> {
                into.add(values(attribute, any.values()));
                if (attribute.multiple()) {
                    sql.append(Several.hasAny(column, "?"));
                    into.add(values(attribute, any.values()));
                } else {
                    sql.append(column).append(" = any (?)");
                }
            }
            case Condition.Named named -> {
                // the column itself collates by bytes, which knows no capitals beyond ASCII
                sql.append("lower(").append(column).append(" collate \"default\") = ?");
                into.add(named.value().toLowerCase(Locale.ROOT));
            }
            case Condition.Missing missing -> sql.append(column).append(" is null");
            case Condition.NoneOf none -> {
                sql.append("(%s is null or %s <> all (?))".formatted(column, column));
                into.add(values(attribute, none.values()));
            }
            case Condition.Between between -> between(sql, column, between, into);
            case Condition.After after -> {
                sql.append(column).append(" > ?");
                into.add(value(attribute, after.value()));
            }
            case Condition.Until until -> {
                sql.append(column).append(" <= ?");
                into.add(until.day());
            }
            case Condition.Touches touches -> {
                String box = Place.box(VoorkomenTable.column(attribute));
                sql.append(Place.touches(alias + "." + box));
                into.add(Place.around(touches.box()));
                into.add(touches.box());
                into.add(touches.box());
            }
        }
    }

    private static void between(
            StringBuilder sql, String column, Condition.Between between, List<Object> into) {
        sql.append(column).append(" is not null");
        if (between.least().isPresent()) {
            sql.append(" and ").append(column).append(" >= ?");
            into.add(between.least().getAsLong());
        }
        if (between.most().isPresent()) {
            sql.append(" and ").append(column).append(" <= ?");
            into.add(between.most().getAsLong());
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

    void bind(PreparedStatement statement) throws SQLException {
        int at = 1;
        for (Object parameter : parameters) {
            switch (parameter) {
                case String text -> statement.setString(at, text);
                case Long number -> statement.setLong(at, number);
                case Integer number -> statement.setInt(at, number);
                case Boolean flag -> statement.setBoolean(at, flag);
                case Box box -> statement.setObject(at, text(box), Types.OTHER);
                case Long[] numbers -> statement.setArray(at, array(statement, "int8", numbers));
                case String[] texts -> statement.setArray(at, array(statement, "text", texts));
                default -> statement.setObject(at, parameter);
            }
            at++;
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
