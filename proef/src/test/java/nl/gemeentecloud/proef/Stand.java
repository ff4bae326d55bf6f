package nl.gemeentecloud.proef;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The lines of a file about parcels, values or companies, and what mutations make of them. */
final class Stand {

    private final Set<String> lines = new LinkedHashSet<>();
    private final Set<String> oorzaken = new TreeSet<>();

    static Stand read(Path file) throws IOException {
        Stand stand = new Stand();
        for (String line : Files.readAllLines(file)) {
            assertThat(stand.lines.add(line)).as("once: %s", line).isTrue();
        }
        return stand;
    }

    /** Applies all mutations of such files in a directory, in order. */
    Stand after(Path mutaties, String name) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(mutaties)) {
            files = all.filter(f -> f.getFileName().toString().startsWith(name)).sorted().toList();
        }
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                apply(line);
            }
        }
        return this;
    }

    private void apply(String line) {
        int was = line.indexOf(",\"was\":");
        int wordt = line.indexOf(",\"wordt\":");
        int end = line.length() - 1;
        String mutatie = value(line, "mutatie");
        assertThat(mutatie)
                .isEqualTo(was < 0 ? "toevoeging" : wordt < 0 ? "verwijdering" : "wijziging");
        if (was >= 0) {
            String old = line.substring(was + 7, wordt < 0 ? end : wordt);
            assertThat(lines.remove(old)).as("is not there: %s", line).isTrue();
        }
        if (wordt >= 0) {
            assertThat(lines.add(line.substring(wordt + 9, end))).as("is there: %s", line).isTrue();
        }
        oorzaken.add(value(line, "oorzaak"));
    }

    Set<String> lines() {
        return lines;
    }

    /** Some lines that another does not have. */
    List<String> without(Stand other) {
        return lines.stream().filter(line -> !other.lines.contains(line)).limit(3).toList();
    }

    Set<String> oorzaken() {
        return oorzaken;
    }

    /** The first value of that name in a line, empty when there is none. */
    static String value(String line, String name) {
        int at = line.indexOf("\"" + name + "\":\"");
        return at < 0
                ? ""
                : line.substring(at + name.length() + 4, line.indexOf('"', at + name.length() + 4));
    }

    /** The object of that name in a line, which holds no other; empty when there is none. */
    static String object(String line, String name) {
        int at = line.indexOf("\"" + name + "\":{");
        return at < 0 ? "" : line.substring(at, line.indexOf('}', at));
    }
}
