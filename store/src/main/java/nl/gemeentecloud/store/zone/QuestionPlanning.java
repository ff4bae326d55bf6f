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
                    "enable_memoize=off");

    private static final String DEFAULTS =
            "select unnest(rolconfig) from pg_roles where rolname = current_user";

    /** As PostgreSQL has it: two at a time changed one row of its catalogue. */
    private static final String CHANGED_MEANWHILE = "XX000";

    private static final int ATTEMPTS = 5;

    private QuestionPlanning() {}

    /**
     * Makes them the defaults of connections from now on; does nothing where they are already.
     *
     * @throws SQLException when the server cannot be asked, or refuses it
     */
    static void makeDefault(ZoneAddress address) throws SQLException {
        try (Connection connection = address.connect(Role.APP, "planning", 30)) {
            for (int attempt = 1; ; attempt++) {
                try {
                    set(connection, missing(connection));
                    return;
                } catch (SQLException failed) {
                    // the same role of another zone, or another program that starts
                    if (attempt == ATTEMPTS || !CHANGED_MEANWHILE.equals(failed.getSQLState())) {
                        throw failed;
                    }
                }
            }
        }
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
                String[] parts = setting.split("=", 2);
                statement.execute(
                        "alter role current_user set %s = %s".formatted((Object[]) parts));
            }
        }
    }
}
