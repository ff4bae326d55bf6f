package nl.gemeentecloud.bag.api.endpoint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import nl.gemeentecloud.bag.LoadedBag;
import nl.gemeentecloud.bag.zoek.StratenNu;
import nl.gemeentecloud.bag.zoek.Zoeker;
import nl.gemeentecloud.bag.zoek.Zoekresultaat;
import nl.gemeentecloud.cloud.Gemeenten;
import nl.gemeentecloud.cloud.Unavailable;
import nl.gemeentecloud.cloud.Visitor;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.Looked;
import nl.gemeentecloud.core.time.Registerdatum;
import nl.gemeentecloud.proef.Onderdeel;
import nl.gemeentecloud.proef.Proef;
import nl.gemeentecloud.proef.ProefOptions;
import nl.gemeentecloud.proef.Progress;
import nl.gemeentecloud.store.voorkomen.LookReader;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API over the BAG in a zone of its own. */
final class AskedBag implements AutoCloseable {

    static final String BASE = "https://bag.example/lvbag/individuelebevragingen/v2";
    static final LocalDate VANDAAG = LocalDate.of(2026, 11, 23);
    private static final Visitor VISITOR = new Visitor("address test", "0".repeat(32));

    private final LoadedBag bag = new LoadedBag();
    private final Queue<Look> looks = new ConcurrentLinkedQueue<>();
    private final BagApi api;
    private final Zoeker zoeker;
    private final Door door;
    private boolean away;

    /** Over deliveries, in their order. */
    AskedBag(List<Path> deliveries) {
        try {
            for (Path file : deliveries) {
                bag.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LookReader reader = new LookReader(bag.zone());
        this.door =
                (visitor, look) -> {
                    if (away) {
                        throw new Unavailable(
                                "The zone is away", Duration.ofSeconds(3), new IOException());
                    }
                    looks.add(look);
                    return reader.read(look);
                };
        this.zoeker = new Zoeker(bag.definition, new StratenNu(bag.definition, () -> 1L));
        this.api =
                new BagApi(
                        door,
                        new VergevendZoeken(zoeker, door),
                        bag.definition.register(),
                        Gemeenten.load(),
                        Registerdatum.pinned(VANDAAG),
                        Clock.systemUTC());
    }

    /** Over the official sample material. Skips the test when that is not there. */
    static AskedBag ofSamples() {
        Path doesburg = LoadedBag.sample("doesburg-klein-xml");
        Assumptions.assumeTrue(
                Files.isDirectory(doesburg), "the official sample material is not here");
        try (Stream<Path> files = Files.list(doesburg)) {
            return new AskedBag(
                    Stream.concat(
                                    files.filter(AskedBag::isPart).sorted(),
                                    Stream.of(LoadedBag.sample("BAGNLDL-15092020-small.zip")))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Over a synthetic municipality, written into a directory. */
    static AskedBag ofMunicipality(Path directory, int inwoners) throws IOException {
        Proef.write(
                ProefOptions.of(new Gemeentecode("1911"), inwoners, 11)
                        .withParts(EnumSet.of(Onderdeel.BAG)),
                directory,
                Progress.silent());
        try (Stream<Path> files = Files.list(directory.resolve("bag"))) {
            return new AskedBag(files.filter(file -> file.toString().endsWith(".zip")).toList());
        }
    }

    LoadedBag bag() {
        return bag;
    }

    /** What was looked for since the last time this was asked. */
    List<Look> looks() {
        List<Look> since = List.copyOf(looks);
        looks.clear();
        return since;
    }

    /** What the search box answers. */
    List<Zoekresultaat> zoek(String text) {
        return zoeker.zoek(text, 10, look -> door.look(VISITOR, look));
    }

    /** Looks as a visitor, for an API beside this one. */
    Looked look(Look look) {
        return door.look(VISITOR, look);
    }

    /** From now on the zone cannot be asked, or can again. */
    void goAway(boolean now) {
        away = now;
    }

    private static boolean isPart(Path file) {
        return file.toString().endsWith("-000001.xml");
    }

    /** Identifications of a type, as they are written in addresses. */
    List<String> identifications(String type, int digits) {
        return bag
                .query(
                        "select distinct lpad(identificatie::text, %d, '0') from bag.%s order by 1"
                                .formatted(digits, type))
                .stream()
                .limit(60)
                .toList();
    }

    // of a compiled record the checker does not see that its function may give null
    @SuppressWarnings("NullAway")
    Answer ask(String method, String address, Map<String, String> headers, String body) {
        int mark = address.indexOf('?');
        String path = mark < 0 ? address : address.substring(0, mark);
        try {
            return api.answer(
                    VISITOR,
                    new Incoming(
                            method,
                            BASE,
                            Arrays.stream(path.split("/", -1))
                                    .filter(part -> !part.isEmpty())
                                    .toList(),
                            mark < 0 ? null : address.substring(mark + 1),
                            headers::get,
                            new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer get(String address) {
        return ask("GET", address, Map.of(), "");
    }

    /** What an address answers; any status. */
    JsonNode json(String address) {
        return json(get(address));
    }

    static JsonNode json(Answer answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    @Override
    public void close() {
        bag.close();
    }
}
