package nl.gemeentecloud.brp.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What codes in a persoonslijst mean. Rows that are no longer valid are in it too: a persoonslijst
 * keeps its history. The files say where each table comes from and of what date it is.
 */
public final class LandelijkeTabellen {

    private final Map<LandelijkeTabel, Map<String, Tabelregel>> tabellen;

    private LandelijkeTabellen(Map<LandelijkeTabel, Map<String, Tabelregel>> tabellen) {
        this.tabellen = tabellen;
    }

    /** The tables that come with the program. Read once and share: they do not change. */
    public static LandelijkeTabellen load() {
        Map<LandelijkeTabel, Map<String, Tabelregel>> read = new EnumMap<>(LandelijkeTabel.class);
        for (LandelijkeTabel tabel : LandelijkeTabel.values()) {
            read.put(tabel, read(tabel));
        }
        return new LandelijkeTabellen(read);
    }

    /**
     * These tables with rows put over them: a row replaces the row of the same code, other rows
     * stay.
     */
    public LandelijkeTabellen with(Map<LandelijkeTabel, ? extends Collection<Tabelregel>> rows) {
        if (rows.isEmpty()) {
            return this;
        }
        Map<LandelijkeTabel, Map<String, Tabelregel>> changed = new EnumMap<>(tabellen);
        rows.forEach((tabel, regels) -> {
            Map<String, Tabelregel> merged = new LinkedHashMap<>(rows(tabel));
            regels.forEach(regel -> merged.put(regel.code(), regel));
            changed.put(tabel, Collections.unmodifiableMap(merged));
        });
        return new LandelijkeTabellen(changed);
    }

    /** What a code means; null when the table does not have it. */
    public @Nullable String omschrijving(LandelijkeTabel tabel, String code) {
        Tabelregel regel = rows(tabel).get(code);
        return regel == null ? null : regel.omschrijving();
    }

    public Optional<Tabelregel> regel(LandelijkeTabel tabel, String code) {
        return Optional.ofNullable(rows(tabel).get(code));
    }

    /** All rows of a table, in the order of their codes. */
    public Collection<Tabelregel> regels(LandelijkeTabel tabel) {
        return Collections.unmodifiableCollection(rows(tabel).values());
    }

    private Map<String, Tabelregel> rows(LandelijkeTabel tabel) {
        return tabellen.getOrDefault(tabel, Map.of());
    }

    private static Map<String, Tabelregel> read(LandelijkeTabel tabel) {
        String path = "/nl/gemeentecloud/brp/tabellen/%s.csv".formatted(tabel.file());
        try (InputStream bytes = LandelijkeTabellen.class.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IllegalStateException("The program lacks its resource " + path);
            }
            return read(new InputStreamReader(bytes, StandardCharsets.UTF_8), path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read resource " + path, e);
        }
    }

    private static Map<String, Tabelregel> read(InputStreamReader text, String path)
            throws IOException {
        Map<String, Tabelregel> rows = new LinkedHashMap<>();
        BufferedReader lines = new BufferedReader(text);
        boolean header = true;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("#")) {
                continue;
            }
            if (header) {
                header = false;
                continue;
            }
            String[] cells = line.split(";", -1);
            if (cells.length < 4 || cells.length > 5) {
                throw new IllegalStateException("%s: not a row: %s".formatted(path, line));
            }
            rows.put(
                    cells[0],
                    new Tabelregel(
                            cells[0],
                            cells[1],
                            cells.length == 5 ? filled(cells[4]) : Optional.empty(),
                            filled(cells[2]),
                            filled(cells[3])));
        }
        return Collections.unmodifiableMap(rows);
    }

    private static Optional<String> filled(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }
}
