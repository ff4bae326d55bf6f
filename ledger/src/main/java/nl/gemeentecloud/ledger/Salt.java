package nl.gemeentecloud.ledger;

import java.nio.ByteBuffer;

/**
 * Sixteen random bytes in a leaf, so that an erased entry cannot be guessed from the hash that
 * remains.
 */
public record Salt(long high, long low) {

    public static final int BYTES = 16;

    /** Reads the first sixteen bytes. */
    public static Salt of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Salt(buffer.getLong(), buffer.getLong());
    }

    /** Salt is as secret as the entry it protects. */
    @Override
    public String toString() {
        return "Salt[*]";
    }
}
