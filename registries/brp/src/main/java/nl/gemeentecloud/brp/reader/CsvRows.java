package nl.gemeentecloud.brp.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV in UTF-8 with semicolons and, where needed, double quotes (RFC 4180). Bounded:
 * of a row that is too large the beginning is kept. Bytes that are no UTF-8 become U+FFFD.
 */
final class CsvRows {

    static final int MOST_CELLS = 1_000;
    static final int MOST_CHARACTERS = 100_000;

    private static final char SEPARATOR = ';';
    private static final char QUOTE = '"';
    private static final int END = -1;

    private final BufferedReader in;
    private int peeked;
    private long line = 1;

    CsvRows(InputStream bytes) {
        in = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16);
        peeked = read();
        if (peeked == '\uFEFF') {
            peeked = read();
        }
    }

    /**
     * One row.
     *
     * @param line the line on which it begins, from 1
     * @param complete false when it was larger than a row can be, and its end was dropped
     */
    record Row(long line, List<String> cells, boolean complete) {
        Row {
            cells = List.copyOf(cells);
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /** The next row, null at the end. */
    @Nullable Row next() {
        if (peeked == END) {
            return null;
        }
        long begin = line;
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int size = 0;
        boolean quoted = false;
        boolean complete = true;
        while (true) {
            int c = take();
            if (c == END || (c == '\n' && !quoted)) {
                break;
            }
            if (++size > MOST_CHARACTERS || cells.size() >= MOST_CELLS) {
                complete = false;
                // a quote that was never closed must not swallow the rest of the file
                quoted = false;
                continue;
            }
            if (quoted) {
                if (c == QUOTE && peeked == QUOTE) {
                    cell.append((char) take());
                } else if (c == QUOTE) {
                    quoted = false;
                } else {
                    cell.append((char) c);
                }
            } else if (c == SEPARATOR) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == QUOTE && cell.isEmpty()) {
                quoted = true;
            } else if (c != '\r' || peeked != '\n') {
                cell.append((char) c);
            }
        }
        cells.add(cell.toString());
        return new Row(begin, cells, complete);
    }

    private int take() {
        int c = peeked;
        if (c != END) {
            peeked = read();
        }
        if (c == '\n') {
            line++;
        }
        return c;
    }

    private int read() {
        try {
            return in.read();
        } catch (IOException e) {
            throw new UncheckedIOException("The delivery could not be read further", e);
        }
    }
}
