package nl.gemeentecloud.store.zone;

import static nl.gemeentecloud.store.zone.OwnPostgres.ask;
import static nl.gemeentecloud.store.zone.OwnPostgres.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How questions are planned is a default of their role, so that no question has to say it. */
class QuestionPlanningTest {

    private static final int AT_ONCE = 8;

    private final TestPostgres server = TestPostgres.shared();
    private final String role = "planned_" + ProcessHandle.current().pid();
    private final ZoneAddress address = new ZoneAddress(server.jdbcUrl("postgres"), roles());

    private Map<Role, Credentials> roles() {
        Map<Role, Credentials> roles = new EnumMap<>(server.roles());
        roles.put(Role.APP, new Credentials(role, "x"));
        return roles;
    }

    @BeforeEach
    void aRoleThatHasNoDefaults() throws SQLException {
        try (Connection superuser = server.superuser()) {
            run(superuser, "create role %s login password 'x'".formatted(role));
        }
    }

    @AfterEach
    void isTakenAway() throws SQLException {
        try (Connection superuser = server.superuser()) {
            run(superuser, "drop role " + role);
        }
    }

    @Test
    void whoConnectsLaterIsPlannedForAnyValuesAndByIndex() throws SQLException {
        assertThat(setting("plan_cache_mode")).isEqualTo("auto");

        assertThat(QuestionPlanning.makeDefault(address)).isTrue();

        assertThat(setting("plan_cache_mode")).isEqualTo("force_generic_plan");
        assertThat(setting("join_collapse_limit")).isEqualTo("1");
        for (String way : List.of("seqscan", "hashjoin", "mergejoin", "material", "memoize")) {
            assertThat(setting("enable_" + way)).as(way).isEqualTo("off");
        }
        assertThat(setting("jit")).isEqualTo("off");
    }

    @Test
    void whatIsThereAlreadyIsLeftAsItIs() throws SQLException {
        QuestionPlanning.makeDefault(address);
        String written = row();

        assertThat(QuestionPlanning.makeDefault(address)).isFalse();

        assertThat(row()).isEqualTo(written);
    }

    @Test
    void severalThatStartAtOnceDoNotStandInEachOthersWay() throws Exception {
        try (ExecutorService all = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                done.add(
                        all.submit(() -> {
                            QuestionPlanning.makeDefault(address);
                            return null;
                        }));
            }
            for (Future<?> one : done) {
                one.get();
            }
        }
        assertThat(setting("enable_memoize")).isEqualTo("off");
    }

    @Test
    void whatTheApplicationOfAZoneAsksIsPlannedSo() throws SQLException {
        try (TestZone test = TestZone.create()) {
            assertThat(ask(test.zone().questions(), "select current_setting('plan_cache_mode')"))
                    .isEqualTo("force_generic_plan");
        }
    }

    private String setting(String name) throws SQLException {
        try (Connection connection = address.connect(Role.APP, "test", 10)) {
            return ask(connection, "select current_setting('%s')".formatted(name));
        }
    }

    /** The version of what the catalogue has on the role. */
    private String row() throws SQLException {
        try (Connection superuser = server.superuser()) {
            return ask(
                    superuser,
                    "select s.xmin::text from pg_db_role_setting s join pg_roles r on r.oid = s.setrole where rolname = '%s'"
                            .formatted(role));
        }
    }
}
