package nl.gemeentecloud.proef;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rings of corners, x and y in turn, and whether two cover the same ground. */
final class Ring {

    private static final int CELL = 60;
    private static final double TOUCH = 0.02;

    private Ring() {}

    /**
     * A ring from its numbers.
     *
     * @param dimension numbers per corner, of which the first two count
     */
    static double[] of(String[] numbers, int dimension) {
        double[] ring = new double[numbers.length / dimension * 2];
        for (int i = 0; i < ring.length / 2; i++) {
            ring[2 * i] = Double.parseDouble(numbers[i * dimension]);
            ring[2 * i + 1] = Double.parseDouble(numbers[i * dimension + 1]);
        }
        return ring;
    }

    /** Pairs of rings of which a corner or the middle of one lies well inside the other. */
    static List<String> overlaps(List<double[]> rings) {
        Map<Long, List<Integer>> cells = new HashMap<>();
        for (int i = 0; i < rings.size(); i++) {
            double[] ring = rings.get(i);
            cells.computeIfAbsent(cell(ring[0], ring[1], 0, 0), key -> new ArrayList<>()).add(i);
        }
        List<String> found = new ArrayList<>();
        for (int i = 0; i < rings.size(); i++) {
            double[] ring = rings.get(i);
            for (int neighbour = 0; neighbour < 9; neighbour++) {
                long cell = cell(ring[0], ring[1], neighbour / 3 - 1, neighbour % 3 - 1);
                for (int j : cells.getOrDefault(cell, List.of())) {
                    double[] other = rings.get(j);
                    if (i != j && anyInside(ring, other)) {
                        found.add(Arrays.toString(ring) + " and " + Arrays.toString(other));
                    }
                }
            }
        }
        return found.size() > 5 ? found.subList(0, 5) : found;
    }

    private static long cell(double x, double y, int dx, int dy) {
        return ((long) (x / CELL) + dx) * 100_000L + (long) (y / CELL) + dy;
    }

    /** Corners are moved a little towards the middle: neighbours may touch. */
    private static boolean anyInside(double[] ring, double[] other) {
        double mx = 0;
        double my = 0;
        int corners = ring.length / 2 - 1;
        for (int i = 0; i < corners; i++) {
            mx += ring[2 * i] / corners;
            my += ring[2 * i + 1] / corners;
        }
        if (inside(mx, my, other)) {
            return true;
        }
        for (int i = 0; i < corners; i++) {
            double x = ring[2 * i] + (mx - ring[2 * i]) * TOUCH;
            double y = ring[2 * i + 1] + (my - ring[2 * i + 1]) * TOUCH;
            if (inside(x, y, ring) && inside(x, y, other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inside(double x, double y, double[] ring) {
        boolean in = false;
        for (int i = 0; i + 3 < ring.length; i += 2) {
            boolean crosses = ring[i + 1] > y != ring[i + 3] > y;
            double at =
                    ring[i]
                            + (y - ring[i + 1])
                                    * (ring[i + 2] - ring[i])
                                    / (ring[i + 3] - ring[i + 1]);
            if (crosses && x < at) {
                in = !in;
            }
        }
        return in;
    }
}
