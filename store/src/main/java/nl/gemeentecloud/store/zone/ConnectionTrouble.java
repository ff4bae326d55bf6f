package nl.gemeentecloud.store.zone;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells a server that is away from a statement that is wrong, by SQLSTATE. */
final class ConnectionTrouble {

    private ConnectionTrouble() {}

    /**
     * Whether the server is away, full, starting, stopping or too slow: classes 08 (connection), 53
     * (resources) and 57 (intervention), of this exception or of one that caused it.
     */
    static boolean is(Throwable failure) {
        return state(failure) != null;
    }

    /** What is the matter, without host, user or values. */
    static String describe(Throwable failure) {
        String state = state(failure);
        return state == null ? "it fails" : "it does not answer (SQLSTATE %s)".formatted(state);
    }

    private static @Nullable String state(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && isTrouble(e.getSQLState())) {
                return e.getSQLState();
            }
        }
        return null;
    }

    private static boolean isTrouble(@Nullable String state) {
        return state != null
                && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57"));
    }
}
