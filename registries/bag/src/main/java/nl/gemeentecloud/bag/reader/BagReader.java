package nl.gemeentecloud.bag.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import nl.gemeentecloud.bag.BagDefinition;
import nl.gemeentecloud.bag.reader.Archives.Deelbestand;
import nl.gemeentecloud.core.levering.Levering;
import nl.gemeentecloud.core.levering.VoorkomenIntake;
import nl.gemeentecloud.core.levering.VoorkomenIntake.Lane;
import nl.gemeentecloud.core.levering.VoorkomenReader;

/**
 * Reads the LV BAG 2.0 extract as the Kadaster delivers it, of one municipality or of the country:
 * an archive of archives of XML files, the files in it side by side; and the mutations that follow
 * it, in their order. A single archive or XML file can be read too.
 */
public final class BagReader implements VoorkomenReader {

    private final BagDefinition definition;
    private final int threads;

    /**
     * @param threads how many files are read at once, 1 to 64
     */
    public BagReader(BagDefinition definition, int threads) {
        if (threads < 1 || threads > 64) {
            throw new IllegalArgumentException("1 to 64 files can be read at once");
        }
        this.definition = definition;
        this.threads = threads;
    }

    @Override
    public void read(Path file, String name, VoorkomenIntake intake) throws IOException {
        try (Archives archives = Archives.of(file, name)) {
            List<Deelbestand> files = new ArrayList<>(archives.files());
            if (files.isEmpty()) {
                throw new UnreadableDelivery(
                        "er zit geen XML-bestand in; lever het extract zoals het Kadaster het levert");
            }
            // what only describes a delivery brings nothing, and is up to no day
            Levering levering =
                    files.stream().allMatch(BagReader::describes)
                            ? new Levering.Deelbestand()
                            : levering(files);
            files.removeIf(BagReader::describes);
            if (!intake.begin(levering)) {
                return;
            }
            if (levering instanceof Levering.Mutaties) {
                // in their order, which is that of their numbered names
                files.sort(Comparator.comparing(Deelbestand::name));
                readAll(files, intake, 1, true);
            } else {
                // the largest first, so that no thread is left with one at the end
                files.sort(Comparator.comparingLong(Deelbestand::packedBytes).reversed());
                readAll(files, intake, threads, false);
            }
        }
    }

    private static boolean describes(Deelbestand file) {
        return file.name().startsWith("Leveringsdocument");
    }

    /** What the Leveringsdocument says, or the files themselves when there is none. */
    private static Levering levering(List<Deelbestand> files) throws IOException {
        Optional<Deelbestand> document = files.stream().filter(BagReader::describes).findFirst();
        Deelbestand first = document.orElse(files.getFirst());
        Kop kop = kop(first);
        if (document.isEmpty() && !kop.mutaties()) {
            return new Levering.Deelbestand();
        }
        Levering levering = kop.levering(first.name());
        if (levering instanceof Levering.Mutaties) {
            for (Deelbestand file : files) {
                Kop own = kop(file);
                if (own.mutaties() && !own.levering(file.name()).equals(levering)) {
                    throw new UnreadableDelivery(
                            "%s is van een ander gebied of een andere periode dan %s; lever elke periode apart"
                                    .formatted(file.name(), first.name()));
                }
            }
        }
        return levering;
    }

    private static Kop kop(Deelbestand file) throws IOException {
        try (InputStream in = file.open()) {
            return Kop.of(file.name(), in);
        }
    }

    private void readAll(
            List<Deelbestand> files, VoorkomenIntake intake, int most, boolean mutations)
            throws IOException {
        ConcurrentLinkedQueue<Deelbestand> waiting = new ConcurrentLinkedQueue<>(files);
        AtomicLong done = new AtomicLong();
        long all = files.stream().mapToLong(Deelbestand::packedBytes).sum();
        List<Callable<Void>> readers = new ArrayList<>();
        for (int i = 0; i < Math.min(most, files.size()); i++) {
            readers.add(() -> {
                try (Lane lane = intake.open()) {
                    DeelbestandReader reader = new DeelbestandReader(definition, lane, mutations);
                    Deelbestand next = waiting.poll();
                    while (next != null) {
                        try (InputStream in = next.open()) {
                            reader.read(next.name(), in);
                        }
                        intake.read(done.addAndGet(next.packedBytes()), all);
                        next = waiting.poll();
                    }
                    return null;
                } catch (IOException | RuntimeException e) {
                    waiting.clear();
                    throw e;
                }
            });
        }
        run(readers);
    }

    private static void run(List<Callable<Void>> readers) throws IOException {
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name("bag-", 0).factory())) {
            for (Future<Void> reader : threads.invokeAll(readers)) {
                reader.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Reading was interrupted");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case RuntimeException failed -> throw failed;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
