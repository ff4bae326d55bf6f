package nl.gemeentecloud.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import nl.gemeentecloud.app.running.ZoneDatabase;
import nl.gemeentecloud.bag.BagDefinition;
import nl.gemeentecloud.bag.reader.BagReader;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.proef.Onderdeel;
import nl.gemeentecloud.proef.Proef;
import nl.gemeentecloud.proef.ProefOptions;
import nl.gemeentecloud.proef.Progress;
import nl.gemeentecloud.store.filling.VoorkomenLoader;
import nl.gemeentecloud.store.register.RegisterTables;
import nl.gemeentecloud.store.zone.TestZone;

/** An extract of the BAG, and every row that it gives when nobody disturbs the loading. */
final class BagDelivery {

    private static final int THREADS = 2;
    private static final String ANY_FINGERPRINT = "0".repeat(64);
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final BagDefinition definition = BagDefinition.load();
    private final Path extract;
    private final List<String> undisturbed;

    /**
     * @param directory where it is written
     * @param inwoners of the municipality it is of
     */
    BagDelivery(Path directory, int inwoners) throws IOException, SQLException {
        Proef.write(
                ProefOptions.of(new Gemeentecode("1911"), inwoners, 7)
                        .withParts(EnumSet.of(Onderdeel.BAG)),
                directory,
                Progress.silent());
        try (Stream<Path> files = Files.list(directory.resolve("bag"))) {
            this.extract =
                    files.filter(file -> file.toString().endsWith(".zip"))
                            .findFirst()
                            .orElseThrow();
        }
        try (TestZone zone = TestZone.create()) {
            new RegisterTables(zone.zone()).prepare(definition.register());
            new VoorkomenLoader(zone.zone(), definition.register())
                    .load(
                            extract,
                            new BagReader(definition, THREADS),
                            "undisturbed",
                            ANY_FINGERPRINT,
                            directory.resolve("undisturbed.csv"),
                            progress -> {});
            try (Connection connection = zone.zone().questions().getConnection();
                    Statement statement = connection.createStatement()) {
                this.undisturbed = new ArrayList<>();
                for (ObjectType type : definition.register().objectTypes()) {
                    try (ResultSet rows = statement.executeQuery(rowsOf(type))) {
                        while (rows.next()) {
                            undisturbed.add(new String(rows.getBytes(1), StandardCharsets.UTF_8));
                        }
                    }
                }
            }
        }
        assertThat(undisturbed).hasSizeGreaterThan(inwoners);
    }

    Path extract() {
        return extract;
    }

    private static String rowsOf(ObjectType type) {
        return "select '%s ' || (to_jsonb(t) - 'delivery_id')::text from bag.%s t order by 1"
                .formatted(type.name(), type.name());
    }

    /** Row for row, on both time axes, whatever delivery brought them. */
    void isInTheRegisterAsIfNobodyDisturbedIt(Path data) throws Exception {
        List<String> rows = new ArrayList<>();
        try (ZoneDatabase owner = ZoneDatabase.as("owner", data, "algemeen")) {
            for (ObjectType type : definition.register().objectTypes()) {
                owner.bytes(rowsOf(type))
                        .forEach(row -> rows.add(new String(row, StandardCharsets.UTF_8)));
            }
            assertThat(tables(owner, "%_wordt_geladen")).as("nothing is left behind").isEmpty();
        }
        assertThat(rows).isEqualTo(undisturbed);
    }

    /** Waits until all was read, and sees that none of it is in the register. */
    void isReadButNotVisible(ZoneDatabase owner, String url) throws Exception {
        List<String> names =
                definition.register().objectTypes().stream()
                        .map(ObjectType::name)
                        .filter(this::isDelivered)
                        .toList();
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (tables(owner, "%_wordt_geladen").size() < names.size() || !isWaiting(owner)) {
            assertThat(System.nanoTime()).as("it is read").isLessThan(deadline);
            Thread.sleep(20);
        }
        for (String name : names) {
            assertThat(
                            owner.bytes(
                                    "select to_jsonb(t)::text from bag.%s t limit 1"
                                            .formatted(name)))
                    .isEmpty();
        }
        String pand = undisturbed.stream().filter(row -> row.startsWith("pand ")).findFirst().get();
        String identificatie = pand.replaceFirst(".*\"identificatie\": \"?(\\d+).*", "$1");
        assertThat(status(url + "/lvbag/individuelebevragingen/v2/panden/" + identificatie))
                .isEqualTo(404);
    }

    /** Waits until rows are on their way to the database. */
    void isBeingCopied(ZoneDatabase owner) throws Exception {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!isOnItsWay(owner)) {
            assertThat(System.nanoTime()).as("it is copied").isLessThan(deadline);
            Thread.sleep(1);
        }
    }

    boolean isOnItsWay(ZoneDatabase owner) throws SQLException {
        return !owner.bytes("select 'x'::bytea from pg_stat_progress_copy").isEmpty();
    }

    /** Whether all of it can be asked; fails when there is some of one type. */
    boolean isVisibleAsAWhole(ZoneDatabase owner) throws SQLException {
        boolean whole = true;
        for (ObjectType type : definition.register().objectTypes()) {
            long all = undisturbed.stream().filter(r -> r.startsWith(type.name() + " ")).count();
            long there =
                    Long.parseLong(text(owner, "select count(*)::text from bag." + type.name()));
            assertThat(there).as(type.name()).isIn(0L, all);
            whole &= there == all;
        }
        return whole;
    }

    private static String text(ZoneDatabase owner, String query) throws SQLException {
        return new String(owner.bytes(query).getFirst(), StandardCharsets.UTF_8);
    }

    private boolean isDelivered(String name) {
        return undisturbed.stream().anyMatch(row -> row.startsWith(name + " "));
    }

    private static boolean isWaiting(ZoneDatabase owner) throws SQLException {
        return !owner.bytes("select 'x'::bytea from pg_locks where not granted").isEmpty();
    }

    private static List<byte[]> tables(ZoneDatabase owner, String like) throws SQLException {
        return owner.bytes(
                "select relname::text from pg_class where relkind = 'r' and relname like '%s'"
                        .formatted(like));
    }

    private static int status(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url)).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
