package nl.gemeentecloud.proef.bag;

import static nl.gemeentecloud.proef.bag.Xml.piece;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.gemeentecloud.proef.Tijdvakken;
import nl.gemeentecloud.proef.bevolking.Dag;
import nl.gemeentecloud.proef.plan.Stadsplan;
import nl.gemeentecloud.proef.stream.OrderedBlocks;
import nl.gemeentecloud.proef.stream.Segments;
import nl.gemeentecloud.proef.stream.Spool;
import nl.gemeentecloud.proef.stream.WorkFolder;
import nl.gemeentecloud.proef.zip.Archive;
import nl.gemeentecloud.proef.zip.Deflated;

/**
 * Writes the mutations that follow an extract, a delivery per period: applied in order, they make
 * the stand of the first day into that of the last.
 */
public final class BagMutaties {

    private static final byte[] END = piece("  </ml:mutatieBericht>\n</mlm:bagMutaties>\n");
    private static final long MOST_PER_FILE = 32L << 20;
    private static final int SPAN = 20;

    private final Stadsplan plan;
    private final long seed;
    private final double onderzoek;
    private final Tijdvakken tijdvakken;
    private final int threads;
    private final String gemeente;

    private record Task(Objecttype type, int first, int last) {}

    /** Is told how far it is. */
    @FunctionalInterface
    public interface Listener {
        void made(long bytes, double share);
    }

    /**
     * @param onderzoek as for the extract
     */
    public BagMutaties(
            Stadsplan plan, long seed, double onderzoek, Tijdvakken tijdvakken, int threads) {
        this.plan = plan;
        this.seed = seed;
        this.onderzoek = onderzoek;
        this.tijdvakken = tijdvakken;
        this.threads = threads;
        gemeente = plan.gemeente().code().digits();
    }

    /**
     * Writes one archive per period into a directory that exists.
     *
     * @return bytes of XML and the archives
     */
    public Written write(Path dir, Listener listener) throws IOException {
        try (WorkFolder work = WorkFolder.in(dir)) {
            Spool spool = new Spool(work::file, tijdvakken.size(), MOST_PER_FILE);
            long bytes;
            try (spool) {
                bytes = spool(spool, listener);
            }
            List<Path> archives = new ArrayList<>();
            for (int period = 0; period < tijdvakken.size(); period++) {
                Path made = archive(period, spool.files(period), work);
                Path file = dir.resolve(made.getFileName());
                Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
                archives.add(file);
            }
            return new Written(bytes, archives);
        }
    }

    private long spool(Spool spool, Listener listener) throws IOException {
        List<Task> tasks = new ArrayList<>();
        for (Objecttype type : Objecttype.values()) {
            int span = type == Objecttype.WPL ? plan.buurten() : SPAN;
            for (int first = 0; first < plan.buurten(); first += span) {
                tasks.add(new Task(type, first, Math.min(plan.buurten(), first + span)));
            }
        }
        OrderedBlocks<Segments> blocks = new OrderedBlocks<>(Segments::new, threads);
        long[] sum = new long[1];
        blocks.run(
                tasks.size(),
                (segments, number) -> {
                    segments.clear();
                    Task task = tasks.get(number);
                    new Mutaties(new Bron(plan), seed, onderzoek, tijdvakken, segments)
                            .write(task.type(), task.first(), task.last());
                },
                (segments, number) -> {
                    segments.moveTo(spool);
                    sum[0] += segments.size();
                    listener.made(sum[0], (number + 1.0) / tasks.size());
                });
        return sum[0];
    }

    private Path archive(int period, List<Path> parts, WorkFolder work) throws IOException {
        String vanaf = BagExtract.ddmmjjjj(tijdvakken.vanaf(period));
        String tot = BagExtract.ddmmjjjj(tijdvakken.tot(period));
        var time = LocalDate.ofEpochDay(tijdvakken.tot(period)).atTime(6, 8);
        String name = gemeente + "MUT" + vanaf + "-" + tot;
        Path inner = work.file(name + ".zip");
        try (Deflated deflated = new Deflated()) {
            try (Archive archive = new Archive(inner, time)) {
                for (int part = 0; part < Math.max(1, parts.size()); part++) {
                    deflated.clear();
                    deflated.write(head(period));
                    if (!parts.isEmpty()) {
                        copy(parts.get(part), deflated);
                    }
                    deflated.write(END);
                    deflated.finish();
                    archive.add("%s-%06d.xml".formatted(name, part + 1), deflated);
                }
            }
            Path outer = work.file("BAGGEM" + gemeente + "M-" + vanaf + "-" + tot + ".zip");
            try (Archive archive = new Archive(outer, time)) {
                archive.add(inner.getFileName().toString(), inner);
                deflated.clear();
                deflated.write(
                        piece(
                                Koppen.levering(
                                        gemeente,
                                        plan.gemeente().naam(),
                                        Dag.cijfers(tijdvakken.vanaf(period)),
                                        Dag.cijfers(tijdvakken.tot(period)))));
                deflated.finish();
                archive.add("Leveringsdocument-BAG-Mutaties.xml", deflated);
            }
            return outer;
        }
    }

    private byte[] head(int period) {
        return piece(
                Koppen.mutatie(
                        gemeente,
                        Dag.cijfers(tijdvakken.vanaf(period)),
                        Dag.cijfers(tijdvakken.tot(period)),
                        period + 1));
    }

    private static void copy(Path part, Deflated out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(part)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
            }
        }
        Files.delete(part);
    }
}
