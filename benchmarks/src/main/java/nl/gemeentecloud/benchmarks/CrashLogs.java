package nl.gemeentecloud.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every log that an installation writes: the program's and those of its PostgreSQL. */
record CrashLogs(Path data) {

    /** How many lines hold this. */
    long lines(Pattern text) throws IOException {
        long found = 0;
        for (Path file : files()) {
            try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
                found += lines.filter(line -> text.matcher(line).find()).count();
            }
        }
        return found;
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("logs", "zones/algemeen/log", "zones/afgescheiden/log")) {
            try (Stream<Path> found = Files.list(data.resolve(folder))) {
                found.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        if (files.size() < 3) {
            throw new IllegalStateException("There are logs missing in " + files);
        }
        return files;
    }
}
