package nl.gemeentecloud.store.register;

import static nl.gemeentecloud.store.register.LoadedRegister.HIER;
import static nl.gemeentecloud.store.register.LoadedRegister.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.core.levering.Delivered;
import nl.gemeentecloud.core.query.Criterion;
import nl.gemeentecloud.core.query.Criterion.Absent;
import nl.gemeentecloud.core.query.Criterion.AnyOf;
import nl.gemeentecloud.core.query.Criterion.Begins;
import nl.gemeentecloud.core.query.Criterion.Equal;
import nl.gemeentecloud.core.query.Criterion.NoneOf;
import nl.gemeentecloud.core.query.Criterion.OneOf;
import nl.gemeentecloud.core.query.Query;
import nl.gemeentecloud.core.time.Moment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Questions on a table that is filled never read it from end to end, however they are planned. */
class RegisterPlansTest {

    private static final int PERSONS = 20_000;

    private static final String HEAD = "select object_id, document from proefregister.persoon";

    private static LoadedRegister register;

    @BeforeAll
    static void fill() throws SQLException {
        register = new LoadedRegister();
        List<Delivered> persons = new ArrayList<>();
        for (int i = 0; i < PERSONS; i++) {
            persons.add(
                    person(
                            i,
                            "a:" + i,
                            "%09d".formatted(i),
                            "01.0240",
                            "Naam" + Integer.toString(i * 7919 % PERSONS, 36),
                            "08.1160",
                            "%04dAB".formatted(1000 + i % 2000),
                            "08.1120",
                            Integer.toString(i % 90)));
        }
        register.load(HIER, "large", persons);
        register.load(Gemeentecode.of(3), "small", persons.subList(0, 10));
        analyze();
    }

    private static void analyze() throws SQLException {
        try (Connection connection = register.zone().owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze proefregister.persoon");
        }
    }

    @AfterAll
    static void close() {
        register.close();
    }

    /** How PostgreSQL plans a prepared statement. */
    enum PlanCacheMode {
        FORCE_CUSTOM_PLAN,
        FORCE_GENERIC_PLAN
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfQuestionIsAnsweredByAnIndex(PlanCacheMode mode) throws SQLException {
        List<List<Criterion>> questions =
                List.of(
                        List.of(new Equal("bsn", "000000007")),
                        List.of(new OneOf("bsn", List.of("000000007", "000000008"))),
                        List.of(new Equal("postcode", "1007AB"), new Equal("huisnummer", "7")),
                        List.of(new Begins("naam", "naam1")),
                        List.of(new Begins("naam_omgekeerd", "1a")),
                        List.of(
                                new Begins("naam", "naam1"),
                                new Absent("opschorting"),
                                new NoneOf("huisnummer", List.of("1", "2"))),
                        List.of(
                                new AnyOf(
                                        List.of(
                                                new Equal("bsn", "000000007"),
                                                new Begins("naam", "naam1z")))));
        for (List<Criterion> criteria : questions) {
            for (Moment moment : List.of(Moment.NOW, Moment.bekendOp(Instant.now()))) {
                Query query = new Query(register.person, criteria, moment, 11);

                assertThat(plan(query, mode))
                        .as(criteria + " " + moment)
                        .doesNotContain("Seq Scan")
                        .containsPattern("Index Cond: .*houder")
                        .containsPattern("Index Cond: .*(bsn|naam|postcode)");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHouderThatTheStatisticsNeverSawGoesByTheSameIndex(PlanCacheMode mode)
            throws SQLException {
        Query query =
                new Query(register.person, List.of(new Equal("bsn", "000000007")), Moment.NOW, 11);

        assertThat(plan(query, mode, "758")).containsPattern("Index Cond: .*houder.*bsn");
    }

    @Test
    void aDeliveryOfAHouderThatTheStatisticsNeverSawFindsItsRecordsByTheirKey()
            throws SQLException {
        try (Connection connection = register.zone().loading().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(PartMerge.SETTINGS.replace("?", "'758'"));

            assertThat(
                            explained(
                                    statement.executeQuery(
                                            "explain "
                                                    + PartMerge.known(
                                                                    new TableLayout(
                                                                            register.person))
                                                            .replace("?", "null"))))
                    .containsPattern("Index Cond: .*houder.*bronsleutel.*volgnummer");
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @ParameterizedTest
    @EnumSource
    void questionsThatGoTogetherGoByTheSameIndexes(PlanCacheMode mode) throws SQLException {
        for (List<Criterion> criteria :
                List.of(
                        List.<Criterion>of(new Equal("bsn", "000000007")),
                        List.<Criterion>of(
                                new OneOf("bsn", List.of("000000007")),
                                new NoneOf("opschorting", List.of("F"))),
                        List.<Criterion>of(new OneOf("bsn", List.of("000000007", "000000008"))),
                        List.<Criterion>of(
                                new Equal("postcode", "1007AB"), new Equal("huisnummer", "7")),
                        List.<Criterion>of(new Equal("naam", "naam1")))) {
            QuerySql sql =
                    QuerySql.split(
                            new Query(register.person, criteria, Moment.NOW, 11),
                            OptionalInt.empty(),
                            HEAD);
            assertThat(sql.alike()).isPresent();

            assertThat(
                            explain(
                                    sql.together(),
                                    statement -> QuerySql.bind(statement, 1, List.of(sql, sql)),
                                    mode,
                                    "518"))
                    .as(criteria.toString())
                    .doesNotContain("Seq Scan")
                    .containsPattern("Index Cond: .*houder.*(bsn|naam|postcode)");
        }
    }

    @Test
    void whatLeadsToManyByItselfIsNotSplit() {
        List<Criterion> byLimit = List.of(new OneOf("bsn", List.of("000000007", "000000008")));
        List<Criterion> byKey =
                List.of(
                        new Equal("postcode", "1007AB"),
                        new OneOf("huisnummer", List.of("7", "8")));
        for (Query query :
                List.of(
                        new Query(register.person, byLimit, Moment.NOW, 1_000),
                        new Query(register.person, byKey, Moment.NOW, 11))) {
            QuerySql sql = QuerySql.split(query, OptionalInt.empty(), HEAD);
            assertThat(sql.questions()).isEqualTo(1);
            assertThat(sql.alike()).isEmpty();
        }
    }

    private static String plan(Query query, PlanCacheMode mode) throws SQLException {
        return plan(query, mode, "518");
    }

    private static QuerySql sql(Query query) {
        return QuerySql.of(query, OptionalInt.empty(), HEAD);
    }

    private static String plan(Query query, PlanCacheMode mode, String houder) throws SQLException {
        QuerySql sql = sql(query);
        return explain(sql.text(), statement -> sql.bind(statement, 1), mode, houder);
    }

    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private static String explain(String sql, Binding binding, PlanCacheMode mode, String houder)
            throws SQLException {
        try (Connection connection = register.zone().questions().getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local plan_cache_mode = " + mode);
                statement.execute("select set_config('app.houder', '%s', true)".formatted(houder));
            }
            try (PreparedStatement statement = connection.prepareStatement("explain " + sql)) {
                binding.to(statement);
                return explained(statement.executeQuery());
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static String explained(ResultSet plan) throws SQLException {
        StringBuilder lines = new StringBuilder();
        try (plan) {
            while (plan.next()) {
                lines.append(plan.getString(1)).append('\n');
            }
        }
        return lines.toString();
    }
}
