package nl.gemeentecloud.proef.bag;

import java.nio.file.Path;
import java.util.List;

/**
 * What was written.
 *
 * @param bytes of XML, before compression
 * @param files the archives, in order of time
 */
public record Written(long bytes, List<Path> files) {

    public Written {
        files = List.copyOf(files);
    }
}
