package nl.gemeentecloud.geo.crs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The coordinate reference systems in which geometry is given. Geometry is stored in {@link #RD}.
 *
 * <p>ETRS89 and WGS 84 are taken to be equal, as the Netherlands agreed for data with an accuracy
 * of a metre (NSGI, "handreiking CRS"): within Europe they differ by less than one metre.
 */
public enum Crs {
    /** Longitude, latitude in degrees; what GeoJSON has unless something else is asked. */
    CRS84("http://www.opengis.net/def/crs/OGC/1.3/CRS84", Axes.LON_LAT, 9),
    /** Rijksdriehoek: x, y in metres. */
    RD("http://www.opengis.net/def/crs/EPSG/0/28992", Axes.XY, 3),
    /** Latitude, longitude in degrees. */
    ETRS89("http://www.opengis.net/def/crs/EPSG/0/4258", Axes.LAT_LON, 9),
    /** Latitude, longitude in degrees. */
    WGS84("http://www.opengis.net/def/crs/EPSG/0/4326", Axes.LAT_LON, 9),
    /** Web Mercator: x, y in metres at the equator, the grid of most web maps. */
    WEB_MERCATOR("http://www.opengis.net/def/crs/EPSG/0/3857", Axes.XY, 3);

    /** In which order a position is written. */
    public enum Axes {
        XY,
        LON_LAT,
        LAT_LON
    }

    private static final List<Crs> ALL = List.of(values());

    private final String uri;
    private final Axes axes;
    private final int decimals;

    Crs(String uri, Axes axes, int decimals) {
        this.uri = uri;
        this.axes = axes;
        this.decimals = decimals;
    }

    /** By which it is known in OGC and EPSG. */
    public String uri() {
        return uri;
    }

    public Axes axes() {
        return axes;
    }

    /** How many decimals stay within a millimetre. */
    public int decimals() {
        return decimals;
    }

    public static List<Crs> all() {
        return ALL;
    }

    /** By its URI, also in the older forms {@code EPSG:28992} and {@code [EPSG:28992]}. */
    public static Optional<Crs> named(String name) {
        return Arrays.stream(values()).filter(crs -> crs.isCalled(name)).findFirst();
    }

    private boolean isCalled(String name) {
        String bare =
                name.startsWith("[") && name.endsWith("]")
                        ? name.substring(1, name.length() - 1)
                        : name;
        return bare.equals(uri)
                || (this == CRS84 ? bare.equals("OGC:CRS84") : bare.equals("EPSG:" + code()));
    }

    private String code() {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    /** From stored RD to this system, in the order of its axes. */
    public Projection fromRd() {
        return switch (this) {
            case RD -> Projection.SAME;
            case CRS84 -> Rijksdriehoek::toLonLat;
            case ETRS89, WGS84 -> Projection.swapping(Rijksdriehoek::toLonLat);
            case WEB_MERCATOR -> Mercator::fromRd;
        };
    }

    /** From this system, in the order of its axes, to RD. */
    public Projection toRd() {
        return switch (this) {
            case RD -> Projection.SAME;
            case CRS84 -> Rijksdriehoek::fromLonLat;
            case ETRS89, WGS84 ->
                    position -> {
                        Projection.swap(position);
                        Rijksdriehoek.fromLonLat(position);
                    };
            case WEB_MERCATOR -> Mercator::toRd;
        };
    }
}
