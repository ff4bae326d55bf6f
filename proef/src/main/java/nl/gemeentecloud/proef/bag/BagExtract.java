package nl.gemeentecloud.proef.bag;

import static nl.gemeentecloud.proef.bag.Xml.piece;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.gemeentecloud.proef.bag.Deelbestand.Inhoud;
import nl.gemeentecloud.proef.bevolking.Dag;
import nl.gemeentecloud.proef.plan.Stadsplan;
import nl.gemeentecloud.proef.plan.Woonplaats;
import nl.gemeentecloud.proef.stream.OrderedBlocks;
import nl.gemeentecloud.proef.stream.WorkFolder;
import nl.gemeentecloud.proef.zip.Archive;
import nl.gemeentecloud.proef.zip.Deflated;
import org.jspecify.annotations.Nullable;

/**
 * Writes a whole LV BAG 2.0 extract of a municipality: one archive with an archive per object type,
 * each with files of some ten thousand objects, archives of what is in onderzoek, inactief and
 * niet-BAG, the relation of gemeente and woonplaatsen, and a leveringsdocument.
 */
public final class BagExtract {

    private static final byte[] RELATIE_OPEN =
            piece(
                    "<gwr-product:GemeenteWoonplaatsRelatie><gwr-product:tijdvakgeldigheid><bagtypes:begindatumTijdvakGeldigheid>2010-07-24</bagtypes:begindatumTijdvakGeldigheid></gwr-product:tijdvakgeldigheid><gwr-product:gerelateerdeWoonplaats><gwr-product:identificatie>");
    private static final byte[] RELATIE_GEMEENTE =
            piece(
                    "</gwr-product:identificatie></gwr-product:gerelateerdeWoonplaats><gwr-product:gerelateerdeGemeente><gwr-product:identificatie>");
    private static final byte[] RELATIE_CLOSE =
            piece(
                    "</gwr-product:identificatie></gwr-product:gerelateerdeGemeente><gwr-product:status>definitief</gwr-product:status></gwr-product:GemeenteWoonplaatsRelatie>\n");
    private static final byte[] RELATIE_END =
            piece(
                    "</gwr-product:GemeenteWoonplaatsRelatieProduct></gwr-bestand:Product></gwr-bestand:BAG-GWR-Deelbestand-LVC>\n");

    private final Stadsplan plan;
    private final long seed;
    private final int vandaag;
    private final double onderzoek;
    private final int threads;
    private final String gemeente;
    private final String datum;
    private final LocalDateTime time;

    /** One file to make. */
    private record Task(Inhoud inhoud, Objecttype type, int rank, int files) {}

    /** A file while it is made. */
    private static final class Made {
        private final Deflated deflated = new Deflated();
    }

    /**
     * @param vandaag the technical day of the extract, in days since 1970-01-01
     * @param onderzoek share of the objects of which something is or was in doubt
     */
    public BagExtract(Stadsplan plan, long seed, int vandaag, double onderzoek, int threads) {
        this.plan = plan;
        this.seed = seed;
        this.vandaag = vandaag;
        this.onderzoek = onderzoek;
        this.threads = threads;
        gemeente = plan.gemeente().code().digits();
        datum = ddmmjjjj(vandaag);
        time = LocalDate.ofEpochDay(vandaag).atTime(6, 8);
    }

    /** The day as the names of files in an extract carry it. */
    static String ddmmjjjj(int dag) {
        int cijfers = Dag.cijfers(dag);
        return "%02d%02d%04d".formatted(cijfers % 100, cijfers / 100 % 100, cijfers / 10_000);
    }

    /** Name of the whole archive. */
    public String fileName() {
        return "BAGGEM" + gemeente + "L-" + datum + ".zip";
    }

    /**
     * Writes the archive into a directory that exists.
     *
     * @param listener is told how far it is
     */
    public Written write(Path dir, BagMutaties.Listener listener) throws IOException {
        try (WorkFolder work = WorkFolder.in(dir)) {
            Path made = work.file(fileName());
            long bytes = write(made, work, listener);
            Path file = dir.resolve(fileName());
            Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
            return new Written(bytes, List.of(file));
        }
    }

    private long write(Path file, WorkFolder work, BagMutaties.Listener listener)
            throws IOException {
        List<Task> tasks = tasks();
        try (Archive whole = new Archive(file, time)) {
            Assembly assembly = new Assembly(whole, work);
            OrderedBlocks<Made> blocks = new OrderedBlocks<>(Made::new, threads);
            long[] sum = new long[1];
            blocks.run(
                    tasks.size(),
                    (made, number) -> make(made, tasks.get(number)),
                    (made, number) -> {
                        assembly.take(tasks.get(number), made.deflated);
                        sum[0] += made.deflated.length();
                        listener.made(sum[0], (number + 1.0) / tasks.size());
                    });
            sum[0] += documents(whole, work);
            return sum[0];
        }
    }

    private List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        for (Inhoud inhoud : Inhoud.values()) {
            for (Objecttype type : Objecttype.values()) {
                int files = Deelbestand.files(plan.buurten(), type, inhoud);
                for (int rank = 0; rank < files; rank++) {
                    tasks.add(new Task(inhoud, type, rank, files));
                }
            }
        }
        return tasks;
    }

    private void make(Made made, Task task) throws IOException {
        made.deflated.clear();
        Deelbestand deelbestand = new Deelbestand(new Bron(plan), seed, vandaag, onderzoek);
        deelbestand.write(new Xml(made.deflated), task.type(), task.inhoud(), task.rank());
        made.deflated.finish();
    }

    /** Puts finished files in the archives they belong in. */
    private final class Assembly {
        private final Archive whole;
        private final WorkFolder work;
        private @Nullable Archive group;
        private @Nullable Archive types;

        Assembly(Archive whole, WorkFolder work) {
            this.whole = whole;
            this.work = work;
        }

        void take(Task task, Deflated deflated) throws IOException {
            String name = gemeente + task.inhoud().letters() + task.type() + datum;
            Archive one = types;
            if (one == null) {
                one = new Archive(work.file(name + ".zip"), time);
                types = one;
            }
            one.add("%s-%06d.xml".formatted(name, task.rank() + 1), deflated);
            if (task.rank() == task.files() - 1) {
                types = null;
                one.close();
                finished(task, one.file());
            }
        }

        private void finished(Task task, Path file) throws IOException {
            if (task.inhoud() == Inhoud.STAND) {
                move(whole, file);
                return;
            }
            Archive container = group;
            if (container == null) {
                String name = gemeente + container(task.inhoud()) + datum + ".zip";
                container = new Archive(work.file(name), time);
                group = container;
            }
            move(container, file);
            if (task.type() == Objecttype.PND) {
                group = null;
                container.close();
                move(whole, container.file());
            }
        }

        private static void move(Archive archive, Path file) throws IOException {
            archive.add(file.getFileName().toString(), file);
            Files.delete(file);
        }
    }

    private static String container(Inhoud inhoud) {
        return switch (inhoud) {
            case IN_ONDERZOEK -> "InOnderzoek";
            case INACTIEF -> "Inactief";
            case NIET_BAG -> "NietBag";
            case STAND -> "";
        };
    }

    /** The relation of gemeente and woonplaatsen, and the leveringsdocument. */
    private long documents(Archive whole, WorkFolder work) throws IOException {
        Deflated deflated = new Deflated();
        Xml xml = new Xml(deflated);
        xml.raw(piece(Koppen.relatie(Dag.cijfers(vandaag))));
        for (Woonplaats woonplaats : plan.woonplaatsen()) {
            xml.raw(RELATIE_OPEN).text(woonplaats.code()).raw(RELATIE_GEMEENTE);
            xml.text(gemeente).raw(RELATIE_CLOSE).breathe();
        }
        xml.raw(RELATIE_END).flush();
        deflated.finish();
        long bytes = deflated.length();
        String name = "GEM-WPL-RELATIE-" + datum;
        Path file = work.file(name + ".zip");
        try (Archive relatie = new Archive(file, time)) {
            relatie.add(name + "-000001.xml", deflated);
        }
        Assembly.move(whole, file);
        deflated.clear();
        Xml levering = new Xml(deflated);
        levering.raw(
                piece(Koppen.levering(gemeente, plan.gemeente().naam(), Dag.cijfers(vandaag))));
        levering.flush();
        deflated.finish();
        whole.add("Leveringsdocument-BAG-Extract.xml", deflated);
        bytes += deflated.length();
        deflated.close();
        return bytes;
    }
}
