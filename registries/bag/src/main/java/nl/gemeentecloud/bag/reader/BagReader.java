package nl.gemeentecloud.bag.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import nl.gemeentecloud.bag.BagDefinition;
import nl.gemeentecloud.bag.reader.Archives.Deelbestand;
import nl.gemeentecloud.core.levering.VoorkomenIntake;
import nl.gemeentecloud.core.levering.VoorkomenIntake.Lane;
import nl.gemeentecloud.core.levering.VoorkomenIntake.Levering;
import nl.gemeentecloud.core.levering.VoorkomenReader;

/**
 * Reads the LV BAG 2.0 extract as the Kadaster delivers it, of one municipality or of the country:
 * an archive of archives of XML files, the files in it side by side. A single archive or XML file
 * of it can be read too.
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
    public void read(Path file, VoorkomenIntake intake) throws IOException {
        try (Archives archives = Archives.of(file)) {
            List<Deelbestand> files = new ArrayList<>(archives.files());
            if (files.isEmpty()) {
                throw new UnreadableDelivery(
                        "er zit geen XML-bestand in; lever het extract zoals het Kadaster het levert");
            }
            boolean whole = files.removeIf(one -> one.name().startsWith("Leveringsdocument"));
            intake.begin(whole ? Levering.STAND : Levering.DEELBESTAND);
            // the largest first, so that no thread is left with one at the end
            files.sort(Comparator.comparingLong(Deelbestand::packedBytes).reversed());
            readAll(files, intake);
        }
    }

    private void readAll(List<Deelbestand> files, VoorkomenIntake intake) throws IOException {
        ConcurrentLinkedQueue<Deelbestand> waiting = new ConcurrentLinkedQueue<>(files);
        AtomicLong done = new AtomicLong();
        long all = files.stream().mapToLong(Deelbestand::packedBytes).sum();
        List<Callable<Void>> readers = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, files.size()); i++) {
            readers.add(() -> {
                try (Lane lane = intake.open()) {
                    DeelbestandReader reader = new DeelbestandReader(definition, lane);
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
