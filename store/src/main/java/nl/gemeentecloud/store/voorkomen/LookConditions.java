package nl.gemeentecloud.store.voorkomen;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.gemeentecloud.core.definition.Attribute;
import nl.gemeentecloud.core.definition.Attribute.ValueType;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.ObjectType.Voorkomens;
import nl.gemeentecloud.core.query.Box;
import nl.gemeentecloud.core.query.Condition;
import nl.gemeentecloud.core.query.When;
import nl.gemeentecloud.store.voorkomen.LookValue.Fixed;
import nl.gemeentecloud.store.voorkomen.LookValue.Part;

/** Writes what must hold of one type in a look, with parameters for what is asked. */
final class LookConditions {

    private static final int MOST_VALUES = 1_000;

    private final VoorkomenTable table;
    private final String alias;
    private final StringBuilder sql;
    private final List<LookValue> into;

    /**
     * Writes behind what stands there already.
     *
     * @param alias of the table in the statement
     * @param into takes the values of the parameters, in their order
     */
    LookConditions(VoorkomenTable table, String alias, StringBuilder sql, List<LookValue> into) {
        this.table = table;
        this.alias = alias;
        this.sql = sql;
        this.into = into;
    }

    /**
     * That a condition holds.
     *
     * @param here where in looks of this shape it stands
     */
    void add(Condition condition, Part<Condition> here) {
        Attribute attribute = attribute(table.type(), condition.path());
        String column = alias + "." + table.column(condition.path());
        switch (condition) {
            case Condition.Is is -> {
                LookValue value = look -> value(attribute, ((Condition.Is) here.of(look)).value());
                into.add(value);
                if (attribute.multiple()) {
                    sql.append(Several.has(column, "?::" + element(attribute)));
                    into.add(value);
                } else {
                    sql.append(column).append(" = ?");
                }
            }
            case Condition.IsAny any -> {
                LookValue values =
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
            case Condition.Between between -> between(column, between, here);
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
                Place.parameters().forEach(of -> into.add(look -> of.apply(asked.of(look))));
            }
        }
    }

    private void between(String column, Condition.Between between, Part<Condition> here) {
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

    /**
     * That a voorkomen counts at the moment of the look.
     *
     * @param here where in looks of this shape it stands
     */
    void addWhen(When when, Part<When> here) {
        ObjectType type = table.type();
        switch (when) {
            case When.Now now -> voorkomens(type).huidig().forEach(path -> and(path, " is null"));
            case When.Ever ever -> {}
            case When.At at -> {
                LookValue beschikbaarOp = look -> ((When.At) here.of(look)).beschikbaarOp();
                LookValue geldigOp = look -> ((When.At) here.of(look)).geldigOp();
                Voorkomens voorkomens = voorkomens(type);
                voorkomens
                        .registratie()
                        .van()
                        .ifPresent(path -> {
                            and(path, " <= ?");
                            into.add(beschikbaarOp);
                        });
                type.geldigheid()
                        .van()
                        .ifPresent(path -> {
                            and(path, " <= ?");
                            into.add(geldigOp);
                        });
                type.geldigheid().tot().ifPresent(path -> ended(path, geldigOp, beschikbaarOp));
                for (String path : voorkomens.buiten()) {
                    String column = alias + "." + table.column(path);
                    sql.append(" and (%s is null or %s > ?)".formatted(column, column));
                    into.add(beschikbaarOp);
                }
            }
        }
    }

    /** An end of which the register did not know yet, does not count. */
    private void ended(String path, LookValue geldigOp, LookValue beschikbaarOp) {
        String column = alias + "." + table.column(path);
        sql.append(" and (%s is null or %s > ?".formatted(column, column));
        into.add(geldigOp);
        voorkomens(table.type())
                .registratie()
                .tot()
                .ifPresent(known -> {
                    sql.append(" or %s.%s > ?".formatted(alias, table.column(known)));
                    into.add(beschikbaarOp);
                });
        sql.append(')');
    }

    private void and(String path, String test) {
        sql.append(" and ").append(alias).append('.').append(table.column(path)).append(test);
    }

    private static Voorkomens voorkomens(ObjectType type) {
        return type.voorkomens()
                .orElseThrow(() -> new IllegalArgumentException(type + " keeps no voorkomens"));
    }

    static Attribute attribute(ObjectType type, String path) {
        int index = type.indexOf(path);
        if (index < 0) {
            throw new IllegalArgumentException("%s has no attribute %s".formatted(type, path));
        }
        return type.attributes().get(index);
    }

    private static boolean numeric(Attribute attribute) {
        return attribute.type() == ValueType.IDENTIFICATIE || attribute.type() == ValueType.GETAL;
    }

    /** The type of what stands in such a column, if it has several. */
    static String element(Attribute attribute) {
        return numeric(attribute) ? "bigint" : "text";
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
        if (!numeric(attribute)) {
            return values.toArray(String[]::new);
        }
        // made for every look, often of sixty values: a stream takes several times as long
        long[] numbers = new long[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Long.parseLong(values.get(i));
        }
        return numbers;
    }
}
