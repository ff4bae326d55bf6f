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
 * the indexes on places find the nearest. It may be some metres too small.
 */
public final class ExtentReader {

    /** Far enough that north and south differ by less than a millimetre, in metres. */
    private static final String FAR = "1e13";

    private static final int FEW = 100;

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
        String box = Place.box(column.substring(1, column.length() - 1));
        String sql =
                "select %s, %s, %s, %s"
                        .formatted(
                                end(table, box, "min((%s[1])[0])", "-" + FAR + ",0"),
                                end(table, box, "min((%s[1])[1])", "0,-" + FAR),
                                end(table, box, "max((%s[0])[0])", FAR + ",0"),
                                end(table, box, "max((%s[0])[1])", "0," + FAR));
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

    /** What is small is ordered by its middle, so that a few are looked at to find its edge. */
    private static String end(VoorkomenTable table, String box, String coordinate, String far) {
        String nearest = "(select %s from %s where %s and %s order by %s <-> point '%s' limit %d)";
        String current = table.isCurrent();
        return "(select %s from (%s union all %s) nearest)"
                .formatted(
                        coordinate.formatted(box),
                        nearest.formatted(
                                box,
                                table.name(),
                                current,
                                Place.isSmall(box),
                                "point(" + box + ")",
                                far,
                                FEW),
                        nearest.formatted(
                                box, table.name(), current, Place.isLarge(box), box, far, 1));
    }
}
