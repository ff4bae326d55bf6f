package nl.gemeentecloud.store.voorkomen;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.query.Box;
import nl.gemeentecloud.store.register.RegisterFailure;
import nl.gemeentecloud.store.zone.Zone;

/**
 * Finds the rectangle around all objects of a type as they count now, without reading them: the
 * westernmost is the one nearest to a place so far to the west that only west and east matter, and
 * the index on boxes finds the nearest.
 */
public final class ExtentReader {

    /** Far enough that north and south differ by less than a millimetre, in metres. */
    private static final String FAR = "1e13";

    private final Zone zone;

    public ExtentReader(Zone zone) {
        this.zone = zone;
    }

    /**
     * The rectangle around a geometry of all objects; empty when there is none.
     *
     * @param path of the attribute that holds the geometry
     * @throws nl.gemeentecloud.store.zone.ZoneUnavailable when the zone cannot be asked now
     */
    public Optional<Box> read(ObjectType type, String path) {
        VoorkomenTable table = new VoorkomenTable(type);
        String column = table.column(path);
        String box = VoorkomenTable.quote(column.substring(1, column.length() - 1) + "_box");
        String sql =
                "select %s, %s, %s, %s"
                        .formatted(
                                end(table, box, "(%s[1])[0]", "-" + FAR + ",0"),
                                end(table, box, "(%s[1])[1]", "0,-" + FAR),
                                end(table, box, "(%s[0])[0]", FAR + ",0"),
                                end(table, box, "(%s[0])[1]", "0," + FAR));
        try (Connection connection = zone.questions().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            double minX = row.getDouble(1);
            return row.wasNull()
                    ? Optional.empty()
                    : Optional.of(
                            new Box(minX, row.getDouble(2), row.getDouble(3), row.getDouble(4)));
        } catch (SQLException e) {
            throw RegisterFailure.of(zone, "Finding the extent of " + type, e);
        }
    }

    private static String end(VoorkomenTable table, String box, String coordinate, String far) {
        return "(select %s from %s where %s and %s is not null order by %s <-> point '%s' limit 1)"
                .formatted(
                        coordinate.formatted(box), table.name(), table.isCurrent(), box, box, far);
    }
}
