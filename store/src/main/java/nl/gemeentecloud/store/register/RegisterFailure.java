package nl.gemeentecloud.store.register;

import java.sql.SQLException;
import java.util.Optional;
import java.util.StringJoiner;
import nl.gemeentecloud.store.zone.Zone;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A statement on a register failed, and trying again does not help. The message carries the
 * statement and what it ran into, never a value: the server's own words may quote personal data, so
 * they are not repeated and not kept as a cause.
 */
public final class RegisterFailure extends RuntimeException {

    private final String sqlState;

    RegisterFailure(String message, String sqlState) {
        super(message);
        this.sqlState = sqlState;
    }

    /** SQLSTATE, or empty when the server gave none. */
    public String sqlState() {
        return sqlState;
    }

    /** The zone being away ({@link nl.gemeentecloud.store.zone.ZoneUnavailable}), or this. */
    public static RuntimeException of(Zone zone, String doing, SQLException failure) {
        Optional<? extends RuntimeException> away = zone.unavailable(failure);
        return away.isPresent() ? away.get() : failed(zone, doing, failure);
    }

    private static RegisterFailure failed(Zone zone, String doing, SQLException failure) {
        String state = Optional.ofNullable(failure.getSQLState()).orElse("");
        StringJoiner at = new StringJoiner(", ", " (", ")").setEmptyValue("");
        if (!state.isEmpty()) {
            at.add("SQLSTATE " + state);
        }
        ServerErrorMessage server =
                failure instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        if (server != null) {
            Optional.ofNullable(server.getTable()).ifPresent(table -> at.add("table " + table));
            Optional.ofNullable(server.getColumn()).ifPresent(column -> at.add("column " + column));
            Optional.ofNullable(server.getConstraint()).ifPresent(name -> at.add("rule " + name));
        }
        return new RegisterFailure("%s failed in %s%s".formatted(doing, zone, at), state);
    }
}
