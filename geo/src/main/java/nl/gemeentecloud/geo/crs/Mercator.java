package nl.gemeentecloud.geo.crs;

/** Web Mercator (EPSG:3857): the sphere with the radius of the WGS 84 equator. */
public final class Mercator {

    private static final double RADIUS_METRES = 6_378_137.0;

    /** Half of the side of the square that the world is. */
    public static final double HALF_WORLD_METRES = Math.PI * RADIUS_METRES;

    private static final double MOST_LATITUDE = 85.051_128_779_806_59;

    private Mercator() {}

    static void fromRd(double[] position) {
        Rijksdriehoek.toLonLat(position);
        fromLonLat(position);
    }

    static void toRd(double[] position) {
        toLonLat(position);
        Rijksdriehoek.fromLonLat(position);
    }

    /** From degrees to metres. Beyond the square, latitude stops at its edge. */
    public static void fromLonLat(double[] position) {
        double latitude = Math.clamp(position[1], -MOST_LATITUDE, MOST_LATITUDE);
        position[0] = Math.toRadians(position[0]) * RADIUS_METRES;
        position[1] =
                Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2)) * RADIUS_METRES;
    }

    public static void toLonLat(double[] position) {
        position[0] = Math.toDegrees(position[0] / RADIUS_METRES);
        position[1] =
                Math.toDegrees(2 * Math.atan(Math.exp(position[1] / RADIUS_METRES)) - Math.PI / 2);
    }
}
