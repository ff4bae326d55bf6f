package nl.gemeentecloud.proef;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.proef.bag.BagExtract;
import nl.gemeentecloud.proef.bevolking.Gemeenschap;
import nl.gemeentecloud.proef.bevolking.Nummers;
import nl.gemeentecloud.proef.bevolking.Persoon;
import nl.gemeentecloud.proef.bevolking.Wereld;
import nl.gemeentecloud.proef.lo3.Lo3Buffer;
import nl.gemeentecloud.proef.lo3.PersoonslijstWriter;
import nl.gemeentecloud.proef.stream.OrderedBlocks;

/**
 * Writes a synthetic municipality: no one in it exists, and no number in it can belong to anyone.
 * The same options give the same bytes, on any machine and any number of threads.
 */
public final class Proef {

    private final ProefOptions options;
    private final Wereld wereld;
    private final Nummers nummers;

    private Proef(ProefOptions options) {
        this.options = options;
        wereld = Worlds.of(options);
        nummers = new Nummers(options.seed(), options.elfproef());
    }

    /**
     * Writes the asked parts into a directory, which is made when it is not there; files of an
     * earlier run are replaced.
     */
    public static Tally write(ProefOptions options, Path dir, Progress progress)
            throws IOException {
        Proef proef = new Proef(options);
        Tally tally = Tally.none();
        for (Onderdeel part : Onderdeel.values()) {
            if (options.parts().contains(part)) {
                tally =
                        switch (part) {
                            case BRP -> tally.with(proef.brp(dir, progress));
                            case BAG -> tally.with(proef.bag(dir, progress));
                        };
            }
        }
        return tally;
    }

    /** Writes what the words ask for, and says how fast on stderr. */
    public static void main(String[] words) throws IOException {
        Arguments arguments = Arguments.parse(List.of(words));
        long start = System.nanoTime();
        Tally tally = write(arguments.options(), arguments.uit(), Progress.silent());
        double seconds = (System.nanoTime() - start) / 1e9;
        System.err.printf(
                Locale.ROOT,
                "%d persoonslijsten, %.1f MB in %.2f s: %.0f per s, %.1f MB/s%n",
                tally.persoonslijsten(),
                tally.bytes() / 1e6,
                seconds,
                tally.persoonslijsten() / seconds,
                tally.bytes() / 1e6 / seconds);
    }

    /** Where the persoonslijsten of a municipality are written. */
    public static Path persoonslijsten(Path dir, Gemeentecode gemeente) {
        return dir.resolve("brp").resolve("persoonslijsten-" + gemeente + ".lo3");
    }

    private Tally brp(Path dir, Progress progress) throws IOException {
        Path file = persoonslijsten(dir, options.gemeente());
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            return brp(out, progress);
        }
    }

    private BagExtract extract() {
        return new BagExtract(
                wereld.plan(),
                options.seed(),
                wereld.vandaag(),
                wereld.rates().onderzoek(),
                options.threads());
    }

    private Tally bag(Path dir, Progress progress) throws IOException {
        Path bag = Files.createDirectories(dir.resolve("bag"));
        long woningen = wereld.plan().woningen();
        long bytes = extract().write(bag, sum -> progress.made(Onderdeel.BAG, 0, woningen, sum));
        return new Tally(0, bytes);
    }

    /** Streams the persoonslijsten alone, one line each. */
    public static Tally writePersoonslijsten(
            ProefOptions options, OutputStream out, Progress progress) throws IOException {
        return new Proef(options).brp(out, progress);
    }

    private Tally brp(OutputStream out, Progress progress) throws IOException {
        OrderedBlocks<Lists> blocks = new OrderedBlocks<>(Lists::new, options.threads());
        long[] sums = new long[2];
        blocks.run(
                wereld.gemeenschappen(),
                (lists, number) -> lists.fill(wereld, nummers, number),
                (lists, number) -> {
                    lists.buffer.writeTo(out);
                    sums[0] += lists.count;
                    sums[1] += lists.buffer.size();
                    long made = Math.min(options.inwoners(), (number + 1L) * Wereld.GEMEENSCHAP);
                    progress.made(Onderdeel.BRP, made, options.inwoners(), sums[1]);
                });
        return new Tally(sums[0], sums[1]);
    }

    /** The persoonslijsten of one community. */
    private static final class Lists {
        private final Lo3Buffer buffer = new Lo3Buffer();
        private int count;

        void fill(Wereld wereld, Nummers nummers, int number) {
            buffer.clear();
            count = 0;
            PersoonslijstWriter writer = new PersoonslijstWriter(wereld, nummers, buffer);
            for (Persoon persoon : Gemeenschap.make(wereld, number).ingeschrevenen()) {
                writer.write(persoon);
                count++;
            }
        }
    }
}
