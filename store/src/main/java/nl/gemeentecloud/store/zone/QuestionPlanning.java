package nl.gemeentecloud.store.zone;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * How PostgreSQL plans what {@link Role#APP} asks: once per statement and for any values, from what
 * is looked for to what is reached from it, in the order in which it stands there and each by an
 * index. Looking for another way takes longer than the question itself, and finds one by reading
 * whole tables when the statistics mislead (decisions 9 and 12).
 *
 * <p>These are defaults of the role, which it may set for itself: no session has to be told, so
 * none has to be remembered, and a transaction-pooling proxy may stand between.
 */
final class QuestionPlanning {

    private static final List<String> SETTINGS =
            List.of(
                    "plan_cache_mode=force_generic_plan",
                    "join_collapse_limit=1",
                    "enable_seqscan=off",
                    "enable_hashjoin=off",
                    "enable_mergejoin=off",
                    "enable_material=off",
                    "enable_memoize=off",
                    // before PostgreSQL 18 what has no index looks so dear that it is compiled
                    "jit=off");

    private static final String DEFAULTS =
            "select unnest(rolconfig) from pg_roles where rolname = current_user";

    /** Two at a time changed, or made, one row of the catalogue. */
    private static final Set<String> CHANGED_MEANWHILE = Set.of("XX000", "23505");

    private static final String NOT_ALLOWED = "42501";

    private static final int ATTEMPTS = 10;
    private static final long PAUSE_NANOS = 20_000_000;

    private QuestionPlanning() {}

    /**
     * Makes them the defaults of connections from now on; does nothing where they are already.
     *
     * @return whether connections that were open before may lack some
     * @throws SQLException when the server cannot be asked
     * @throws IllegalStateException when it refuses, naming what its administrator can do
     */
    static boolean makeDefault(ZoneAddress address) throws SQLException {
        try (Connection connection = address.connect(Role.APP, "planning", 30)) {
            connection.setAutoCommit(false);
            for (int attempt = 1; ; attempt++) {
                List<String> missing = missing(connection);
                try {
                    set(connection, missing);
                    connection.commit();
                    return !missing.isEmpty();
                } catch (SQLException failed) {
                    connection.rollback();
                    if (NOT_ALLOWED.equals(failed.getSQLState())) {
                        throw new IllegalStateException(remedy(address, missing), failed);
                    }
                    // the same role of another zone, or another program that starts
                    if (attempt == ATTEMPTS || !CHANGED_MEANWHILE.contains(failed.getSQLState())) {
                        throw failed;
                    }
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            }
        }
    }

    private static String remedy(ZoneAddress address, List<String> missing) {
        String role = address.credentials(Role.APP).user();
        return "Role %s may not set its own defaults; let an administrator run: %s"
                .formatted(
                        role,
                        missing.stream()
                                .map(setting -> "alter role \"" + role + "\" set " + setting + ";")
                                .collect(Collectors.joining(" ")));
    }

    private static List<String> missing(Connection connection) throws SQLException {
        Set<String> missing = new LinkedHashSet<>(SETTINGS);
        try (PreparedStatement statement = connection.prepareStatement(DEFAULTS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                missing.remove(rows.getString(1));
            }
        }
        return new ArrayList<>(missing);
    }

    private static void set(Connection connection, List<String> settings) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String setting : settings) {
                statement.execute("alter role current_user set " + setting);
            }
        }
    }
}
