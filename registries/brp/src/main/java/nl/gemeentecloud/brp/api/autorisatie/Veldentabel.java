package nl.gemeentecloud.brp.api.autorisatie;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The policy tables of this package ({@code velden.csv}, {@code meelezen.csv}), read once. */
public final class Veldentabel {

    private static final String NONE = "-";
    private static final String ALL_FIELDS = "*";

    private final Map<String, VeldRubrieken> fields;
    private final Map<String, List<Rubriek>> readAlong;

    private Veldentabel(Map<String, VeldRubrieken> fields, Map<String, List<Rubriek>> readAlong) {
        this.fields = fields;
        this.readAlong = readAlong;
    }

    /** Reads the tables that come with the program; a fault in them stops the start. */
    public static Veldentabel load() {
        Map<String, VeldRubrieken> fields = new LinkedHashMap<>();
        for (String[] row : rows("velden.csv", 3)) {
            if (!row[0].equals("pad")) {
                fields.put(row[0], new VeldRubrieken(row[0], sets(row[1]), rubrieken(row[2])));
            }
        }
        Map<String, List<Rubriek>> readAlong = new HashMap<>();
        for (String[] row : rows("meelezen.csv", 2)) {
            readAlong.put(row[0], rubrieken(row[1]));
        }
        return new Veldentabel(fields, readAlong);
    }

    /**
     * What a field needs.
     *
     * @param pad of a field without fields in it, as {@code FieldSelection.leaves()} names it
     * @throws IllegalArgumentException when the table has no row for it
     */
    public VeldRubrieken veld(String pad) {
        VeldRubrieken found = fields.get(pad);
        if (found == null) {
            throw new IllegalArgumentException(
                    "velden.csv has no row for the field " + pad + "; add one");
        }
        return found;
    }

    /** The rubrieken that are read with every question. */
    public List<Rubriek> readWithEveryQuestion() {
        return readAlong.getOrDefault(ALL_FIELDS, List.of());
    }

    /** The rubrieken that are read to judge a field; also those of what it stands in. */
    public List<Rubriek> readAlong(String pad) {
        List<Rubriek> found = new ArrayList<>();
        for (int dot = pad.indexOf('.'); dot > 0; dot = pad.indexOf('.', dot + 1)) {
            found.addAll(readAlong.getOrDefault(pad.substring(0, dot), List.of()));
        }
        found.addAll(readAlong.getOrDefault(pad, List.of()));
        return found;
    }

    private static List<List<Rubriek>> sets(String cell) {
        return cell.equals(NONE)
                ? List.of()
                : Stream.of(cell.split("\\|")).map(Veldentabel::rubrieken).toList();
    }

    private static List<Rubriek> rubrieken(String cell) {
        return cell.equals(NONE)
                ? List.of()
                : Stream.of(cell.strip().split("\\s+")).map(Rubriek::new).toList();
    }

    private static List<String[]> rows(String resource, int columns) {
        List<String[]> rows = new ArrayList<>();
        try (InputStream in =
                        Objects.requireNonNull(
                                Veldentabel.class.getResourceAsStream(resource), resource);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.strip().split("\\s*;\\s*");
                if (cells.length != columns) {
                    throw new IllegalStateException(
                            resource + " has a row without " + columns + " cells: " + line);
                }
                rows.add(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
        return rows;
    }
}
