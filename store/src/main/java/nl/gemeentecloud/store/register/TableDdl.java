package nl.gemeentecloud.store.register;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.ObjectType.Integriteit;
import nl.gemeentecloud.core.definition.ObjectType.Opslag;
import nl.gemeentecloud.store.register.TableLayout.Column;

/** Statements that make the table of an object type, from its definition and nothing else. */
final class TableDdl {

    /**
     * A document of up to this many bytes stays in its row, uncompressed (decision 0003): writing
     * and reading it are several times cheaper, and the server's own compression only sets in
     * beyond.
     */
    private static final int WHOLE_ROW_BYTES = 8160;

    /** Only the tenant itself; unset means no rows. */
    private static final String OWN_HOUDER =
            "houder = nullif(current_setting('app.houder', true), '')::int";

    private final TableLayout layout;
    private final ObjectType type;

    TableDdl(TableLayout layout) {
        this.layout = layout;
        this.type = layout.type();
    }

    /** The table with all that belongs to it, its own indexes last. */
    List<String> create() {
        List<String> statements = new ArrayList<>();
        statements.add(createTable());
        statements.add(
                "create unique index %s on %s (%sbronsleutel, volgnummer) where recorded_to = 'infinity'"
                        .formatted(indexName("current"), layout.table(), houderFirst()));
        if (type.integriteit() == Integriteit.AFDWINGEN) {
            statements.add(exclusion());
        }
        if (layout.perHouder()) {
            statements.addAll(rowLevelSecurity(layout.table(), "houder", OWN_HOUDER));
        }
        type.indexes().forEach(index -> statements.add(createIndex(index)));
        return statements;
    }

    private String createTable() {
        String columns =
                layout.all().stream()
                        .map(column -> column.declared() + notNull(column))
                        .collect(Collectors.joining(",\n  "));
        return "create table %s (\n  %s,\n  primary key (%sobject_id, recorded_from),\n  check (recorded_from < recorded_to)\n)%s"
                .formatted(layout.table(), columns, houderFirst(), options(type));
    }

    /** How rows of this type are kept, in whatever table. */
    static String options(ObjectType type) {
        return type.opslag() == Opslag.DOCUMENT
                ? " with (toast_tuple_target = %d)".formatted(WHOLE_ROW_BYTES)
                : "";
    }

    private String notNull(Column column) {
        boolean required =
                layout.fixed().contains(column)
                        || (type.opslag() == Opslag.DOCUMENT && column.equals(layout.content()));
        return required ? " not null" : "";
    }

    private String houderFirst() {
        return layout.perHouder() ? "houder, " : "";
    }

    /**
     * No two voorkomens of one object hold at the same time. Ranges of one value stand in for
     * equality, which would need an extension.
     */
    private String exclusion() {
        String houder = layout.perHouder() ? "int4range(houder, houder, '[]') with &&, " : "";
        return "alter table %s add constraint %s exclude using gist (%sint8range(hashtextextended(bronsleutel, 0), hashtextextended(bronsleutel, 0), '[]') with &&, daterange(valid_from, valid_to) with &&) where (recorded_to = 'infinity')"
                .formatted(layout.table(), indexName("geldigheid"), houder);
    }

    /**
     * Row-level security that binds the owner too.
     *
     * @param rule the policy's condition
     */
    static List<String> rowLevelSecurity(String table, String name, String rule) {
        return List.of(
                "alter table %s enable row level security".formatted(table),
                "alter table %s force row level security".formatted(table),
                "create policy %s on %s using (%s) with check (%s)"
                        .formatted(TableLayout.quote(name), table, rule, rule));
    }

    /**
     * An index on search keys. The end of recorded time comes last, so that one index finds what is
     * known now and what was known then without visiting other versions.
     */
    String createIndex(List<String> keys) {
        String columns = keys.stream().map(TableLayout::quote).collect(Collectors.joining(", "));
        return "create index %s on %s (%s%s, recorded_to)"
                .formatted(
                        indexName(String.join("_", keys)), layout.table(), houderFirst(), columns);
    }

    /** What there is of the table drops out with the next analysis. */
    String withoutHouderStatistics() {
        return "alter table %s alter column houder set statistics 0".formatted(layout.table());
    }

    String addColumn(Column column) {
        return "alter table %s add column %s".formatted(layout.table(), column.declared());
    }

    /** At most 63 bytes, and another for other columns. */
    private String indexName(String about) {
        String name = type.name() + "_" + about;
        if (name.length() > 60) {
            CRC32C crc = new CRC32C();
            crc.update(name.getBytes(StandardCharsets.US_ASCII));
            String hash = HexFormat.of().toHexDigits((int) crc.getValue());
            name = name.substring(0, 51) + "_" + hash;
        }
        return TableLayout.quote(name);
    }
}
