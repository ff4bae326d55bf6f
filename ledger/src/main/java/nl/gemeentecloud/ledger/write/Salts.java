package nl.gemeentecloud.ledger.write;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import nl.gemeentecloud.ledger.Salt;

/**
 * Random salts, drawn 256 at a time because one draw from the system's generator costs as much as
 * the rest of an entry. For one thread.
 */
public final class Salts {

    private final SecureRandom random;
    private final ByteBuffer buffer = ByteBuffer.allocate(256 * Salt.BYTES);

    public Salts(SecureRandom random) {
        this.random = random;
        buffer.position(buffer.limit());
    }

    public Salt next() {
        if (!buffer.hasRemaining()) {
            random.nextBytes(buffer.array());
            buffer.rewind();
        }
        return new Salt(buffer.getLong(), buffer.getLong());
    }
}
