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
 * Finds the rectangle around all objects of a type as they count now, without reading them. Of what
 * is small the outermost strips and heights are looked up, and then only what lies there is read.
 * Of what is large, the westernmost is the one nearest to a place so far to the west that only west
 * and east matter.
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
        String sql = sql(new VoorkomenTable(type), path);
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

    private static String sql(VoorkomenTable table, String path) {
        String column = table.column(path);
        String box = Place.box(column.substring(1, column.length() - 1));
        String counts = "from %s where %s and ".formatted(table.name(), table.isCurrent());
        String small = counts + Place.isSmall(box);
        String strip = Place.strip(box);
        String height = Place.height(box);
        return """
        with recursive strips (strip) as (
          (select %1$s %3$s order by 1 limit 1)
          union all
          select (select %1$s %3$s and %1$s > strips.strip order by 1 limit 1)
            from strips where strips.strip is not null
        ), ends as (
          select strips.strip,
              (select %2$s %3$s and %1$s = strips.strip order by %2$s limit 1) as lowest,
              (select %2$s %3$s and %1$s = strips.strip order by %2$s desc limit 1) as highest
            from strips where strips.strip is not null
        ), around as (
          select min(ends.strip) as west, min(ends.lowest) as south,
              max(ends.strip) as east, max(ends.highest) as north from ends
        )
        select
          least((select min((%4$s[1])[0]) %3$s and %1$s <= (select around.west + 1 from around)), %5$s),
          least((select min(s.south) from ends, lateral (select min((%4$s[1])[1]) as south
              %3$s and %1$s = ends.strip and %2$s <= (select around.south + %9$d from around)) s), %6$s),
          greatest((select max((%4$s[0])[0]) %3$s and %1$s >= (select around.east - 1 from around)), %7$s),
          greatest((select max(n.north) from ends, lateral (select max((%4$s[0])[1]) as north
              %3$s and %1$s = ends.strip and %2$s >= (select around.north - %9$d from around)) n), %8$s)
        """
                .formatted(
                        strip,
                        height,
                        small,
                        box,
                        large(box, counts, "[1])[0]", "-" + FAR + ",0"),
                        large(box, counts, "[1])[1]", "0,-" + FAR),
                        large(box, counts, "[0])[0]", FAR + ",0"),
                        large(box, counts, "[0])[1]", "0," + FAR),
                        Place.HEIGHTS_OF_SMALL);
    }

    private static String large(String box, String counts, String coordinate, String far) {
        return "(select (%1$s%2$s %3$s %4$s order by %1$s <-> point '%5$s' limit 1)"
                .formatted(box, coordinate, counts, Place.isLarge(box), far);
    }
}
