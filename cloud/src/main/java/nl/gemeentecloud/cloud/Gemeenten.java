package nl.gemeentecloud.cloud;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.gemeentecloud.core.identifier.Gemeentecode;

/**
 * The municipalities of the Netherlands, as the CBS listed them on a day (gemeentelijke indeling).
 * Those are the ones that can be connected.
 */
public final class Gemeenten {

    private static final String RESOURCE = "/nl/gemeentecloud/cloud/gemeenten.csv";
    private static final String STAND = "# Stand: ";

    private final Map<Gemeentecode, Gemeente> byCode;
    private final LocalDate stand;

    private Gemeenten(Map<Gemeentecode, Gemeente> byCode, LocalDate stand) {
        this.byCode = byCode;
        this.stand = stand;
    }

    /** The list that comes with the program. Read once and share: it does not change. */
    public static Gemeenten load() {
        try (InputStream bytes = Gemeenten.class.getResourceAsStream(RESOURCE)) {
            if (bytes == null) {
                throw new IllegalStateException("The program lacks its resource " + RESOURCE);
            }
            return read(new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read resource " + RESOURCE, e);
        }
    }

    private static Gemeenten read(BufferedReader lines) throws IOException {
        Map<Gemeentecode, Gemeente> byCode = new TreeMap<>();
        LocalDate stand = LocalDate.MIN;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(STAND)) {
                stand = LocalDate.parse(line.substring(STAND.length()));
            } else if (!line.startsWith("#") && !line.startsWith("code;")) {
                int cut = line.indexOf(';');
                Gemeentecode code = new Gemeentecode(line.substring(0, cut));
                byCode.put(code, new Gemeente(code, line.substring(cut + 1)));
            }
        }
        return new Gemeenten(Collections.unmodifiableMap(byCode), stand);
    }

    public Optional<Gemeente> find(Gemeentecode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All of them, in the order of their codes. */
    public Collection<Gemeente> all() {
        return byCode.values();
    }

    /** The day the list is of. */
    public LocalDate stand() {
        return stand;
    }
}
