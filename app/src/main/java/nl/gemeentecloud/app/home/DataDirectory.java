package nl.gemeentecloud.app.home;

import java.nio.file.Path;

/**
 * The folder that one installation keeps everything in.
 *
 * @param path absolute and normalised; it need not exist yet
 * @param given as the user wrote it, for messages that repeat it
 */
public record DataDirectory(Path path, String given) {

    public static DataDirectory of(Path given) {
        return new DataDirectory(given.toAbsolutePath().normalize(), given.toString());
    }

    /** Who runs on this directory, while somebody does. */
    public Path runFile() {
        return path.resolve("run.json");
    }

    /** What the running server takes management commands with; readable by its owner only. */
    public Path adminToken() {
        return path.resolve("admin.token");
    }

    /** Locked by the server for as long as it lives. */
    public Path lockFile() {
        return path.resolve("gemeentecloud.lock");
    }

    /** Locked while a server is being started. */
    public Path startLockFile() {
        return path.resolve("start.lock");
    }

    public Path configuration() {
        return path.resolve("gemeentecloud.yaml");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path serverLog() {
        return logs().resolve("server.log");
    }

    /** What the server process says outside its log: the last words of a virtual machine. */
    public Path serverOutput() {
        return logs().resolve("server.out");
    }

    /** Where the web server works; of no value when it does not run. */
    public Path webServer() {
        return path.resolve("web");
    }

    public Path keys() {
        return path.resolve("keys");
    }

    /** Accepted deliveries, with the reports on them. */
    public Path deliveries() {
        return path.resolve("leveringen");
    }
}
