package nl.gemeentecloud.store.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.core.query.Query;
import nl.gemeentecloud.core.time.Moment;
import nl.gemeentecloud.store.gathering.Gathering;
import nl.gemeentecloud.store.zone.Zone;
import nl.gemeentecloud.store.zone.ZoneUnavailable;

/**
 * Reads a register in a zone, at a moment. A question is one round trip: the houder is set and the
 * records are read by two statements in one message and one implicit transaction, after which the
 * connection remembers nothing. (Setting and reading in one statement would let the policy see the
 * previous houder.) Questions of one houder that each look for little and wait at the same time go
 * together.
 */
public final class RegisterReader {

    /** Most records of a table that is read as a whole. */
    public static final int MOST_OF_A_WHOLE = 20_000;

    private static final String SET_HOUDER = "select set_config('app.houder', ?, true); ";

    /** Statements under way of one houder and kind: as many as can be at work. */
    private static final int AT_A_TIME =
            Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);

    /** Values that are looked for in one statement. */
    private static final int MOST_TOGETHER = 100;

    /** For fewer, PostgreSQL takes more time for each and all are answered no sooner. */
    private static final int ENOUGH_FOR_ANOTHER = 8;

    /** Kinds of questions that are remembered, of all houders. */
    private static final int MOST_GATHERINGS = 20_000;

    private final Zone zone;
    private final boolean namesHouder;
    private final FairShare shares;
    private final ConcurrentMap<Alike, Gathering<Asked, List<StoredRecord>>> gatherings =
            new ConcurrentHashMap<>();
    private final ConcurrentMap<ObjectType, Table> tables = new ConcurrentHashMap<>();

    public RegisterReader(Zone zone) {
        this(zone, true);
    }

    /**
     * @param namesHouder false only to show in a test that row-level security keeps tenants apart
     *     by itself
     */
    RegisterReader(Zone zone, boolean namesHouder) {
        this.zone = zone;
        this.namesHouder = namesHouder;
        this.shares = new FairShare(zone);
    }

    /** What questions have in common that may go together. */
    private record Alike(Gemeentecode houder, ObjectType type, List<Object> statement) {}

    /** What is derived once per object type. */
    private static final class Table {
        private final boolean perHouder;
        private final RowContent content;
        private final String head;

        Table(ObjectType type) {
            TableLayout layout = new TableLayout(type);
            this.perHouder = layout.perHouder();
            this.content = new RowContent(layout);
            this.head =
                    "select object_id, recorded_from, %s%s from %s"
                            .formatted(
                                    perHouder ? "pseudonym, " : "",
                                    content.columns(),
                                    layout.table());
        }

        List<StoredRecord> records(ResultSet rows) throws SQLException {
            List<StoredRecord> records = new ArrayList<>();
            while (rows.next()) {
                records.add(record(rows, 1));
            }
            return records;
        }

        /**
         * The record of a row.
         *
         * @param first number of its first column
         */
        StoredRecord record(ResultSet row, int first) throws SQLException {
            long objectId = row.getLong(first);
            Instant recordedFrom = row.getObject(first + 1, OffsetDateTime.class).toInstant();
            return perHouder
                    ? new StoredRecord(
                            objectId,
                            row.getBytes(first + 2),
                            recordedFrom,
                            content.bytes(row, first + 3))
                    : StoredRecord.withoutPseudonym(
                            objectId, recordedFrom, content.bytes(row, first + 2));
        }
    }

    private Table table(ObjectType type) {
        return tables.computeIfAbsent(type, Table::new);
    }

    /**
     * The records that a question is about, in the order in which their objects became known.
     *
     * @param houder whose copy is read; a register without houder is read the same by all
     * @throws IllegalArgumentException when no index of the definition answers the question
     * @throws ZoneUnavailable when the zone cannot be asked now, or the houder has its share of it
     */
    public List<StoredRecord> read(Query query, Gemeentecode houder) {
        Table table = table(query.type());
        OptionalInt named =
                namesHouder && table.perHouder
                        ? OptionalInt.of(houder.number())
                        : OptionalInt.empty();
        Asked asked = new Asked(query, named, QuerySql.split(query, named, table.head));
        List<StoredRecord> records =
                asked.split
                        .alike()
                        .map(alike -> gathering(houder, query.type(), alike).ask(asked))
                        .orElseGet(() -> alone(asked, houder));
        records.sort(Comparator.comparingLong(StoredRecord::objectId));
        return records.size() <= query.limit() ? records : records.subList(0, query.limit());
    }

    /**
     * A question.
     *
     * @param houder who is named in its statement
     * @param split the statement that several go together by
     */
    private record Asked(Query query, OptionalInt houder, QuerySql split) {

        QuerySql alone(String head) {
            return split.questions() == 1 ? split : QuerySql.of(query, houder, head);
        }
    }

    /** Who waits with questions like these: of one houder, and of nobody else. */
    private Gathering<Asked, List<StoredRecord>> gathering(
            Gemeentecode houder, ObjectType type, List<Object> alike) {
        if (gatherings.size() >= MOST_GATHERINGS) {
            gatherings.clear();
        }
        return gatherings.computeIfAbsent(
                new Alike(houder, type, alike),
                first ->
                        new Gathering<>(
                                zone,
                                AT_A_TIME,
                                ENOUGH_FOR_ANOTHER,
                                MOST_TOGETHER,
                                asked -> asked.split.questions(),
                                several ->
                                        several.size() == 1
                                                ? List.of(alone(several.getFirst(), houder))
                                                : together(several, houder, type)));
    }

    private List<StoredRecord> alone(Asked asked, Gemeentecode houder) {
        ObjectType type = asked.query.type();
        QuerySql sql = asked.alone(table(type).head);
        try (FairShare.Place _ = shares.take(houder)) {
            return ask(
                    SET_HOUDER + sql.text(),
                    houder.number(),
                    type,
                    statement -> {
                        sql.bind(statement, 2);
                        return table(type).records(secondResult(statement));
                    });
        }
    }

    private List<List<StoredRecord>> together(
            List<Asked> several, Gemeentecode houder, ObjectType type) {
        List<QuerySql> questions = several.stream().map(Asked::split).toList();
        try (FairShare.Place _ = shares.take(houder)) {
            return ask(
                    SET_HOUDER + questions.getFirst().together(),
                    houder.number(),
                    type,
                    statement -> {
                        QuerySql.bind(statement, 2, questions);
                        Table table = table(type);
                        List<List<StoredRecord>> answers = new ArrayList<>();
                        List<List<StoredRecord>> answerOf = new ArrayList<>();
                        for (QuerySql question : questions) {
                            List<StoredRecord> answer = new ArrayList<>();
                            answers.add(answer);
                            answerOf.addAll(Collections.nCopies(question.questions(), answer));
                        }
                        ResultSet rows = secondResult(statement);
                        while (rows.next()) {
                            answerOf.get(rows.getInt(1) - 1).add(table.record(rows, 2));
                        }
                        return answers;
                    });
        }
    }

    /**
     * How PostgreSQL finds the records that a question is about: its plan as text. Nothing is read.
     *
     * @param generic whether it plans for any values, as it may for a statement that comes often,
     *     or for those of this question
     * @throws IllegalArgumentException when no index of the definition answers the question
     * @throws ZoneUnavailable when the zone cannot be asked now
     */
    public String plan(Query query, Gemeentecode houder, boolean generic) {
        Table table = table(query.type());
        OptionalInt named = table.perHouder ? OptionalInt.of(houder.number()) : OptionalInt.empty();
        QuerySql sql = QuerySql.of(query, named, table.head);
        try (Connection connection = zone.questions().getConnection()) {
            return QueryPlan.of(connection, sql, houder.number(), generic);
        } catch (SQLException e) {
            throw RegisterFailure.of(zone, "Planning " + query.type(), e);
        }
    }

    /**
     * All records of an object type without houder, in the order in which they became known. For
     * tables that are small by their nature, such as the national tables of the BRP.
     *
     * @throws IllegalStateException when there are more than {@link #MOST_OF_A_WHOLE}
     * @throws ZoneUnavailable when the zone cannot be asked now
     */
    public Whole whole(ObjectType type) {
        if (type.perHouder()) {
            throw new IllegalArgumentException(type + " is per houder, and is asked by criteria");
        }
        Table table = table(type);
        // the version first: what changes in between is then read again, and never missed
        long version = version(type);
        QuerySql sql = QuerySql.everything(type, Moment.NOW, MOST_OF_A_WHOLE + 1, table.head);
        List<StoredRecord> records =
                ask(
                        SET_HOUDER + sql.text(),
                        RegisterSchema.NO_HOUDER,
                        type,
                        statement -> {
                            sql.bind(statement, 2);
                            return table.records(secondResult(statement));
                        });
        if (records.size() > MOST_OF_A_WHOLE) {
            throw new IllegalStateException(
                    "%s has more than %d records, too many to read as a whole"
                            .formatted(type, MOST_OF_A_WHOLE));
        }
        return new Whole(version, records);
    }

    /** The version of an object type without houder; raised with every change, 0 when empty. */
    public long version(ObjectType type) {
        return status(type, RegisterSchema.NO_HOUDER).map(RegisterStatus::version).orElse(0L);
    }

    /**
     * How an object type stands with a houder, or for a register without houder in all; empty when
     * nothing was ever loaded.
     */
    public Optional<RegisterStatus> status(ObjectType type, Gemeentecode houder) {
        return status(type, type.perHouder() ? houder.number() : RegisterSchema.NO_HOUDER);
    }

    /**
     * How an object type stands with one houder.
     *
     * @param houderNumber whose copy, or {@link RegisterSchema#NO_HOUDER}
     */
    public record Standing(String objectType, int houderNumber, RegisterStatus status) {}

    /** How everything of a register in this zone stands, of all houders; one read, as auditor. */
    public List<Standing> standings(String register) {
        String sql =
                "select object_type, houder, version, objects, changed_at from %s.register_version"
                        .formatted(TableLayout.schema(register));
        try (Connection connection = zone.auditor().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<Standing> standings = new ArrayList<>();
            while (rows.next()) {
                standings.add(
                        new Standing(
                                rows.getString(1),
                                rows.getInt(2),
                                new RegisterStatus(
                                        rows.getLong(3),
                                        rows.getLong(4),
                                        rows.getObject(5, OffsetDateTime.class).toInstant())));
            }
            return standings;
        } catch (SQLException e) {
            throw RegisterFailure.of(zone, "Counting " + register, e);
        }
    }

    private Optional<RegisterStatus> status(ObjectType type, int houder) {
        String sql =
                "%sselect version, objects, changed_at from %s.register_version where object_type = ? and houder = ?"
                        .formatted(SET_HOUDER, TableLayout.schema(type.register()));
        return ask(
                sql,
                houder,
                type,
                statement -> {
                    statement.setString(2, type.name());
                    statement.setInt(3, houder);
                    ResultSet rows = secondResult(statement);
                    return rows.next()
                            ? Optional.of(
                                    new RegisterStatus(
                                            rows.getLong(1),
                                            rows.getLong(2),
                                            rows.getObject(3, OffsetDateTime.class).toInstant()))
                            : Optional.<RegisterStatus>empty();
                });
    }

    private interface Asking<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T ask(String sql, int houder, ObjectType type, Asking<T> asking) {
        try (Connection connection = zone.questions().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(
                    1, houder == RegisterSchema.NO_HOUDER ? "" : Integer.toString(houder));
            return asking.of(statement);
        } catch (SQLException e) {
            throw RegisterFailure.of(zone, "Reading " + type, e);
        }
    }

    /** The answer of the statement that reads, after that of the one that sets the houder. */
    private static ResultSet secondResult(PreparedStatement statement) throws SQLException {
        statement.execute();
        statement.getMoreResults();
        return statement.getResultSet();
    }
}
