package nl.gemeentecloud.proef;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.proef.bevolking.Dag;
import nl.gemeentecloud.proef.bevolking.Gemeenschap;
import nl.gemeentecloud.proef.bevolking.LivingOn;
import nl.gemeentecloud.proef.bevolking.Nummers;
import nl.gemeentecloud.proef.bevolking.Persoon;
import nl.gemeentecloud.proef.bevolking.Wereld;
import nl.gemeentecloud.proef.lo3.Lo3Buffer;
import nl.gemeentecloud.proef.lo3.PersoonslijstWriter;
import nl.gemeentecloud.proef.stream.OrderedBlocks;
import nl.gemeentecloud.proef.stream.Spool;
import org.jspecify.annotations.Nullable;

/** The persoonslijsten of one municipality, and those that change as time goes on. */
final class Persoonslijsten {

    private final Wereld wereld;
    private final Nummers nummers;
    private final Optional<Tijdvakken> tijdvakken;
    private final int threads;
    private final Progress progress;
    private final long total;

    /**
     * @param total residents of all municipalities, for the progress
     */
    Persoonslijsten(
            Wereld wereld,
            Nummers nummers,
            Optional<Tijdvakken> tijdvakken,
            int threads,
            Progress progress,
            long total) {
        this.wereld = wereld;
        this.nummers = nummers;
        this.tijdvakken = tijdvakken;
        this.threads = threads;
        this.progress = progress;
        this.total = total;
    }

    /**
     * Writes the lists of the day, and a file per period in which lists changed.
     *
     * @param before residents of other municipalities written already
     */
    Tally write(Uitvoermap uit, long before) throws IOException {
        var gemeente = wereld.plan().gemeente().code();
        Path dir = uit.folder("brp");
        Path file = dir.resolve("persoonslijsten-" + gemeente + ".lo3");
        uit.note(file);
        try (OutputStream out = Files.newOutputStream(file)) {
            if (tijdvakken.isEmpty()) {
                return write(out, before);
            }
            Tijdvakken periods = tijdvakken.get();
            Path folder = uit.folder("brp/mutaties");
            Spool.Naming naming =
                    (period, part) -> {
                        String name =
                                "persoonslijsten-%s-%s-%s.lo3"
                                        .formatted(
                                                gemeente,
                                                cijfers(periods.vanaf(period)),
                                                cijfers(periods.tot(period)));
                        uit.note(folder.resolve(name));
                        return folder.resolve(name);
                    };
            try (Spool spool = new Spool(naming, periods.size(), Long.MAX_VALUE)) {
                return write(out, before, spool);
            }
        }
    }

    private static int cijfers(int dag) {
        return Dag.cijfers(dag);
    }

    /** Streams the lists of the day alone. */
    Tally write(OutputStream out, long before) throws IOException {
        return write(out, before, null);
    }

    private Tally write(OutputStream out, long before, @Nullable Spool spool) throws IOException {
        OrderedBlocks<Lists> blocks = new OrderedBlocks<>(Lists::new, threads);
        long[] sums = new long[3];
        blocks.run(
                wereld.gemeenschappen(),
                this::fill,
                (lists, number) -> {
                    lists.buffer.writeTo(out, 0, lists.end);
                    if (spool != null) {
                        lists.moveTo(spool);
                    }
                    sums[0] += lists.count;
                    sums[1] += lists.mutaties;
                    sums[2] += lists.buffer.size();
                    long made = Math.min(wereld.inwoners(), (number + 1L) * Wereld.GEMEENSCHAP);
                    progress.made(Onderdeel.BRP, before + made, total, sums[2]);
                });
        return Tally.lists(sums[0], sums[1], sums[2]);
    }

    private void fill(Lists lists, int number) {
        lists.clear();
        PersoonslijstWriter writer = new PersoonslijstWriter(wereld, nummers, lists.buffer);
        Gemeenschap gemeenschap = Gemeenschap.make(wereld, number);
        for (Persoon persoon : gemeenschap.ingeschrevenen()) {
            writer.write(persoon);
            lists.count++;
        }
        lists.end = lists.buffer.size();
        if (tijdvakken.isPresent()) {
            Tijdvakken periods = tijdvakken.get();
            new LivingOn(gemeenschap)
                    .live(
                            periods.grenzen(),
                            (dag, personen) ->
                                    lists.changed(periods.of(dag), dag, personen, writer));
        }
    }

    /** The lists of one community, and what changes in them. */
    private static final class Lists {
        private final Lo3Buffer buffer = new Lo3Buffer();
        private final List<int[]> pieces = new ArrayList<>();
        private int count;
        private int mutaties;
        private int end;

        void clear() {
            buffer.clear();
            pieces.clear();
            count = 0;
            mutaties = 0;
        }

        void changed(
                int period, int dag, Collection<Persoon> personen, PersoonslijstWriter writer) {
            personen.stream()
                    .sorted(Comparator.comparingInt(Persoon::volgnummer))
                    .forEach(persoon -> writer.write(persoon, dag));
            mutaties += personen.size();
            pieces.add(new int[] {period, buffer.size()});
        }

        void moveTo(Spool spool) throws IOException {
            int from = end;
            for (int[] piece : pieces) {
                buffer.moveTo(spool, piece[0], from, piece[1]);
                from = piece[1];
            }
        }
    }
}
