package nl.gemeentecloud.brp.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * The lines of a delivery as ranges of bytes, without copying them. Empty lines are passed over; a
 * byte order mark is skipped; CR LF ends a line like LF. A line longer than a record can be is not
 * kept, only its beginning.
 */
final class Lo3Lines {

    /** A record is at most 5 + 99999 characters of at most 4 bytes. */
    static final int LONGEST = 4 * 100_004 + 16;

    private static final int FIRST_BUFFER = 128 * 1024;

    private final InputStream in;
    private byte[] buffer = new byte[FIRST_BUFFER];
    private int start;
    private int end;
    private int filled;
    private int next;
    private boolean exhausted;
    private boolean first = true;
    private boolean tooLong;

    Lo3Lines(InputStream in) {
        this.in = in;
    }

    /**
     * Moves to the next line that is not empty; false at the end.
     *
     * @throws UncheckedIOException when the source cannot be read
     */
    boolean next() {
        while (line()) {
            if (first) {
                first = false;
                skipByteOrderMark();
            }
            if (end > start && buffer[end - 1] == '\r') {
                end--;
            }
            if (!isBlank(start)) {
                return true;
            }
        }
        return false;
    }

    byte[] bytes() {
        return buffer;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Whether the line is longer than a record can be; its end is then not there. */
    boolean tooLong() {
        return tooLong;
    }

    private boolean line() {
        start = next;
        tooLong = false;
        int scan = start;
        while (true) {
            int newline = Utf8.newline(buffer, scan, filled);
            if (newline >= 0) {
                end = newline;
                next = newline + 1;
                return true;
            }
            scan = filled;
            if (filled - start > LONGEST) {
                return skipRest();
            }
            int moved = start;
            if (!fill()) {
                end = filled;
                next = filled;
                return end > start;
            }
            scan -= moved - start;
        }
    }

    /** Passes over the rest of a line that is too long, keeping its beginning. */
    private boolean skipRest() {
        tooLong = true;
        end = start + LONGEST;
        int keep = end;
        while (true) {
            int newline = Utf8.newline(buffer, keep, filled);
            if (newline >= 0) {
                next = newline + 1;
                return true;
            }
            filled = keep;
            if (!fill()) {
                next = filled;
                return true;
            }
            keep = end = start + LONGEST;
        }
    }

    /** Reads more behind what is there, moving the current line to the front when room is short. */
    private boolean fill() {
        if (exhausted) {
            return false;
        }
        if (filled == buffer.length) {
            if (start > 0) {
                System.arraycopy(buffer, start, buffer, 0, filled - start);
                filled -= start;
                start = 0;
            } else {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
        }
        try {
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                exhausted = true;
                return false;
            }
            filled += read;
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("The delivery could not be read further", e);
        }
    }

    private void skipByteOrderMark() {
        if (end - start >= 3
                && buffer[start] == (byte) 0xEF
                && buffer[start + 1] == (byte) 0xBB
                && buffer[start + 2] == (byte) 0xBF) {
            start += 3;
        }
    }

    /** Whether nothing but spaces follows on this line. */
    boolean isBlank(int from) {
        for (int at = from; at < end; at++) {
            if (buffer[at] != ' ' && buffer[at] != '\t' && buffer[at] != '\r') {
                return false;
            }
        }
        return true;
    }
}
