package nl.gemeentecloud.app.server;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import nl.gemeentecloud.app.home.DataDirectory;
import nl.gemeentecloud.app.home.RunFile;
import nl.gemeentecloud.cloud.placement.PlacementRefused;
import org.slf4j.LoggerFactory;

/** Entry point of the server process; people use {@code ./gemeentecloud start}. */
public final class ServerMain {

    /** How the process ends when a register may not stand where it would. */
    public static final int REFUSED = 5;

    private ServerMain() {}

    public static void main(String[] args) {
        Path data = Path.of("data");
        int port = 8080;
        boolean proef = false;
        boolean console = false;
        Optional<LocalDate> vandaag = Optional.empty();
        for (String arg : args) {
            String value = arg.substring(arg.indexOf('=') + 1);
            switch (arg.substring(0, arg.length() - value.length())) {
                case "--data=" -> data = Path.of(value);
                case "--port=" -> port = Integer.parseInt(value);
                case "--vandaag=" -> vandaag = Optional.of(LocalDate.parse(value));
                default -> {
                    proef |= "--proef".equals(arg);
                    console |= "--foreground".equals(arg);
                }
            }
        }
        try {
            Server.start(
                    DataDirectory.of(data), new RunFile.Options(port, proef, vandaag), console);
        } catch (Exception failure) {
            LoggerFactory.getLogger(ServerMain.class).error("The server cannot start", failure);
            // whoever started it looks for this line; the log may not have been set up yet
            Throwable cause = deepest(failure);
            System.err.println("Cannot start: " + reason(cause));
            System.exit(cause instanceof PlacementRefused ? REFUSED : 1);
        }
    }

    /**
     * The deepest cause says what is the matter; what wraps it says only which bean was being made.
     */
    private static Throwable deepest(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        return (message == null ? cause.getClass().getSimpleName() : message)
                .replaceAll("\\R", " ");
    }
}
