package nl.gemeentecloud.store.voorkomen;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import nl.gemeentecloud.core.definition.Attribute;
import nl.gemeentecloud.core.definition.Attribute.ValueType;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.ObjectType.Voorkomens;

/**
 * The table of an object type whose source keeps its own history: a row per voorkomen, a typed
 * column per attribute, and for a geometry its box beside it. Columns are named after the element
 * of their attribute, words apart ({@code tijdstip_registratie_lv}).
 */
public final class VoorkomenTable {

    /** The delivery that wrote the row. */
    public static final String DELIVERY = "delivery_id";

    /** What did not fit its column, a line of {@code element=value} each. */
    public static final String AS_DELIVERED = "as_delivered";

    /** Rows stay whole up to this size: their geometry is read with them, and does not compress. */
    private static final int WHOLE_ROW_BYTES = 8160;

    private static final int OF_THE_ROW = -1;
    private static final int DIGITS_OF_AN_INT = 9;

    private final ObjectType type;
    private final Voorkomens voorkomens;
    private final List<Column> columns;

    /**
     * A column.
     *
     * @param attribute its number; negative for what is no attribute
     */
    public record Column(String name, Kind kind, int attribute) {
        public String quoted() {
            return quote(name);
        }
    }

    /** How a column is kept; in the order in which columns stand, widest first. */
    public enum Kind {
        DELIVERY("bigint not null"),
        BIGINT("bigint"),
        TIMESTAMP("timestamp"),
        BOX("box"),
        INT("int"),
        DATE("date"),
        BOOLEAN("boolean"),
        TEXT("text collate \"C\""),
        BIGINTS("bigint[]"),
        TEXTS("text[]"),
        AS_DELIVERED("text"),
        GEOMETRY("bytea");

        final String sql;

        Kind(String sql) {
            this.sql = sql;
        }
    }

    public VoorkomenTable(ObjectType type) {
        this.type = type;
        this.voorkomens =
                type.voorkomens()
                        .orElseThrow(
                                () -> new IllegalArgumentException(type + " keeps no voorkomens"));
        List<Column> all = new ArrayList<>();
        all.add(new Column(DELIVERY, Kind.DELIVERY, OF_THE_ROW));
        for (int i = 0; i < type.attributes().size(); i++) {
            Attribute attribute = type.attributes().get(i);
            if (!attribute.derived()) {
                all.add(new Column(column(attribute), kind(attribute), i));
                if (attribute.type() == ValueType.GEOMETRIE) {
                    all.add(new Column(column(attribute) + "_box", Kind.BOX, i));
                }
            }
        }
        all.add(new Column(AS_DELIVERED, Kind.AS_DELIVERED, OF_THE_ROW));
        // a stable sort: within a kind the order of the definition
        all.sort(Comparator.comparing(Column::kind));
        this.columns = List.copyOf(all);
    }

    private static Kind kind(Attribute attribute) {
        return switch (attribute.type()) {
            case IDENTIFICATIE, GETAL -> {
                if (attribute.multiple()) {
                    yield Kind.BIGINTS;
                }
                yield attribute.maxLength() <= DIGITS_OF_AN_INT ? Kind.INT : Kind.BIGINT;
            }
            case DATUM -> Kind.DATE;
            case TIJDSTIP -> Kind.TIMESTAMP;
            case INDICATIE -> Kind.BOOLEAN;
            case GEOMETRIE -> Kind.GEOMETRY;
            case TEKST, CODE, CIJFERS -> attribute.multiple() ? Kind.TEXTS : Kind.TEXT;
            case ONVOLLEDIGE_DATUM ->
                    throw new IllegalArgumentException(attribute.path() + " cannot be a column");
        };
    }

    /** The name of the column of an attribute, unquoted. */
    public static String column(Attribute attribute) {
        return attribute
                .element()
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    /** The quoted column of the attribute by this path. */
    public String column(String path) {
        return quote(column(type.attributes().get(type.indexOf(path))));
    }

    public ObjectType type() {
        return type;
    }

    /** The table with its schema, quoted. */
    public String name() {
        return schema() + "." + quote(type.name());
    }

    /** The same table while it is being filled. */
    public String beingFilled() {
        return schema() + "." + quote(type.name() + "_wordt_geladen");
    }

    public String schema() {
        return quote(type.register());
    }

    public List<Column> columns() {
        return columns;
    }

    public String columnNames() {
        return columns.stream().map(Column::quoted).collect(Collectors.joining(", "));
    }

    /** The columns that identify a voorkomen, the object first. */
    public List<String> keyColumns() {
        return voorkomens.sleutel().stream().map(this::column).toList();
    }

    /**
     * An expression for the key of a voorkomen as people know it, with the zeros that an
     * identificatie begins with.
     *
     * @param alias of the table with its dot, or empty
     */
    public String keyLabel(String alias) {
        return voorkomens.sleutel().stream()
                .map(path -> {
                    Attribute attribute = type.attributes().get(type.indexOf(path));
                    String column = alias + column(path);
                    return attribute.type() == ValueType.IDENTIFICATIE
                            ? "lpad(%1$s::text, greatest(%2$d, length(%1$s::text)), '0')"
                                    .formatted(column, digits(attribute))
                            : column;
                })
                .collect(Collectors.joining(", ", "concat_ws(' ', ", ")"));
    }

    /** How many digits an identificatie has; of several lengths the shortest. */
    private static int digits(Attribute attribute) {
        return attribute.minLength() == attribute.maxLength() ? attribute.maxLength() : 1;
    }

    /**
     * The columns that identify what the voorkomens are of: the leading ones of the key that are
     * neither number nor moment.
     */
    public List<String> objectColumns() {
        List<String> result = new ArrayList<>();
        for (String path : voorkomens.sleutel()) {
            switch (type.attributes().get(type.indexOf(path)).type()) {
                case IDENTIFICATIE, TEKST, CODE, CIJFERS, INDICATIE -> result.add(column(path));
                case GETAL, DATUM, TIJDSTIP, ONVOLLEDIGE_DATUM, GEOMETRIE -> {
                    return result;
                }
            }
        }
        return result;
    }

    /** The condition that a voorkomen counts now; true when the definition names none. */
    public String isCurrent() {
        return allEmpty(voorkomens.huidig());
    }

    /** The condition that a voorkomen was not taken out. */
    public String isKept() {
        return allEmpty(voorkomens.buiten());
    }

    private String allEmpty(List<String> paths) {
        return paths.isEmpty()
                ? "true"
                : paths.stream()
                        .map(path -> column(path) + " is null")
                        .collect(Collectors.joining(" and "));
    }

    /** The table with all that belongs to it. */
    public List<String> create() {
        List<String> statements = new ArrayList<>(createBare(name(), false));
        statements.addAll(createIndexes(name(), ""));
        return statements;
    }

    /** Everyone who asks may read it; it is open data. */
    public String grant(String user) {
        return "grant select on %s to \"%s\"".formatted(name(), user);
    }

    /**
     * A table without indexes.
     *
     * @param unlogged for a table that need not survive a crash
     */
    public List<String> createBare(String table, boolean unlogged) {
        String declared =
                columns.stream()
                        .map(column -> column.quoted() + " " + column.kind().sql)
                        .collect(Collectors.joining(",\n  "));
        List<String> statements = new ArrayList<>();
        statements.add(
                "create %stable %s (\n  %s\n) with (toast_tuple_target = %d)"
                        .formatted(unlogged ? "unlogged " : "", table, declared, WHOLE_ROW_BYTES));
        for (Column column : columns) {
            if (column.kind() == Kind.GEOMETRY) {
                statements.add(
                        "alter table %s alter column %s set storage external"
                                .formatted(table, column.quoted()));
            }
        }
        return statements;
    }

    /** An index: what it is about, and what stands behind the name of its table. */
    record Index(String about, boolean unique, String on) {}

    private List<Index> indexes() {
        List<Index> indexes = new ArrayList<>();
        indexes.add(key());
        for (Attribute attribute : type.attributes()) {
            String column = quote(column(attribute));
            if (attribute.refersTo().isPresent()) {
                if (attribute.multiple()) {
                    indexes.addAll(Several.indexes(column(attribute)));
                } else if (!beginsAnIndex(attribute)) {
                    indexes.add(
                            new Index(
                                    column(attribute),
                                    false,
                                    "(%s) where %s is not null".formatted(column, column)));
                }
            }
            if (attribute.type() == ValueType.GEOMETRIE) {
                indexes.addAll(Place.indexes(column(attribute)));
            }
        }
        type.indexes().forEach(paths -> indexes.add(index(paths)));
        return indexes;
    }

    /** Whether an index that the definition asks for serves to find it by as well. */
    private boolean beginsAnIndex(Attribute attribute) {
        return type.indexes().stream().anyMatch(paths -> paths.getFirst().equals(attribute.path()));
    }

    private Index key() {
        return new Index(
                "sleutel",
                true,
                "(%s) nulls not distinct".formatted(String.join(", ", keyColumns())));
    }

    private Index index(List<String> paths) {
        return new Index(
                paths.stream()
                        .map(path -> column(type.attributes().get(type.indexOf(path))))
                        .collect(Collectors.joining("_")),
                false,
                "(%s)"
                        .formatted(
                                paths.stream()
                                        .map(this::column)
                                        .collect(Collectors.joining(", "))));
    }

    private String create(Index index, String table, String suffix) {
        return "create %sindex %s on %s %s"
                .formatted(
                        index.unique ? "unique " : "",
                        indexName(index.about, suffix),
                        table,
                        index.on);
    }

    /**
     * The key first, then what is searched on.
     *
     * @param suffix set behind the names of indexes, to have them beside those of the table itself
     */
    public List<String> createIndexes(String table, String suffix) {
        return indexes().stream().map(index -> create(index, table, suffix)).toList();
    }

    /** What makes each index, by its name. */
    public Map<String, String> indexesByName() {
        Map<String, String> statements = new LinkedHashMap<>();
        for (Index index : indexes()) {
            statements.put(indexName(index.about, ""), create(index, name(), ""));
        }
        return statements;
    }

    public String createKey(String table, String suffix) {
        return create(key(), table, suffix);
    }

    /** Puts the table that was filled, with its indexes, in the place of the table itself. */
    public List<String> replaceByFilled(String suffix) {
        List<String> statements = new ArrayList<>();
        statements.add("drop table " + name());
        statements.add("alter table %s rename to %s".formatted(beingFilled(), quote(type.name())));
        for (Index index : indexes()) {
            statements.add(
                    "alter index %s.%s rename to %s"
                            .formatted(
                                    schema(),
                                    indexName(index.about, suffix),
                                    indexName(index.about, "")));
        }
        return statements;
    }

    /** An index that a later version of the definition adds. */
    public String createIndex(List<String> paths) {
        return create(index(paths), name(), "");
    }

    /** A column that a later version of the definition adds. */
    public String addColumn(String path) {
        Column column =
                columns.stream()
                        .filter(one -> one.attribute() == type.indexOf(path))
                        .filter(one -> one.kind() != Kind.BOX)
                        .findFirst()
                        .orElseThrow();
        return "alter table %s add column %s %s"
                .formatted(name(), column.quoted(), column.kind().sql);
    }

    /** At most 63 bytes, and another for other columns. */
    private String indexName(String about, String suffix) {
        String name = type.name() + "_" + about;
        if (name.length() > 50) {
            CRC32C crc = new CRC32C();
            crc.update(name.getBytes(StandardCharsets.US_ASCII));
            name = name.substring(0, 41) + "_" + HexFormat.of().toHexDigits((int) crc.getValue());
        }
        return quote(name + suffix);
    }

    public static String quote(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("No name for a table or a column: " + name);
        }
        return '"' + name + '"';
    }
}
