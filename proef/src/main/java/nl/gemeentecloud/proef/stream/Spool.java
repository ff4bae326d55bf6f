package nl.gemeentecloud.proef.stream;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets bytes aside per period, in order, in files: what is made place by place comes out day by day
 * without being kept in memory.
 */
public final class Spool implements Closeable {

    /** Where the bytes of a period go. */
    @FunctionalInterface
    public interface Naming {

        /**
         * The file of one part of a period.
         *
         * @param period from 0
         * @param part from 0
         */
        Path file(int period, int part) throws IOException;
    }

    private final Naming naming;
    private final long most;
    private final @Nullable OutputStream[] open;
    private final long[] sizes;
    private final List<List<Path>> files = new ArrayList<>();

    /**
     * @param periods number of periods; as many files are open at a time
     * @param most bytes after which a period goes on in another file
     */
    public Spool(Naming naming, int periods, long most) {
        this.naming = naming;
        this.most = most;
        open = new OutputStream[periods];
        sizes = new long[periods];
        for (int i = 0; i < periods; i++) {
            files.add(new ArrayList<>(1));
        }
    }

    /** Adds bytes that belong together, and to that period. */
    public void add(int period, byte[] bytes, int from, int length) throws IOException {
        OutputStream out = open[period];
        if (out != null && sizes[period] >= most) {
            out.close();
            out = null;
        }
        if (out == null) {
            Path file = naming.file(period, files.get(period).size());
            out = Files.newOutputStream(file);
            files.get(period).add(file);
            open[period] = out;
            sizes[period] = 0;
        }
        out.write(bytes, from, length);
        sizes[period] += length;
    }

    /** The files of a period in order; none when nothing happened. */
    public List<Path> files(int period) {
        return List.copyOf(files.get(period));
    }

    @Override
    public void close() throws IOException {
        for (OutputStream out : open) {
            if (out != null) {
                out.close();
            }
        }
    }
}
