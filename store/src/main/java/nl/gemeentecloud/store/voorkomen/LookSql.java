package nl.gemeentecloud.store.voorkomen;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.gemeentecloud.core.definition.Attribute;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.query.Hop;
import nl.gemeentecloud.core.query.Hop.Link;
import nl.gemeentecloud.core.query.Hop.Reach;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.store.gathering.Together;
import nl.gemeentecloud.store.gathering.Together.Own;
import nl.gemeentecloud.store.voorkomen.LookValue.Part;

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

    private final Map<ObjectType, VoorkomenTable> tables;
    private final List<LookColumns> parts = new ArrayList<>();
    private final StringBuilder joins = new StringBuilder();
    private final List<LookValue> joinParameters = new ArrayList<>();
    private final List<LookValue> parameters = new ArrayList<>();
    private final String text;
    private final Extent extent;

    /** What each look has its own value for; a moment may stand in several places, and is one. */
    private final List<LookValue> lists;

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
        List<String> columns = parts.getFirst().names();
        this.key =
                table(look.type()).keyColumns().stream()
                        .map(column -> columns.indexOf("t0." + column))
                        .toList();
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
                sql.append(") found) ranked where rang > ? and rang <= ? order by rang");
                this.key.forEach(column -> sql.append(", c").append(column));
                sql.append(" limit ").append(MOST_ROWS_COUNTED);
                parameters.add(one -> one.page().offset());
                parameters.add(one -> one.page().offset() + one.page().limit());
            }
        }
        this.text = sql.toString();
        this.extent = extent;
        this.lists = parameters.stream().filter(one -> !one.fixed()).distinct().toList();
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
        LookConditions conditions = new LookConditions(table, alias, joins, joinParameters);
        for (int i = 0; i < hop.all().size(); i++) {
            int condition = i;
            joins.append(" and ");
            conditions.add(hop.all().get(i), look -> here.of(look).all().get(condition));
        }
        conditions.addWhen(hop.when(), look -> here.of(look).when());
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
        Attribute begin = LookConditions.attribute(from.type(), link.from());
        Attribute end = LookConditions.attribute(to.type(), link.to());
        String left = "t" + parent + "." + from.column(link.from());
        String right = "t" + at + "." + to.column(link.to());
        if (begin.multiple() && end.multiple()) {
            return Several.hasAny(right, left);
        }
        if (begin.multiple()) {
            return "%s = any (%s)".formatted(right, left);
        }
        return end.multiple()
                ? Several.has(right, "%s::%s".formatted(left, LookConditions.element(end)))
                : "%s = %s".formatted(right, left);
    }

    private void where(StringBuilder sql, Look look) {
        LookConditions conditions = new LookConditions(table(look.type()), "t0", sql, parameters);
        String glue = " where ";
        for (int i = 0; i < look.all().size(); i++) {
            int condition = i;
            sql.append(glue);
            conditions.add(look.all().get(i), one -> one.all().get(condition));
            glue = " and ";
        }
        conditions.addWhen(look.when(), Look::when);
    }

    /**
     * The same for several looks at a time: the number of the look, from 1, and then what {@link
     * #text} selects for it, look by look in the same order. Empty when a look has a value that
     * cannot be passed so, or asks for a count.
     *
     * @param look any of this shape
     */
    Optional<String> together(Look look) {
        List<Optional<Own>> own = new ArrayList<>();
        for (LookValue parameter : parameters) {
            Object value = parameter.of(look);
            Optional<Own> of =
                    LookParameters.type(value)
                            .filter(type -> !parameter.fixed())
                            .map(type ->
                                    new Own(
                                            lists.indexOf(parameter),
                                            type,
                                            LookParameters.several(value)));
            if (!parameter.fixed() && of.isEmpty()) {
                return Optional.empty();
            }
            own.add(of);
        }
        if (extent == Extent.COUNTED || lists.isEmpty()) {
            return Optional.empty();
        }
        String order = key.stream().map(column -> ", l.c" + column).collect(Collectors.joining());
        return Optional.of(Together.statement(text, own) + " order by q.nr" + order);
    }

    /** Sets what looks of this shape ask for, for {@link #together}. */
    void bind(PreparedStatement statement, List<Look> looks) throws SQLException {
        int at = 1;
        List<List<Object>> values = new ArrayList<>(lists.size());
        for (LookValue list : lists) {
            List<Object> own = new ArrayList<>(looks.size());
            for (Look look : looks) {
                own.add(list.of(look));
            }
            values.add(own);
            at = LookParameters.bindAll(statement, at, own);
        }
        for (LookValue parameter : parameters) {
            if (parameter.fixed()) {
                LookParameters.bind(statement, at++, parameter.of(looks.getFirst()));
                continue;
            }
            List<Object> own = values.get(lists.indexOf(parameter));
            if (LookParameters.several(own.getFirst())) {
                LookParameters.bind(statement, at++, LookParameters.behindEachOther(own));
            }
        }
    }

    /** Sets what a look of this shape asks for. */
    void bind(PreparedStatement statement, Look look) throws SQLException {
        int at = 1;
        for (LookValue parameter : parameters) {
            LookParameters.bind(statement, at++, parameter.of(look));
        }
    }
}
