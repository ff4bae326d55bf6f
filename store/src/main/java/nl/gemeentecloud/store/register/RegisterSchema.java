package nl.gemeentecloud.store.register;

import java.util.ArrayList;
import java.util.List;

/**
 * What every register has besides its object types, in a schema of its own: the definition it was
 * made from, its deliveries, its events, and a version per object type and houder. A register moves
 * with all of it.
 */
final class RegisterSchema {

    /** Stands for no houder, in a register that is not kept per houder. */
    static final int NO_HOUDER = -1;

    /** How many object ids one number of the sequence stands for. */
    static final int IDS_PER_BLOCK = 1000;

    /** A tenant sees its own rows; without a tenant one sees those of no tenant. */
    private static final String OWN_OR_NONE =
            "houder = coalesce(nullif(current_setting('app.houder', true), '')::int, -1)";

    private static final List<String> TABLES =
            List.of("delivery", "delivery_part", "register_event", "register_version");

    private RegisterSchema() {}

    static List<String> create(String register, String app, String loader, String auditor) {
        String schema = TableLayout.schema(register);
        List<String> statements =
                new ArrayList<>(
                        List.of(
                                """
                                create table %s.register_definition (
                                  version int primary key,
                                  snapshot text not null,
                                  applied_at timestamptz not null default now()
                                )\
                                """,
                                "create sequence %s.object_block",
                                """
                                create table %s.delivery (
                                  delivery_id bigint generated always as identity primary key,
                                  houder int not null,
                                  object_type text not null,
                                  source text not null,
                                  fingerprint bytea not null,
                                  started_at timestamptz not null default now(),
                                  finished_at timestamptz,
                                  part_records int not null,
                                  records bigint not null default 0,
                                  added bigint not null default 0,
                                  changed bigint not null default 0,
                                  unchanged bigint not null default 0,
                                  reported bigint not null default 0,
                                  rejected bigint not null default 0
                                )\
                                """,
                                "create index delivery_source on %s.delivery (houder, object_type,"
                                        + " fingerprint) where finished_at is null",
                                """
                                create table %s.delivery_part (
                                  delivery_id bigint not null,
                                  part int not null,
                                  houder int not null,
                                  added int not null,
                                  changed int not null,
                                  unchanged int not null,
                                  primary key (delivery_id, part)
                                )\
                                """,
                                // the transaction lets a reader wait for those that began earlier
                                """
                                create table %s.register_event (
                                  event_id bigint generated always as identity,
                                  transaction xid8 not null default pg_current_xact_id(),
                                  object_id bigint not null,
                                  delivery_id bigint not null,
                                  houder int not null,
                                  object_type text not null,
                                  kind text not null
                                )\
                                """,
                                """
                                create table %s.register_version (
                                  houder int not null,
                                  object_type text not null,
                                  version bigint not null,
                                  objects bigint not null,
                                  changed_at timestamptz not null,
                                  primary key (houder, object_type)
                                )\
                                """));
        statements.replaceAll(statement -> statement.formatted(schema));
        for (String table : TABLES) {
            statements.addAll(
                    TableDdl.rowLevelSecurity(schema + "." + table, "houder", OWN_OR_NONE));
        }
        statements.addAll(grants(schema, app, loader, auditor));
        return statements;
    }

    private static List<String> grants(String schema, String app, String loader, String auditor) {
        return List.of(
                "grant usage on schema %s to \"%s\", \"%s\", \"%s\""
                        .formatted(schema, app, loader, auditor),
                "grant select on all tables in schema %s to \"%s\", \"%s\", \"%s\""
                        .formatted(schema, app, loader, auditor),
                "grant insert, update, delete on %1$s.delivery, %1$s.delivery_part, %1$s.register_event, %1$s.register_version to \"%2$s\""
                        .formatted(schema, loader),
                "grant usage on all sequences in schema %s to \"%s\"".formatted(schema, loader),
                // how many and how old, of all houders together: nothing about anyone
                "create policy counts on %s.register_version for select to \"%s\" using (true)"
                        .formatted(schema, auditor));
    }

    /** Rights on the table of an object type; who audits the log has no business there. */
    static List<String> grants(TableLayout layout, String app, String loader) {
        return List.of(
                "grant select on %s to \"%s\"".formatted(layout.table(), app),
                "grant select, insert, update, delete on %s to \"%s\""
                        .formatted(layout.table(), loader));
    }
}
