package nl.gemeentecloud.bag.reader;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** What is wrong with a surface by OGC Simple Features (06-103r4, 6.1.11), in Dutch. */
final class Validity {

    private static final int MILLIMETRES = 3;

    private Validity() {}

    /** The first thing that is wrong, with its place; null when nothing is. */
    static @Nullable String fault(Geometry surface) {
        TopologyValidationError error = new IsValidOp(surface).getValidationError();
        return error == null ? null : said(error.getErrorType()) + at(error.getCoordinate());
    }

    private static String said(int fault) {
        return switch (fault) {
            case TopologyValidationError.SELF_INTERSECTION -> "de rand kruist zichzelf";
            case TopologyValidationError.RING_SELF_INTERSECTION -> "de rand raakt zichzelf";
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "een gat ligt buiten het vlak";
            case TopologyValidationError.NESTED_HOLES -> "een gat ligt in een gat";
            case TopologyValidationError.NESTED_SHELLS -> "een vlak ligt in een ander";
            case TopologyValidationError.DISCONNECTED_INTERIOR ->
                    "het vlak valt door zijn gaten uiteen";
            case TopologyValidationError.DUPLICATE_RINGS -> "een rand staat er twee keer";
            case TopologyValidationError.TOO_FEW_POINTS ->
                    "een rand heeft te weinig verschillende punten";
            // every other number that the library has, and those it may get
            default -> "de geometrie is ongeldig";
        };
    }

    private static String at(@Nullable Coordinate place) {
        return place == null ? "" : " bij %s %s".formatted(metres(place.x), metres(place.y));
    }

    private static String metres(double number) {
        return BigDecimal.valueOf(number)
                .setScale(MILLIMETRES, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
