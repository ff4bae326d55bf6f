package nl.gemeentecloud.cloud.levering;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import nl.gemeentecloud.cloud.Cloud;
import nl.gemeentecloud.cloud.Deliveries;
import nl.gemeentecloud.cloud.Session;
import nl.gemeentecloud.cloud.Unavailable;
import nl.gemeentecloud.cloud.levering.DeliveryStatus.Phase;
import nl.gemeentecloud.cloud.placement.PlacementRefused;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.store.register.DeliveryStopped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts deliveries and takes them in behind the back of whoever brought them: in order per copy,
 * a few copies at a time. What was accepted is on disk; at start, what was not finished goes on.
 */
public final class DeliveryQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryQueue.class);

    /** Deliveries that wait at most; after that, come back later. */
    private static final int MOST_WAITING = 100;

    /** Copies that are loaded at once; each has parts in progress of its own. */
    private static final int WORKERS = 2;

    /** Ended deliveries of which the outcome and the report are kept. */
    private static final int MOST_ENDED = 1_000;

    /** Between two tries of a delivery whose zone is away. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private static final Duration CLOSING = Duration.ofSeconds(20);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Deliveries deliveries;
    private final DeliverySpool spool;
    private final Clock clock;
    private final long mostBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Job> jobs = new ArrayList<>();
    private final Set<String> busy = new HashSet<>();
    private final List<Thread> workers = new ArrayList<>();
    private int arriving;
    private boolean closed;

    /** One accepted delivery; its status is replaced as a whole. */
    private static final class Job {
        private volatile DeliveryStatus status;
        private volatile Instant notBefore = Instant.MIN;

        Job(DeliveryStatus status) {
            this.status = status;
        }
    }

    private DeliveryQueue(Deliveries deliveries, DeliverySpool spool, long mostBytes, Clock clock) {
        this.deliveries = deliveries;
        this.spool = spool;
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    /**
     * Takes up what is in the directory, and goes on with what was not finished.
     *
     * @param directory of the spool, made when it is not there
     * @param mostBytes largest delivery that is accepted
     */
    public static DeliveryQueue open(Cloud cloud, Path directory, long mostBytes, Clock clock)
            throws IOException {
        DeliveryQueue queue =
                new DeliveryQueue(
                        cloud.deliveries(), new DeliverySpool(directory), mostBytes, clock);
        for (DeliveryStatus status : queue.spool.all()) {
            queue.jobs.add(
                    new Job(
                            status.phase().ended()
                                    ? status
                                    : DeliveryStatus.waiting(status.delivery())));
        }
        for (int i = 1; i <= WORKERS; i++) {
            queue.workers.add(
                    Thread.ofPlatform().name("levering-" + i).daemon().start(queue::work));
        }
        return queue;
    }

    /**
     * Accepts a delivery: when this returns, all its bytes are on disk and it will be taken in. One
     * that is the same as one that still waits or is busy is not accepted twice; the first is
     * returned.
     *
     * @param houder whose copy it goes into; empty for a register that is the same for all
     * @param bestand what people call it
     * @param body read to its end
     * @throws IllegalArgumentException in Dutch, see {@link Deliveries#check}
     * @throws PlacementRefused when the register may not stand where it would
     * @throws DeliveryRefused when there is no room
     * @throws IOException when the body is cut short; nothing of it is kept
     */
    public DeliveryStatus accept(
            String register,
            Optional<Gemeentecode> houder,
            String bestand,
            InputStream body,
            String traceId)
            throws IOException {
        deliveries.check(register, houder);
        reserve();
        try {
            Instant now = clock.instant();
            String id =
                    STAMP.format(now)
                            + "-"
                            + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
            DeliverySpool.Received received = spool.receive(id, body, mostBytes);
            return add(
                    new AcceptedDelivery(
                            id,
                            register,
                            houder,
                            bestand,
                            received.sha256(),
                            received.bytes(),
                            now,
                            traceId));
        } finally {
            release();
        }
    }

    private void reserve() {
        lock.lock();
        try {
            long waiting = jobs.stream().filter(job -> !job.status.phase().ended()).count();
            if (waiting + arriving >= MOST_WAITING) {
                throw new DeliveryRefused(
                        DeliveryRefused.Reason.NO_ROOM,
                        "Er wachten al %d leveringen; lever opnieuw als er een klaar is"
                                .formatted(waiting + arriving));
            }
            arriving++;
        } finally {
            lock.unlock();
        }
    }

    private void release() {
        lock.lock();
        try {
            arriving--;
        } finally {
            lock.unlock();
        }
    }

    private DeliveryStatus add(AcceptedDelivery delivery) {
        DeliveryStatus waiting = DeliveryStatus.waiting(delivery);
        lock.lock();
        try {
            for (Job job : jobs) {
                if (!job.status.phase().ended() && job.status.delivery().isOf(delivery)) {
                    spool.forget(delivery.id());
                    return job.status;
                }
            }
            spool.save(waiting);
            jobs.add(new Job(waiting));
            forgetOldest();
            changed.signal();
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    private void forgetOldest() {
        List<Job> ended = jobs.stream().filter(job -> job.status.phase().ended()).toList();
        for (Job job : ended.subList(0, Math.max(0, ended.size() - MOST_ENDED))) {
            jobs.remove(job);
            spool.forget(job.status.delivery().id());
        }
    }

    /** How far a delivery is; empty when there is none of that id. */
    public Optional<DeliveryStatus> status(String id) {
        lock.lock();
        try {
            return jobs.stream()
                    .map(job -> job.status)
                    .filter(status -> status.delivery().id().equals(id))
                    .findFirst();
        } finally {
            lock.unlock();
        }
    }

    /** The latest deliveries, newest first. */
    public List<DeliveryStatus> latest(int most) {
        lock.lock();
        try {
            return jobs.reversed().stream().limit(most).map(job -> job.status).toList();
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        try {
            while (true) {
                Job job = next();
                try {
                    load(job);
                } catch (RuntimeException unwritten) {
                    LOG.error("Delivery {} is tried again", job.status.delivery().id(), unwritten);
                    job.notBefore = clock.instant().plus(PAUSE);
                    job.status = job.status.again("De uitkomst kon niet worden vastgelegd");
                } finally {
                    done(job);
                }
            }
        } catch (InterruptedException closing) {
            LOG.debug("{} stops", Thread.currentThread().getName());
        }
    }

    /** The oldest delivery whose turn it is. */
    private Job next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                if (closed) {
                    throw new InterruptedException();
                }
                Instant now = clock.instant();
                Set<String> lanes = new HashSet<>(busy);
                for (Job job : jobs) {
                    if (job.status.phase() == Phase.WACHTEND
                            && lanes.add(job.status.delivery().lane())
                            && !job.notBefore.isAfter(now)) {
                        busy.add(job.status.delivery().lane());
                        job.status = job.status.begun(now);
                        return job;
                    }
                }
                boolean signalled = changed.await(1, TimeUnit.SECONDS);
                LOG.trace("Looking again, signalled: {}", signalled);
            }
        } finally {
            lock.unlock();
        }
    }

    private void done(Job job) {
        lock.lock();
        try {
            busy.remove(job.status.delivery().lane());
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void load(Job job) throws InterruptedException {
        AcceptedDelivery delivery = job.status.delivery();
        LOG.info("Delivery {} to {} begins", delivery.id(), delivery.lane());
        try {
            DeliveryCounts counts =
                    deliveries.load(
                            Session.operator(delivery.houder(), delivery.traceId()),
                            delivery.register(),
                            new DeliveredFile(
                                    spool.contents(delivery),
                                    delivery.bestand(),
                                    delivery.sha256()),
                            spool.report(delivery),
                            (bytes, soFar) -> job.status = job.status.at(bytes, soFar));
            end(job, Phase.GELADEN, counts, "");
        } catch (Unavailable away) {
            LOG.warn("Delivery {} waits: {}", delivery.id(), away.getMessage());
            job.notBefore = clock.instant().plus(PAUSE);
            job.status =
                    job.status.again("De zone is nu niet beschikbaar; het gaat vanzelf verder");
        } catch (DeliveryStopped stopped) {
            throw asInterrupted(job);
        } catch (DeliveryUnreadable | PlacementRefused | IllegalArgumentException refused) {
            end(job, Phase.GEWEIGERD, DeliveryCounts.NONE, String.valueOf(refused.getMessage()));
        } catch (RuntimeException failure) {
            if (Thread.currentThread().isInterrupted() || isClosed()) {
                throw asInterrupted(job);
            }
            LOG.error("Delivery {} failed", delivery.id(), failure);
            end(
                    job,
                    Phase.MISLUKT,
                    job.status.counts(),
                    "Het inlezen is mislukt; de oorzaak staat in het logboek van de server. Lever het daarna opnieuw: wat er al in staat, blijft zoals het is");
        }
    }

    private static InterruptedException asInterrupted(Job job) {
        job.status = job.status.again("De server stopte; bij de volgende start gaat het verder");
        return new InterruptedException();
    }

    private void end(Job job, Phase how, DeliveryCounts counts, String why) {
        AcceptedDelivery delivery = job.status.delivery();
        Path report = spool.report(delivery);
        Optional<Path> written = Files.exists(report) ? Optional.of(report) : Optional.empty();
        DeliveryStatus ended = job.status.ended(how, counts, clock.instant(), written, why);
        spool.save(ended);
        job.status = ended;
        LOG.info("Delivery {} to {} is {}", delivery.id(), delivery.lane(), how);
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Stops between two parts; what is not finished goes on at the next start. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        workers.forEach(Thread::interrupt);
        for (Thread worker : workers) {
            try {
                if (!worker.join(CLOSING)) {
                    LOG.warn("{} is still busy", worker.getName());
                }
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
