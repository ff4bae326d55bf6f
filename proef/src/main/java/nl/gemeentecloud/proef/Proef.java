package nl.gemeentecloud.proef;

import static java.util.Comparator.naturalOrder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.proef.bag.BagExtract;
import nl.gemeentecloud.proef.bag.BagMutaties;
import nl.gemeentecloud.proef.bevolking.Nummers;
import nl.gemeentecloud.proef.bevolking.Wereld;
import nl.gemeentecloud.proef.land.Gemeente;
import nl.gemeentecloud.proef.plan.Nederland;

/**
 * Writes a synthetic municipality, or a country of them: no one in it exists, and no number in it
 * can belong to anyone. The same options give the same bytes, on any machine and any number of
 * threads.
 */
public final class Proef {

    private final ProefOptions options;
    private final Progress progress;
    private final Nummers nummers;
    private final Worlds worlds;
    private final List<Wereld> werelden = new ArrayList<>();
    private long total;

    private Proef(ProefOptions options, Progress progress) {
        this.options = options;
        this.progress = progress;
        nummers = new Nummers(options.seed(), options.elfproef());
        worlds = new Worlds(options, options.schaal());
        options.gemeente()
                .ifPresentOrElse(
                        code -> werelden.add(worlds.of(code, options.inwoners())),
                        () -> {
                            for (Gemeente gemeente : worlds.gemeenten().all()) {
                                int inwoners = Nederland.scaled(gemeente, options.schaal());
                                werelden.add(worlds.of(gemeente.code(), inwoners));
                            }
                        });
        werelden.forEach(wereld -> total += wereld.inwoners());
    }

    /**
     * Writes the asked parts into a directory, which is made when it is not there; files of an
     * earlier run are replaced.
     *
     * @throws IllegalArgumentException when there is something else in the directory
     */
    public static Tally write(ProefOptions options, Path dir, Progress progress)
            throws IOException {
        Uitvoermap uit = Uitvoermap.open(dir);
        Proef proef = new Proef(options, progress);
        Tally tally = Tally.none();
        for (Onderdeel part : List.of(Onderdeel.BRP, Onderdeel.BAG)) {
            if (options.parts().contains(part)) {
                tally = tally.with(proef.write(part, uit));
            }
        }
        if (options.parts().stream().anyMatch(Onderdeel::isEigendom)) {
            tally = tally.with(proef.eigendom(uit));
        }
        return tally;
    }

    /**
     * How the virtual machine of {@code ./gemeentecloud proef} is started: for throughput, and with
     * memory that stays the same whatever the size. The rest of the heap is for blocks of many
     * threads.
     */
    public static List<String> flags() {
        return List.of("-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders", "-Xmn170m", "-Xmx1g");
    }

    /** What {@code ./gemeentecloud proef} starts, in a process of its own. */
    public static void main(String[] words) {
        CommandRun.main(words);
    }

    /** Where the persoonslijsten of a municipality are written. */
    public static Path persoonslijsten(Path dir, Gemeentecode gemeente) {
        return dir.resolve("brp").resolve("persoonslijsten-" + gemeente + ".lo3");
    }

    /** Streams the persoonslijsten alone, one line each, on the day of the world. */
    public static Tally writePersoonslijsten(
            ProefOptions options, OutputStream out, Progress progress) throws IOException {
        Proef proef = new Proef(options.withDagen(0), progress);
        Tally tally = Tally.none();
        for (Wereld wereld : proef.werelden) {
            tally = tally.with(proef.lists(wereld).write(out, 0));
        }
        return tally;
    }

    /** Parcels, values and companies as they are after the last of the days. */
    static Tally writeLaterEigendom(ProefOptions options, Path dir) throws IOException {
        Uitvoermap uit = Uitvoermap.open(dir);
        Proef proef = new Proef(options, Progress.silent());
        Tally tally = Tally.none();
        for (Wereld wereld : proef.werelden) {
            tally = tally.with(proef.eigendommen(wereld).writeLater(uit));
        }
        return tally;
    }

    private Eigendommen eigendommen(Wereld wereld) {
        return new Eigendommen(wereld, nummers, worlds.firstCompany(wereld), options);
    }

    /** Parcels, values and companies, which are made together. */
    private Tally eigendom(Uitvoermap uit) throws IOException {
        Onderdeel first =
                options.parts().stream()
                        .filter(Onderdeel::isEigendom)
                        .min(naturalOrder())
                        .orElseThrow();
        Tally tally = Tally.none();
        long before = 0;
        for (Wereld wereld : werelden) {
            long done = before;
            int buurten = wereld.plan().buurten();
            Eigendommen files = eigendommen(wereld);
            tally =
                    tally.with(
                            files.write(
                                    uit,
                                    made ->
                                            progress.made(
                                                    first,
                                                    done
                                                            + (long) wereld.inwoners()
                                                                    * made
                                                                    / buurten,
                                                    total,
                                                    0)));
            before += wereld.inwoners();
        }
        return tally;
    }

    private Tally write(Onderdeel part, Uitvoermap uit) throws IOException {
        Tally tally = Tally.none();
        long before = 0;
        for (Wereld wereld : werelden) {
            long done = before;
            long bytes = tally.bytes();
            BagMutaties.Listener listener =
                    (sum, share) ->
                            progress.made(
                                    part,
                                    done + (long) (share * wereld.inwoners()),
                                    total,
                                    bytes + sum);
            tally =
                    tally.with(
                            switch (part) {
                                case BRP -> lists(wereld).write(uit, before);
                                case BAG -> bag(wereld, uit, listener);
                                case BRK, WOZ, HR -> Tally.none();
                            });
            before += wereld.inwoners();
        }
        return tally;
    }

    private Persoonslijsten lists(Wereld wereld) {
        return new Persoonslijsten(
                wereld, nummers, options.tijdvakken(), options.threads(), progress, total);
    }

    private Tally bag(Wereld wereld, Uitvoermap uit, BagMutaties.Listener listener)
            throws IOException {
        Path dir = uit.folder("bag");
        double onderzoek = wereld.rates().onderzoek();
        BagExtract extract =
                new BagExtract(
                        wereld.plan(),
                        options.seed(),
                        wereld.vandaag(),
                        onderzoek,
                        options.threads());
        var stand = extract.write(dir, listener);
        for (Path file : stand.files()) {
            uit.note(file);
        }
        long bytes = stand.bytes();
        if (options.tijdvakken().isPresent()) {
            Path mutaties = uit.folder("bag/mutaties");
            var written =
                    new BagMutaties(
                                    wereld.plan(),
                                    options.seed(),
                                    onderzoek,
                                    options.tijdvakken().get(),
                                    options.threads())
                            .write(mutaties, (sum, share) -> listener.made(stand.bytes() + sum, 1));
            for (Path file : written.files()) {
                uit.note(file);
            }
            bytes += written.bytes();
        }
        return Tally.of(Onderdeel.BAG, bytes);
    }
}
