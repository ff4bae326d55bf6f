package nl.gemeentecloud.core.levering;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Reads one official format: a stream of bytes into records, bounded in depth, size and memory. */
@FunctionalInterface
public interface DeliveryReader {

    /**
     * Reads to the end and hands over each record as it comes; what cannot be read is handed over
     * as rejected, with place and rule, and reading goes on.
     *
     * @throws IOException when the bytes themselves cannot be had
     */
    void read(InputStream in, Consumer<Delivered> sink) throws IOException;
}
