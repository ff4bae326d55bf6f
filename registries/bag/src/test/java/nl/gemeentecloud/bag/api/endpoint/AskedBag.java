package nl.gemeentecloud.bag.api.endpoint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.gemeentecloud.bag.LoadedBag;
import nl.gemeentecloud.bag.zoek.StratenNu;
import nl.gemeentecloud.bag.zoek.Zoeker;
import nl.gemeentecloud.cloud.Gemeenten;
import nl.gemeentecloud.cloud.Visitor;
import nl.gemeentecloud.core.time.Registerdatum;
import nl.gemeentecloud.store.voorkomen.LookReader;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API over the official sample material in a zone of its own. */
final class AskedBag implements AutoCloseable {

    static final String BASE = "https://bag.example/lvbag/individuelebevragingen/v2";
    private static final Visitor VISITOR = new Visitor("address test", "0".repeat(32));

    private final LoadedBag bag = new LoadedBag();
    private final BagApi api;

    /** Skips the test when the sample material is not there. */
    AskedBag() {
        Path doesburg = LoadedBag.sample("doesburg-klein-xml");
        Assumptions.assumeTrue(
                Files.isDirectory(doesburg), "the official sample material is not here");
        try (Stream<Path> files = Files.list(doesburg)) {
            for (Path file : files.filter(AskedBag::isPart).sorted().toList()) {
                bag.load(file);
            }
            bag.load(LoadedBag.sample("BAGNLDL-15092020-small.zip"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LookReader reader = new LookReader(bag.zone());
        Door door = (visitor, look) -> reader.read(look);
        Zoeker zoeker = new Zoeker(bag.definition, new StratenNu(bag.definition, () -> 1L));
        this.api =
                new BagApi(
                        door,
                        new VergevendZoeken(zoeker, door),
                        bag.definition.register(),
                        Gemeenten.load(),
                        Registerdatum.pinned(LocalDate.of(2026, 11, 23)),
                        Clock.systemUTC());
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
