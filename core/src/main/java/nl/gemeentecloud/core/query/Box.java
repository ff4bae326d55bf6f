package nl.gemeentecloud.core.query;

/**
 * A rectangle in the coordinates in which geometry is stored; for Dutch registers RD (EPSG:28992),
 * in metres. Its edges belong to it.
 *
 * @param minX west
 * @param minY south
 * @param maxX east, not less than {@code minX}
 * @param maxY north, not less than {@code minY}
 */
public record Box(double minX, double minY, double maxX, double maxY) {

    public Box {
        if (!(minX <= maxX && minY <= maxY)
                || Double.isInfinite(maxX - minX)
                || Double.isInfinite(maxY - minY)) {
            throw new IllegalArgumentException(
                    "No rectangle: %s,%s,%s,%s".formatted(minX, minY, maxX, maxY));
        }
    }
}
