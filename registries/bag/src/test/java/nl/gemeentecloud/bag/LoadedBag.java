package nl.gemeentecloud.bag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nl.gemeentecloud.bag.reader.BagReader;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.store.filling.VoorkomenLoader;
import nl.gemeentecloud.store.register.DeliveryReport;
import nl.gemeentecloud.store.register.RegisterTables;
import nl.gemeentecloud.store.zone.TestZone;
import nl.gemeentecloud.store.zone.Zone;

/** The BAG in a zone of its own, for one test class. */
public final class LoadedBag implements AutoCloseable {

    private static final Path SAMPLES =
            Path.of(System.getProperty("gemeentecloud.root"), "..", "shared", "data", "bag");

    private final TestZone zone = TestZone.create();
    public final BagDefinition definition = BagDefinition.load();
    public final VoorkomenLoader loader;

    public LoadedBag() {
        new RegisterTables(zone.zone()).prepare(definition.register());
        loader = new VoorkomenLoader(zone.zone(), definition.register());
    }

    public Zone zone() {
        return zone.zone();
    }

    /** A file of the official sample material. */
    public static Path sample(String name) {
        return SAMPLES.resolve(name).normalize();
    }

    public Path folder() {
        return zone.folder();
    }

    public DeliveryReport load(Path file) throws IOException {
        return loader.load(
                file,
                new BagReader(definition, 2),
                String.valueOf(file.getFileName()),
                "%064d".formatted(Integer.toUnsignedLong(file.hashCode())),
                findings(),
                progress -> {});
    }

    public Path findings() {
        return folder().resolve("bevindingen.csv");
    }

    /** The lines of the report of the last delivery, without its heading. */
    public List<String> report() throws IOException {
        return Files.exists(findings())
                ? Files.readAllLines(findings()).stream().skip(1).toList()
                : List.of();
    }

    public long count(String type) {
        return loader.count(definition.objectType(type));
    }

    public List<ObjectType> types() {
        return definition.register().objectTypes();
    }

    /** Every voorkomen there is, with all that is known of it but which delivery brought it. */
    public List<String> everything() {
        List<String> all = new ArrayList<>();
        for (ObjectType type : types()) {
            all.addAll(
                    query(
                            "select '%s ' || (to_jsonb(t) - 'delivery_id')::text from bag.%s t order by 1"
                                    .formatted(type.name(), type.name())));
        }
        return all;
    }

    /** The first column of what is found, as text. */
    public List<String> query(String sql) {
        try (Connection connection = zone.zone().questions().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        zone.close();
    }
}
