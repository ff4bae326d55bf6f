package nl.gemeentecloud.core.levering;

import java.io.InputStream;
import java.util.Iterator;

/**
 * Reads one registry's official formats: a stream of bytes into records, bounded in depth, size and
 * memory.
 */
@FunctionalInterface
public interface DeliveryReader {

    /**
     * The records one by one, as they are read; what cannot be read comes as rejected, with place
     * and rule, and reading goes on. The iterator throws {@link java.io.UncheckedIOException} when
     * the bytes themselves cannot be had.
     *
     * @param in is read to its end, and not closed
     */
    Iterator<Delivered> open(InputStream in);
}
