package nl.gemeentecloud.app.cli;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a server whether it is ready. */
final class Health {

    private static final int TIMEOUT_MILLIS = 2_000;

    private Health() {}

    static boolean answers(int port) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection)
                            URI.create("http://localhost:" + port + "/actuator/health")
                                    .toURL()
                                    .openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
