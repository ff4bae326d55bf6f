package nl.gemeentecloud.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import nl.gemeentecloud.app.home.DataDirectory;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.proef.Onderdeel;
import nl.gemeentecloud.proef.Proef;
import nl.gemeentecloud.proef.ProefOptions;
import nl.gemeentecloud.proef.Progress;

/**
 * The files of a demonstration, one world: who lives there, and the addresses and buildings they
 * live in.
 *
 * @param folder in which they stand, for as long as they are needed
 */
record DemoFiles(Path folder, Path persoonslijsten, Path bag) {

    private static final long SEED = 1;

    /** Makes them; the same municipality and number give the same files. */
    static DemoFiles make(DataDirectory directory, Gemeentecode gemeente, int inwoners)
            throws IOException {
        Path folder = directory.path().resolve("demo-" + gemeente);
        delete(folder);
        Proef.write(
                ProefOptions.of(gemeente, inwoners, SEED)
                        .withParts(EnumSet.of(Onderdeel.BRP, Onderdeel.BAG)),
                folder,
                Progress.silent());
        try (Stream<Path> extract = Files.list(folder.resolve("bag"))) {
            return new DemoFiles(
                    folder,
                    Proef.persoonslijsten(folder, gemeente),
                    extract.filter(file -> file.toString().endsWith(".zip"))
                            .findFirst()
                            .orElseThrow());
        }
    }

    void delete() throws IOException {
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
