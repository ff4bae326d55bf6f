package nl.gemeentecloud.store.voorkomen;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.core.levering.Levering.Dekking;
import nl.gemeentecloud.core.levering.Levering.Mutaties;
import org.jspecify.annotations.Nullable;

/**
 * Up to which day a register is, per area: the last stand of it and the mutations that were applied
 * since, a row each in {@code levering_periode}.
 */
public final class Leveringsperioden {

    private final String table;

    public Leveringsperioden(String register) {
        this.table = VoorkomenTable.quote(register) + ".levering_periode";
    }

    /**
     * One row.
     *
     * @param vanaf empty for a stand
     */
    public record Periode(Optional<LocalDate> vanaf, LocalDate tot, String fingerprint) {}

    /** The table, if it is not there yet. */
    public String create() {
        return """
        create table if not exists %s (
          gebied text not null collate "C",
          vanaf date,
          tot date not null,
          delivery_id bigint not null,
          fingerprint bytea not null,
          verwerkt_op timestamptz not null default now(),
          primary key (gebied, tot)
        )\
        """
                .formatted(table);
    }

    /** Who asks may know how recent the answer is. */
    public String grant(String user) {
        return "grant select on %s to \"%s\"".formatted(table, user);
    }

    /** What was applied of an area, in order of time. */
    public List<Periode> of(Connection connection, String gebied) throws SQLException {
        String sql =
                "select vanaf, tot, fingerprint from %s where gebied = ? order by tot"
                        .formatted(table);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, gebied);
            List<Periode> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(
                            new Periode(
                                    Optional.ofNullable(rows.getObject(1, LocalDate.class)),
                                    rows.getObject(2, LocalDate.class),
                                    HexFormat.of().formatHex(rows.getBytes(3))));
                }
            }
            return found;
        }
    }

    /** A stand begins anew: what was applied before it counts no more. */
    public void stand(
            Connection connection, Optional<Dekking> stand, long deliveryId, String fingerprint)
            throws SQLException {
        if (stand.isPresent()) {
            String gebied = stand.get().gebied();
            String sql = "delete from %s where gebied = ?".formatted(table);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, gebied);
                statement.executeUpdate();
            }
            add(connection, gebied, null, stand.get().datum(), deliveryId, fingerprint);
        }
    }

    public void applied(
            Connection connection, Mutaties mutaties, long deliveryId, String fingerprint)
            throws SQLException {
        add(
                connection,
                mutaties.gebied(),
                mutaties.vanaf(),
                mutaties.tot(),
                deliveryId,
                fingerprint);
    }

    private void add(
            Connection connection,
            String gebied,
            @Nullable LocalDate vanaf,
            LocalDate tot,
            long deliveryId,
            String fingerprint)
            throws SQLException {
        String sql =
                "insert into %s (gebied, vanaf, tot, delivery_id, fingerprint) values (?, ?, ?, ?, ?)"
                        .formatted(table);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, gebied);
            statement.setObject(2, vanaf);
            statement.setObject(3, tot);
            statement.setLong(4, deliveryId);
            statement.setBytes(5, HexFormat.of().parseHex(fingerprint));
            statement.executeUpdate();
        }
    }
}
