package nl.gemeentecloud.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.proef.Proef;
import nl.gemeentecloud.proef.ProefOptions;
import nl.gemeentecloud.proef.Progress;

/**
 * Generated persons for a benchmark, numbered one after the other so that any of them can be asked
 * for by arithmetic.
 */
final class Population {

    /** The element that is the own burgerservicenummer: number, length, and then nine digits. */
    private static final byte[] OWN_NUMBER = "0120009".getBytes(StandardCharsets.US_ASCII);

    /** How much of it its own first so many bytes end with: 0120 ends with 0. */
    private static final int[] BEGINS_AGAIN = {0, 0, 0, 1, 1, 1};

    private static final int DIGITS = 9;

    private Population() {}

    /**
     * An LO3 file of so many persons or some more: households are not cut.
     *
     * @param first burgerservicenummer of the first person
     */
    static Path numbered(Path work, int persons, int first) throws IOException {
        Path file = work.resolve("persoonslijsten.lo3");
        try (OutputStream out =
                new Renumbering(
                        new BufferedOutputStream(Files.newOutputStream(file), 1 << 20), first)) {
            Proef.writePersoonslijsten(
                    ProefOptions.of(new Gemeentecode("0363"), persons, 7), out, Progress.silent());
        }
        return file;
    }

    /**
     * Replaces the first own number on each line by the next in a row; it keeps its length, so no
     * other length changes.
     */
    private static final class Renumbering extends OutputStream {

        private final OutputStream out;
        private int next;
        private int matched;
        private int replacing;
        private boolean found;

        Renumbering(OutputStream out, int first) {
            this.out = out;
            this.next = first;
        }

        @Override
        public void write(int b) throws IOException {
            if (replacing > 0) {
                replacing--;
                out.write(Integer.toString(next).charAt(DIGITS - 1 - replacing));
                if (replacing == 0) {
                    next++;
                }
                return;
            }
            out.write(b);
            if (b == '\n') {
                found = false;
                matched = 0;
            } else if (!found) {
                while (matched > 0 && b != OWN_NUMBER[matched]) {
                    matched = BEGINS_AGAIN[matched - 1];
                }
                if (b == OWN_NUMBER[matched]) {
                    matched++;
                }
                if (matched == OWN_NUMBER.length) {
                    found = true;
                    matched = 0;
                    replacing = DIGITS;
                }
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (int i = offset; i < offset + length; i++) {
                write(bytes[i]);
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
