package nl.gemeentecloud.proef;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directory that a world is written in. It holds a list of what was written, by which a later
 * run knows that it may replace it.
 */
final class Uitvoermap {

    /** First line of the list. */
    private static final String HEAD = "# Verzonnen gemeente, gemaakt door gemeentecloud proef";

    private static final String LIST = "proef-bestanden.txt";

    private final Path dir;

    private Uitvoermap(Path dir) {
        this.dir = dir;
    }

    /**
     * Takes a directory into use: a new or empty one, or one of an earlier run, of which the files
     * are removed.
     *
     * @throws IllegalArgumentException when something else is in it
     */
    static Uitvoermap open(Path dir) throws IOException {
        Path list = dir.resolve(LIST);
        if (Files.exists(list)) {
            removeEarlier(dir, list);
        } else if (Files.exists(dir) && !isEmpty(dir)) {
            throw new IllegalArgumentException(
                    "De map "
                            + dir
                            + " is niet leeg, en niet van een eerdere proef. Noem met --uit een"
                            + " nieuwe of lege map");
        }
        Files.createDirectories(dir);
        Files.writeString(list, HEAD + "\n");
        return new Uitvoermap(dir);
    }

    private static boolean isEmpty(Path dir) throws IOException {
        if (!Files.isDirectory(dir)) {
            return false;
        }
        try (Stream<Path> content = Files.list(dir)) {
            return content.findAny().isEmpty();
        }
    }

    private static void removeEarlier(Path dir, Path list) throws IOException {
        List<String> lines = Files.readAllLines(list);
        if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) {
            throw new IllegalArgumentException(
                    "In " + list + " staat niet wat een proef schreef. Noem een andere map");
        }
        Path inside = dir.toAbsolutePath().normalize();
        for (String line : lines.subList(1, lines.size())) {
            Path file = inside.resolve(line).normalize();
            if (file.startsWith(inside)) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** A directory within, made when it is not there. */
    Path folder(String name) throws IOException {
        return Files.createDirectories(dir.resolve(name));
    }

    /** Notes a file that is, or is about to be, written. */
    void note(Path file) throws IOException {
        String name = dir.relativize(file).toString().replace('\\', '/');
        Files.writeString(dir.resolve(LIST), name + "\n", StandardOpenOption.APPEND);
    }
}
