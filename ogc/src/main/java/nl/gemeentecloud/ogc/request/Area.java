package nl.gemeentecloud.ogc.request;

import nl.gemeentecloud.geo.crs.Box;
import nl.gemeentecloud.geo.crs.Crs;
import nl.gemeentecloud.geo.wkb.Window;

/**
 * Where features have to lie.
 *
 * @param box in RD; nothing of the area lies outside it
 * @param window the area itself, by its own edges
 */
public record Area(Box box, Window window) {

    /** Where RD means something, in longitude and latitude; outside, nothing of ours lies. */
    static final Box AROUND_THE_NETHERLANDS = new Box(2.0, 50.0, 8.0, 56.0);

    /** The same in RD. */
    public static final Box RD_OF_THE_NETHERLANDS =
            AROUND_THE_NETHERLANDS.through(Crs.CRS84.toRd());

    /**
     * A rectangle in this system as an area.
     *
     * @param edges in the order of the axes of the system
     */
    static Area of(Box edges, Crs crs) {
        // half of the last decimal that is answered counts as touched, see Window
        return new Area(edges.through(crs.toRd()).grown(0.001), new Window(edges, crs));
    }
}
