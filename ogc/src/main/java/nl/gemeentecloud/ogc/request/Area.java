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
