package nl.gemeentecloud.store.zone;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an embedded PostgreSQL is told.
 *
 * @param sharedBuffersMegabytes its own cache, from 16
 * @param maxConnections from 10 to 1000
 * @param maxWalMegabytes how much is written between checkpoints at most, from 128
 * @param more other settings by name; {@link EmbeddedPostgres} refuses to run with any that trades
 *     away durability
 */
public record PostgresSettings(
        int sharedBuffersMegabytes,
        int maxConnections,
        int maxWalMegabytes,
        Map<String, String> more) {

    /** Two instances with these fit beside the program on a small machine. */
    public static final PostgresSettings DEFAULT = new PostgresSettings(256, 100, 4_096, Map.of());

    public PostgresSettings {
        require("sharedBuffersMegabytes", sharedBuffersMegabytes, 16, 1_000_000);
        require("maxConnections", maxConnections, 10, 1_000);
        require("maxWalMegabytes", maxWalMegabytes, 128, 1_000_000);
        more = Map.copyOf(more);
    }

    private static void require(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(
                    "%s is %d; it goes from %d to %d".formatted(name, value, min, max));
        }
    }

    /** The text of {@code postgresql.conf}. */
    String configurationFile(int port) {
        Map<String, String> lines = new LinkedHashMap<>();
        connections(lines, port);
        durability(lines);
        memory(lines);
        logging(lines);
        lines.putAll(new TreeMap<>(more));
        return lines.entrySet().stream()
                .map(line -> line.getKey() + " = '" + line.getValue().replace("'", "''") + "'\n")
                .collect(Collectors.joining());
    }

    private void connections(Map<String, String> lines, int port) {
        lines.put("listen_addresses", "127.0.0.1");
        lines.put("port", Integer.toString(port));
        lines.put("unix_socket_directories", "");
        lines.put("max_connections", Integer.toString(maxConnections));
        lines.put("password_encryption", "scram-sha-256");
        lines.put("timezone", "UTC");
        lines.put("log_timezone", "UTC");
        lines.put("datestyle", "iso, ymd");
        // a statement of a program that is gone must not go on working
        lines.put("client_connection_check_interval", "2s");
    }

    private static void durability(Map<String, String> lines) {
        lines.put("fsync", "on");
        lines.put("synchronous_commit", "on");
        lines.put("full_page_writes", "on");
        // after a kill: everything to disk at once, not each of a thousand files by itself
        lines.put("recovery_init_sync_method", "syncfs");
    }

    private void memory(Map<String, String> lines) {
        lines.put("shared_buffers", sharedBuffersMegabytes + "MB");
        lines.put("effective_cache_size", 4L * sharedBuffersMegabytes + "MB");
        lines.put("work_mem", "16MB");
        lines.put("maintenance_work_mem", "128MB");
        lines.put("wal_level", "minimal");
        lines.put("max_wal_senders", "0");
        lines.put("max_wal_size", maxWalMegabytes + "MB");
        lines.put("min_wal_size", Math.min(512, maxWalMegabytes) + "MB");
        lines.put("checkpoint_timeout", "15min");
        lines.put("random_page_cost", "1.1");
        lines.put("jit", "off");
        // what is read is mostly in the page cache: handing it to another process costs more
        lines.put("io_method", "sync");
    }

    /**
     * No message of a failed statement: those may quote personal data. The program reports what
     * failed, without values. Seven files, one per weekday, bound what is kept.
     */
    private static void logging(Map<String, String> lines) {
        lines.put("logging_collector", "on");
        lines.put("log_directory", "../log");
        lines.put("log_filename", "postgres-%a.log");
        lines.put("log_rotation_age", "1d");
        lines.put("log_rotation_size", "0");
        lines.put("log_truncate_on_rotation", "on");
        lines.put("log_error_verbosity", "terse");
        lines.put("log_min_messages", "log");
        lines.put("log_min_error_statement", "panic");
        lines.put("log_parameter_max_length", "0");
        lines.put("log_parameter_max_length_on_error", "0");
        lines.put("log_checkpoints", "off");
    }
}
