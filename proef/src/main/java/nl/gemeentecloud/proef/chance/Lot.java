package nl.gemeentecloud.proef.chance;

/** Weighted choice among 0..n-1 in constant time (alias method of Walker and Vose). */
public final class Lot {

    private final int[] alias;
    private final double[] keep;

    public Lot(double... weights) {
        int n = weights.length;
        if (n == 0) {
            throw new IllegalArgumentException("A lot needs at least one weight");
        }
        double total = 0;
        for (double weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("A weight is not negative: " + weight);
            }
            total += weight;
        }
        alias = new int[n];
        keep = new double[n];
        fill(weights, total);
    }

    private void fill(double[] weights, double total) {
        int n = weights.length;
        int[] small = new int[n];
        int[] large = new int[n];
        int smalls = 0;
        int larges = 0;
        for (int i = 0; i < n; i++) {
            keep[i] = weights[i] * n / total;
            alias[i] = i;
            if (keep[i] < 1) {
                small[smalls++] = i;
            } else {
                large[larges++] = i;
            }
        }
        while (smalls > 0 && larges > 0) {
            int less = small[--smalls];
            int more = large[larges - 1];
            alias[less] = more;
            keep[more] -= 1 - keep[less];
            if (keep[more] < 1) {
                larges--;
                small[smalls++] = more;
            }
        }
        while (smalls > 0) {
            keep[small[--smalls]] = 1;
        }
        while (larges > 0) {
            keep[large[--larges]] = 1;
        }
    }

    public int draw(Chance chance) {
        return pick(chance.next());
    }

    /** The choice that a well-mixed number stands for. */
    public int pick(long random) {
        int i = (int) (((random >>> 33) * keep.length) >>> 31);
        double toss = (random & 0x7FFFFFFFL) * 0x1.0p-31;
        return toss < keep[i] ? i : alias[i];
    }
}
