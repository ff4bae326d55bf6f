package nl.gemeentecloud.store.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.RegisterDefinition;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.core.levering.Delivered;
import nl.gemeentecloud.core.query.Criterion;
import nl.gemeentecloud.core.query.Query;
import nl.gemeentecloud.core.time.Moment;
import nl.gemeentecloud.store.document.DocumentCodec;
import nl.gemeentecloud.store.zone.TestZone;
import nl.gemeentecloud.store.zone.Zone;

/** A register with persons and a national table in a zone of its own, for one test class. */
final class LoadedRegister implements AutoCloseable {

    static final Gemeentecode HIER = Gemeentecode.of(518);
    static final Gemeentecode DAAR = Gemeentecode.of(599);

    private final TestZone zone = TestZone.create();
    final RegisterDefinition definition =
            Defined.register("proefregister").personen().tabel("tabel").definition();
    final ObjectType person = definition.objectType("persoon");
    final ObjectType table = definition.objectType("tabel");
    final DocumentCodec codec = new DocumentCodec(person);
    final RegisterReader reader = new RegisterReader(zone.zone());

    LoadedRegister() {
        new RegisterTables(zone.zone()).prepare(definition);
    }

    Zone zone() {
        return zone.zone();
    }

    RegisterLoader loader(RegisterLoader.Limits limits) {
        return new RegisterLoader(zone.zone(), limits);
    }

    Path findings(String name) {
        return zone.folder().resolve(name + ".csv");
    }

    Delivery delivery(Gemeentecode houder, String contents) {
        return Delivery.to(
                houder, person, contents, fingerprint(contents), LoadedRegister::pseudonym);
    }

    static byte[] pseudonym(long objectId) {
        return ByteBuffer.allocate(16).putLong(0x7073657564L).putLong(objectId).array();
    }

    static String fingerprint(String contents) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(contents.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    DeliveryReport load(Gemeentecode houder, String name, List<? extends Delivered> records) {
        return loader(RegisterLoader.Limits.USUAL)
                .load(delivery(houder, name), records.iterator(), findings(name), progress -> {});
    }

    /** A person by source key and BSN, further values as path and value. */
    static Delivered.Taken person(long number, String key, String bsn, String... values) {
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        groups.computeIfAbsent("01", name -> new LinkedHashMap<>()).put("0120", bsn);
        for (int i = 0; i < values.length; i += 2) {
            String[] path = values[i].split("\\.", 2);
            groups.computeIfAbsent(path[0], name -> new LinkedHashMap<>())
                    .put(path[1], values[i + 1]);
        }
        List<Group> list = new ArrayList<>();
        groups.forEach((name, elements) -> list.add(new Group(name, elements)));
        return new Delivered.Taken(number, key, new Document(list), List.of());
    }

    static List<Delivered> persons(int from, int to, String name) {
        List<Delivered> persons = new ArrayList<>();
        for (int i = from; i < to; i++) {
            persons.add(
                    person(i, "a:%010d".formatted(i), "%09d".formatted(i), "01.0240", name + i));
        }
        return persons;
    }

    Query byBsn(String bsn, Moment moment) {
        return new Query(person, List.of(new Criterion.Equal("bsn", bsn)), moment, 10);
    }

    Query where(Criterion... criteria) {
        return new Query(person, List.of(criteria), Moment.NOW, 100);
    }

    /** The BSNs of what a question finds. */
    List<String> find(Gemeentecode houder, Criterion... criteria) {
        return reader.read(where(criteria), houder).stream()
                .map(found -> value(found, "01", "0120"))
                .toList();
    }

    String value(StoredRecord found, String group, String element) {
        return codec.decode(found.document()).groups().stream()
                .filter(candidate -> candidate.name().equals(group))
                .map(candidate -> Optional.ofNullable(candidate.value(element)).orElse(""))
                .findFirst()
                .orElse("");
    }

    /** One number, as the owner of the tables with row-level security lifted for the moment. */
    long count(String query) throws SQLException {
        try (Connection connection = zone.zone().owner().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String name : List.of("persoon", "delivery", "delivery_part", "register_event")) {
                statement.execute(
                        "alter table proefregister.%s no force row level security".formatted(name));
            }
            try (ResultSet rows = statement.executeQuery(query)) {
                rows.next();
                return rows.getLong(1);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    static List<String> column(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @Override
    public void close() {
        zone.close();
    }
}
