package nl.gemeentecloud.core.levering;

import java.util.Arrays;
import nl.gemeentecloud.core.definition.ObjectType;

/**
 * One voorkomen on its way from a reader to its table, by the numbers of its attributes. It is
 * filled, handed over and filled again, so that millions of voorkomens pass without an object each.
 * Not safe for concurrent use.
 */
public final class VoorkomenRow {

    private static final int FIRST_ARENA = 4096;

    private final ObjectType type;
    private final int[] counts;
    private final int[] last;
    private final double[] boxes;

    // values in the order in which they were added; next points from a value to the following one
    private long[] numbers = new long[64];
    private int[] starts = new int[64];
    private int[] lengths = new int[64];
    private int[] next = new int[64];
    private final int[] first;
    private int values;

    private byte[] bytes = new byte[FIRST_ARENA];
    private int used;
    private final StringBuilder asDelivered = new StringBuilder();

    public VoorkomenRow(ObjectType type) {
        this.type = type;
        int attributes = type.attributes().size();
        this.counts = new int[attributes];
        this.first = new int[attributes];
        this.last = new int[attributes];
        this.boxes = new double[4 * attributes];
    }

    public ObjectType type() {
        return type;
    }

    /** Keeps a value that does not fit its attribute, as it was delivered. */
    public void misfit(String element, String value) {
        asDelivered.append(asDelivered.isEmpty() ? "" : "\n");
        asDelivered.append(element).append('=').append(value.replace('\0', ' '));
    }

    /** What does not fit its attribute, a line of {@code element=value} each. */
    public String asDelivered() {
        return asDelivered.isEmpty() ? "" : asDelivered.toString();
    }

    /** Forgets all values. */
    public void clear() {
        asDelivered.setLength(0);
        Arrays.fill(counts, 0);
        values = 0;
        used = 0;
    }

    /**
     * Adds a value that is kept as a number.
     *
     * @param value of an identificatie or getal the number; of a datum the days since 1970; of a
     *     tijdstip the microseconds since 1970 of the local time; of an indicatie 1 or 0
     */
    public void number(int attribute, long value) {
        numbers[add(attribute)] = value;
    }

    /**
     * Adds a value that is kept as text.
     *
     * @param text in UTF-8, valid and without zero bytes
     */
    public void text(int attribute, byte[] text, int from, int length) {
        bytes(add(attribute), text, from, length);
    }

    /**
     * Adds a geometry.
     *
     * @param wkb well-known binary (OGC 06-103r4), little endian; with Z as 1001, 1003, 1006
     */
    public void geometry(
            int attribute,
            byte[] wkb,
            int length,
            double minX,
            double minY,
            double maxX,
            double maxY) {
        bytes(add(attribute), wkb, 0, length);
        boxes[4 * attribute] = minX;
        boxes[4 * attribute + 1] = minY;
        boxes[4 * attribute + 2] = maxX;
        boxes[4 * attribute + 3] = maxY;
    }

    private void bytes(int value, byte[] from, int begin, int length) {
        room(length);
        System.arraycopy(from, begin, bytes, used, length);
        starts[value] = used;
        lengths[value] = length;
        used += length;
    }

    private int add(int attribute) {
        if (values == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * values);
            starts = Arrays.copyOf(starts, 2 * values);
            lengths = Arrays.copyOf(lengths, 2 * values);
            next = Arrays.copyOf(next, 2 * values);
        }
        int value = values++;
        if (counts[attribute]++ == 0) {
            first[attribute] = value;
        } else {
            next[last[attribute]] = value;
        }
        last[attribute] = value;
        return value;
    }

    private void room(int more) {
        if (bytes.length - used < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, used + more));
        }
    }

    /** How many values there are in all. */
    public int values() {
        return values;
    }

    /** How many of {@link #bytes()} are used. */
    public int used() {
        return used;
    }

    /** How many values an attribute has. */
    public int count(int attribute) {
        return counts[attribute];
    }

    /** The place of the first value of an attribute that has one. */
    public int first(int attribute) {
        return first[attribute];
    }

    /** The place of the value after this one of the same attribute; only when there is one. */
    public int next(int value) {
        return next[value];
    }

    public long number(int value) {
        return numbers[value];
    }

    /** Where the text or geometry at a place begins in {@link #bytes()}. */
    public int start(int value) {
        return starts[value];
    }

    /** How many bytes the text or geometry at a place has. */
    public int length(int value) {
        return lengths[value];
    }

    /** Bytes of all texts (UTF-8) and geometries; valid until the next value is added. */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * One side of the box of a geometry: 0 and 1 are its lowest x and y, 2 and 3 its highest, in
     * the units of the geometry.
     */
    public double box(int attribute, int side) {
        return boxes[4 * attribute + side];
    }
}
