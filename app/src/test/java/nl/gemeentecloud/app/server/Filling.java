package nl.gemeentecloud.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.gemeentecloud.cloud.Organisation;
import nl.gemeentecloud.cloud.Purpose;
import nl.gemeentecloud.cloud.Session;
import nl.gemeentecloud.cloud.levering.DeliveredFile;
import nl.gemeentecloud.core.identifier.Gemeentecode;

/** Takes deliveries into the registers of a server of the same run. */
public final class Filling {

    private Filling() {}

    public static void load(Server server, String register, Path file) throws IOException {
        Organisation beheer = new Organisation("beheer", Optional.empty(), Optional.empty());
        Session session =
                new Session(
                        Gemeentecode.of(800),
                        beheer,
                        beheer,
                        "beheer",
                        "beheer",
                        "test",
                        new Purpose("beheer", "test", "test"),
                        "0".repeat(32));
        Path report = Files.createTempFile("bevindingen", ".csv");
        try {
            server.cloud()
                    .deliveries()
                    .load(session, register, DeliveredFile.of(file), report, (bytes, counts) -> {});
        } finally {
            Files.deleteIfExists(report);
        }
    }
}
