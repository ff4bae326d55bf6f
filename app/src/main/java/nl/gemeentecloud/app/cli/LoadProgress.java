package nl.gemeentecloud.app.cli;

import java.util.Locale;

/** How far a delivery is, in words: objects, speed, and how long it will take. */
final class LoadProgress {

    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1e6;

    private final String file;
    private long begin = System.nanoTime();
    private long firstRecords = -1;
    private long firstBytes;

    LoadProgress(String file) {
        this.file = file;
    }

    static String sending(long sent, long length) {
        return String.format(
                Locale.ROOT,
                "Sending: %.0f of %.0f MB (%d%%)",
                sent / MEGABYTE,
                length / MEGABYTE,
                length == 0 ? 100 : sent * 100 / length);
    }

    /** Speed is counted from the first time that the work was seen under way. */
    String of(JsonObject status) {
        if (status.text("status").equals("wachtend")) {
            String why = status.text("melding");
            return file + ": waiting for its turn" + (why.isEmpty() ? "" : " (" + why + ")");
        }
        long records = status.number("gelezen");
        long bytes = status.number("gelezenBytes");
        if (firstRecords < 0) {
            firstRecords = records;
            firstBytes = bytes;
            begin = System.nanoTime();
        }
        double seconds = Math.max(1e-3, (System.nanoTime() - begin) / NANOS);
        double perSecond = (records - firstRecords) / seconds;
        return String.format(
                Locale.ROOT,
                "%s: %d objects, %.0f objects/s, %d rejected, %s",
                file,
                records,
                perSecond,
                status.number("geweigerd"),
                left(status.number("bytes") - bytes, (bytes - firstBytes) / seconds));
    }

    private static String left(long bytes, double bytesPerSecond) {
        if (bytesPerSecond <= 0) {
            return "time left unknown";
        }
        long seconds = Math.round(bytes / bytesPerSecond);
        return String.format(Locale.ROOT, "%d:%02d left", seconds / 60, seconds % 60);
    }
}
