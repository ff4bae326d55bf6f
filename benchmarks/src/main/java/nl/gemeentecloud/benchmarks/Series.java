package nl.gemeentecloud.benchmarks;

import java.util.Arrays;
import java.util.List;

/** Figures of the same thing, measured in several rounds. */
record Series(List<Double> values) {

    Series {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A series needs a figure");
        }
    }

    double median() {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double least() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    double most() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** The median of what is below {@code part} of the sorted samples, for example 0.99. */
    static long percentile(long[] samples, double part) {
        if (samples.length == 0) {
            return 0;
        }
        long[] sorted = samples.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(part * (sorted.length - 1)))];
    }

    /** A number with as many decimals as it deserves. */
    static String number(double value) {
        double size = Math.abs(value);
        return (size >= 100 || size == Math.rint(size) ? "%,.0f" : size >= 1 ? "%,.2f" : "%.3f")
                .formatted(value);
    }

    String text(String unit) {
        return "%s %s (%s to %s in %d rounds)"
                .formatted(number(median()), unit, number(least()), number(most()), values.size());
    }
}
