package nl.gemeentecloud.store.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gemeentecloud.core.definition.Attribute;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.ObjectType.Opslag;
import nl.gemeentecloud.core.definition.SearchKey;

/**
 * The table of an object type as it follows from its definition. Names come from definitions only,
 * which allow lower-case letters, digits and underscores, and are quoted all the same.
 */
final class TableLayout {

    private final ObjectType type;
    private final List<Column> fixed;
    private final List<Column> keys;
    private final List<Column> attributes;
    private final Column content;

    /** A column and how it is kept. */
    record Column(String name, Kind kind) {
        String quoted() {
            return quote(name);
        }

        String declared() {
            return quoted() + " " + kind.sql;
        }
    }

    /** How a column is kept, and the name of its type in an array. */
    enum Kind {
        TEXT("text collate \"C\"", "text"),
        LONG_TEXT("text", "text"),
        BYTES("bytea", "bytea"),
        INT("int", "int4"),
        BIGINT("bigint", "int8"),
        DATE("date", "date"),
        INSTANT("timestamptz", "timestamptz");

        final String sql;
        final String element;

        Kind(String sql, String element) {
            this.sql = sql;
            this.element = element;
        }
    }

    TableLayout(ObjectType type) {
        this.type = type;
        this.fixed = fixedColumns(type);
        this.keys =
                type.searchKeys().stream().map(key -> new Column(key.name(), Kind.TEXT)).toList();
        this.attributes =
                type.opslag() == Opslag.KOLOMMEN
                        ? storedAttributes(type).map(TableLayout::column).toList()
                        : List.of();
        this.content =
                switch (type.opslag()) {
                    case DOCUMENT -> new Column("document", Kind.LONG_TEXT);
                    // what did not fit its column, as it was delivered
                    case KOLOMMEN -> new Column("as_delivered", Kind.LONG_TEXT);
                };
    }

    private static List<Column> fixedColumns(ObjectType type) {
        List<Column> columns = new ArrayList<>();
        // wide and fixed first, so that no row is padded
        columns.add(new Column("object_id", Kind.BIGINT));
        columns.add(new Column("recorded_from", Kind.INSTANT));
        columns.add(new Column("recorded_to", Kind.INSTANT));
        columns.add(new Column("delivery_id", Kind.BIGINT));
        if (type.perHouder()) {
            columns.add(new Column("houder", Kind.INT));
        }
        columns.add(new Column("volgnummer", Kind.INT));
        if (hasValidity(type)) {
            columns.add(new Column("valid_from", Kind.DATE));
            columns.add(new Column("valid_to", Kind.DATE));
        }
        columns.add(new Column("digest", Kind.BYTES));
        if (type.perHouder()) {
            columns.add(new Column("pseudonym", Kind.BYTES));
        }
        columns.add(new Column("bronsleutel", Kind.TEXT));
        return List.copyOf(columns);
    }

    static boolean hasValidity(ObjectType type) {
        return type.opslag() == Opslag.KOLOMMEN && type.geldigheid().van().isPresent();
    }

    static Stream<Attribute> storedAttributes(ObjectType type) {
        return type.attributes().stream().filter(attribute -> !attribute.derived());
    }

    private static Column column(Attribute attribute) {
        String name = attribute.path().replace('.', '_').toLowerCase(Locale.ROOT);
        return new Column(
                name,
                switch (attribute.type()) {
                    case GETAL -> Kind.BIGINT;
                    // of dates the literal is kept; what is asked of them is valid_from, valid_to
                    case TEKST, CIJFERS, CODE, DATUM, ONVOLLEDIGE_DATUM, TIJDSTIP -> Kind.TEXT;
                    case IDENTIFICATIE, INDICATIE, GEOMETRIE ->
                            throw new IllegalStateException(
                                    attribute.path() + " is an attribute of voorkomens");
                });
    }

    static Column column(ObjectType type, String path) {
        return column(type.attributes().get(type.indexOf(path)));
    }

    static Column column(SearchKey key) {
        return new Column(key.name(), Kind.TEXT);
    }

    ObjectType type() {
        return type;
    }

    boolean perHouder() {
        return type.perHouder();
    }

    boolean hasValidity() {
        return hasValidity(type);
    }

    /** The register's schema, quoted. */
    static String schema(String register) {
        return quote(register);
    }

    /** The table with its schema, quoted. */
    String table() {
        return quote(type.register()) + "." + quote(type.name());
    }

    /** The columns that every table has. */
    List<Column> fixed() {
        return fixed;
    }

    List<Column> keys() {
        return keys;
    }

    /** The typed columns of {@code opslag: kolommen}, in the order of its stored attributes. */
    List<Column> attributes() {
        return attributes;
    }

    /** The document, or for typed columns what did not fit in them. */
    Column content() {
        return content;
    }

    /** All columns in the order in which a delivery writes them. */
    List<Column> all() {
        return Stream.of(fixed, keys, attributes, List.of(content)).flatMap(List::stream).toList();
    }

    static String names(List<Column> columns) {
        return columns.stream().map(Column::quoted).collect(Collectors.joining(", "));
    }

    static String quote(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("No name for a table or a column: " + name);
        }
        return '"' + name + '"';
    }
}
