package nl.gemeentecloud.app.edge;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The trace id of a request: from W3C {@code traceparent}, else made here. */
final class TraceId {

    private static final int DIGITS = 32;

    /** Version, trace id, parent id, flags; joined by hyphens. */
    private static final int SHORTEST_HEADER = 2 + 1 + DIGITS + 1 + 16 + 1 + 2;

    private TraceId() {}

    /** 32 lower-case hexadecimal digits, never all zero. */
    static String of(@Nullable String traceparent) {
        if (traceparent != null
                && traceparent.length() >= SHORTEST_HEADER
                && traceparent.charAt(2) == '-'
                && traceparent.charAt(3 + DIGITS) == '-') {
            String given = traceparent.substring(3, 3 + DIGITS);
            if (isTraceId(given)) {
                return given;
            }
        }
        HexFormat hex = HexFormat.of();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return hex.toHexDigits(random.nextLong() | 1) + hex.toHexDigits(random.nextLong());
    }

    private static boolean isTraceId(String text) {
        boolean allZero = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
                return false;
            }
            allZero &= c == '0';
        }
        return !allZero;
    }
}
