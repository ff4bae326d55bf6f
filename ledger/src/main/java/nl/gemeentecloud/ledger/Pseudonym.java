package nl.gemeentecloud.ledger;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * 128 bits that stand for a person, and say nothing to whoever lacks the tenant's key.
 *
 * @param high the first eight bytes, big-endian
 * @param low the last eight bytes, big-endian
 */
public record Pseudonym(long high, long low) implements Comparable<Pseudonym> {

    public static final int BYTES = 16;

    /** Reads the first sixteen bytes. */
    public static Pseudonym of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Pseudonym(buffer.getLong(), buffer.getLong());
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
    }

    /** The order of the bytes, taken as unsigned. */
    @Override
    public int compareTo(Pseudonym other) {
        int first = Long.compareUnsigned(high, other.high);
        return first != 0 ? first : Long.compareUnsigned(low, other.low);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes());
    }
}
