package nl.gemeentecloud.store.zone;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where an installation keeps its embedded zones, and the passwords to them: apart from the data.
 *
 * @param directory of the installation
 */
record ZoneKeys(Path directory) {

    /** How these roles log in to an embedded zone; passwords that are not there yet are made. */
    Map<Role, Credentials> embedded(String zone, Collection<Role> roles) {
        Map<Role, Credentials> credentials = new EnumMap<>(Role.class);
        for (Role role : roles) {
            Path file = file(zone, role.configurationName());
            credentials.put(
                    role, new Credentials(role.embeddedName(), PasswordFile.readOrCreate(file)));
        }
        return credentials;
    }

    /** Where the PostgreSQL of an embedded zone lives. */
    EmbeddedPostgres.Place place(String zone) {
        return new EmbeddedPostgres.Place(
                directory.resolve("postgres"),
                directory.resolve("zones").resolve(zone),
                file(zone, "bootstrap"));
    }

    private Path file(String zone, String role) {
        return directory.resolve("keys").resolve("zone-" + zone + "-" + role + ".password");
    }
}
