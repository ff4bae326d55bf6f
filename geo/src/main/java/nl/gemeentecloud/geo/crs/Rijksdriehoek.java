package nl.gemeentecloud.geo.crs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import rdnaptrans.Transform;
import rdnaptrans.value.Cartesian;
import rdnaptrans.value.Geographic;

/**
 * Between Rijksdriehoek (EPSG:28992) and ETRS89 (EPSG:4258), by RDNAPTRANS.
 *
 * <p>The library takes 5 microseconds a position and may be used by one thread at a time. So the
 * way to ETRS89, which every position of every answer goes, is kept as a polynomial of the third
 * degree per square kilometre, made from sixteen positions at first use: less than a tenth of a
 * millimetre from what the library says, at some thirty nanoseconds (tested).
 */
public final class Rijksdriehoek {

    /** Where RD is meant to be used, in kilometres, with the sea around it. */
    private static final int WEST_KM = -10;

    private static final int EAST_KM = 310;
    private static final int SOUTH_KM = 280;
    private static final int NORTH_KM = 640;
    private static final double KM = 1000;

    /** Sixteen positions of two numbers in each square. */
    private static final int SIDE = 4;

    /**
     * Where the first position stands and how far it is to the last, as parts of the side. They
     * keep away from the edges, which are those of the correction grid: where that ends, in the sea
     * and abroad, it ends at an edge.
     */
    private static final double FIRST = 0.125;

    private static final double SPAN = 0.75;

    private static final ConcurrentMap<Integer, double[]> SQUARES = new ConcurrentHashMap<>();
    private static final ReentrantLock LIBRARY = new ReentrantLock();

    private Rijksdriehoek() {}

    /** From x, y in metres to longitude, latitude in degrees. */
    public static void toLonLat(double[] position) {
        double x = position[0] / KM;
        double y = position[1] / KM;
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        if (!(x >= WEST_KM && x < EAST_KM && y >= SOUTH_KM && y < NORTH_KM)) {
            byLibrary(position);
            return;
        }
        int number = (row - SOUTH_KM) * (EAST_KM - WEST_KM) + column - WEST_KM;
        double[] square = SQUARES.get(number);
        if (square == null) {
            square = square(column, row);
            SQUARES.put(number, square);
        }
        interpolate(square, (x - column - FIRST) / SPAN, (y - row - FIRST) / SPAN, position);
    }

    /** From longitude, latitude in degrees to x, y in metres. */
    public static void fromLonLat(double[] position) {
        LIBRARY.lock();
        try {
            Cartesian rd = Transform.etrs2rd(new Geographic(position[1], position[0]));
            position[0] = rd.X;
            position[1] = rd.Y;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The RDNAPTRANS grids cannot be read", unreadable);
        } finally {
            LIBRARY.unlock();
        }
    }

    static void byLibrary(double[] position) {
        LIBRARY.lock();
        try {
            Geographic etrs = Transform.rd2etrs(new Cartesian(position[0], position[1]));
            position[0] = etrs.lambda;
            position[1] = etrs.phi;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The RDNAPTRANS grids cannot be read", unreadable);
        } finally {
            LIBRARY.unlock();
        }
    }

    private static double[] square(int column, int row) {
        double[] square = new double[SIDE * SIDE * 2];
        double[] position = new double[2];
        for (int j = 0; j < SIDE; j++) {
            for (int i = 0; i < SIDE; i++) {
                position[0] = (column + FIRST + SPAN * i / (SIDE - 1)) * KM;
                position[1] = (row + FIRST + SPAN * j / (SIDE - 1)) * KM;
                byLibrary(position);
                square[(j * SIDE + i) * 2] = position[0];
                square[(j * SIDE + i) * 2 + 1] = position[1];
            }
        }
        return square;
    }

    /**
     * Lagrange through four by four positions.
     *
     * @param u part of the way from the westernmost position to the easternmost; a little below 0
     *     or above 1 near the edges
     * @param v the same from south to north
     */
    private static void interpolate(double[] square, double u, double v, double[] position) {
        double u0 = weight0(u);
        double u1 = weight1(u);
        double u2 = weight1(1 - u);
        double u3 = weight0(1 - u);
        double lon = 0;
        double lat = 0;
        for (int j = 0; j < SIDE; j++) {
            double weight =
                    switch (j) {
                        case 0 -> weight0(v);
                        case 1 -> weight1(v);
                        case 2 -> weight1(1 - v);
                        default -> weight0(1 - v);
                    };
            int at = j * SIDE * 2;
            lon +=
                    weight
                            * (u0 * square[at]
                                    + u1 * square[at + 2]
                                    + u2 * square[at + 4]
                                    + u3 * square[at + 6]);
            lat +=
                    weight
                            * (u0 * square[at + 1]
                                    + u1 * square[at + 3]
                                    + u2 * square[at + 5]
                                    + u3 * square[at + 7]);
        }
        position[0] = lon;
        position[1] = lat;
    }

    /** Of the position at 0 among those at 0, 1/3, 2/3 and 1. */
    private static double weight0(double t) {
        return (1 - 3 * t) * (2 - 3 * t) * (1 - t) / 2;
    }

    /** Of the position at 1/3. */
    private static double weight1(double t) {
        return 4.5 * t * (2 - 3 * t) * (1 - t);
    }
}
