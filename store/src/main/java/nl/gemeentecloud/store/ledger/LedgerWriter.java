package nl.gemeentecloud.store.ledger;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.gemeentecloud.ledger.EntryDraft;
import nl.gemeentecloud.ledger.keys.KeyFiles;
import nl.gemeentecloud.ledger.write.EntryEncoder;
import nl.gemeentecloud.store.zone.ZoneUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one log. Entries that many threads hand in at the same time share one commit; an entry is
 * durable before who handed it in goes on. When the zone is away everyone who waits is told so, and
 * the writer comes back by itself when the zone does.
 */
public final class LedgerWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerWriter.class);
    private static final int MAX_GROUP_LINES = 20_000;
    private static final long NOTICES_STOP_NANOS = 50_000_000;
    private static final Duration STOPPING = Duration.ofSeconds(15);

    private final LedgerPlace place;
    private final KeyFiles keys;
    private final LedgerLimits limits;
    private final Clock clock;
    private final EntryEncoder encoder;
    private final ArrayBlockingQueue<PendingEntry> waiting;
    private final CountDownLatch tried = new CountDownLatch(1);
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;

    /** Why no entries are taken; null when they are. */
    private volatile @Nullable String away = "it is starting";

    private long acknowledged;

    private LedgerWriter(LedgerPlace place, KeyFiles keys, LedgerLimits limits, Clock clock) {
        this.place = place;
        this.keys = keys;
        this.limits = limits;
        this.clock = clock;
        this.encoder = new EntryEncoder(place.logId());
        this.waiting = new ArrayBlockingQueue<>(limits.waiting());
        this.thread =
                Thread.ofPlatform().daemon().name("ledger-" + place.logId()).unstarted(this::run);
    }

    /**
     * Takes up a log. Returns when the zone was reached, or could not be: then entries are refused
     * until it is.
     *
     * @param clock the real clock; what stands in the entries
     */
    public static LedgerWriter start(
            LedgerPlace place, KeyFiles keys, LedgerLimits limits, Clock clock) {
        LedgerWriter writer = new LedgerWriter(place, keys, limits, clock);
        writer.thread.start();
        try {
            writer.tried.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return writer;
    }

    public String logId() {
        return place.logId();
    }

    /** Why no entries are taken now; empty when they are. */
    public Optional<String> unavailable() {
        return Optional.ofNullable(away);
    }

    /**
     * Writes an entry and waits until it is durable.
     *
     * @throws LedgerUnavailable when it is not, or when nobody knows
     */
    public Receipt append(EntryDraft draft) {
        return submit(draft).await();
    }

    /**
     * Hands in an entry; other work can be done before waiting for it.
     *
     * @throws LedgerUnavailable at once, when the zone is away or too many wait
     */
    public PendingEntry submit(EntryDraft draft) {
        refuseWhenAway();
        Instant at = clock.instant();
        PendingEntry entry =
                new PendingEntry(draft, EntryEncoder.micros(at), encoder.encode(draft, at));
        if (!waiting.offer(entry)) {
            throw refusal("%d entries wait for it already".formatted(limits.waiting()));
        }
        // The writer says it is away before it turns away who waits: who came after that leaves.
        if (away != null && waiting.remove(entry)) {
            refuseWhenAway();
            throw refusal("it was away for a moment");
        }
        return entry;
    }

    private void refuseWhenAway() {
        String reason = stopping() ? "it is stopping" : away;
        if (reason != null) {
            throw refusal(reason);
        }
    }

    private LedgerUnavailable refusal(String reason) {
        return new LedgerUnavailable(logId(), reason, Duration.ofSeconds(1));
    }

    private void run() {
        try {
            while (!stopping()) {
                session();
                tried.countDown();
                pause();
                turnAwayWaiting();
            }
        } finally {
            away = "it has stopped";
            turnAwayWaiting();
            tried.countDown();
        }
    }

    /** From reaching the zone until losing it or stopping. */
    private void session() {
        try (LedgerSession session =
                LedgerSession.open(place, keys, clock, acknowledged, limits.commit())) {
            acknowledged = session.size();
            if (away != null) {
                LOG.info("Log {} takes entries; it has {}", logId(), session.size());
            }
            away = null;
            tried.countDown();
            serve(session);
        } catch (ZoneUnavailable e) {
            goAway("zone %s is not available".formatted(e.zone()));
        } catch (LedgerDamaged e) {
            goAway(String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            goAway(
                    "zone %s does not answer (SQLSTATE %s)"
                            .formatted(place.zone().name(), e.getSQLState()));
        } catch (InterruptedException e) {
            stop.countDown();
        } catch (RuntimeException e) {
            goAway(String.valueOf(e.getMessage()));
        }
    }

    private void goAway(String reason) {
        if (!reason.equals(away)) {
            LOG.error("Log {} takes no entries: {}", logId(), reason);
        }
        away = reason;
        turnAwayWaiting();
    }

    private void serve(LedgerSession session) throws SQLException, InterruptedException {
        long interval = limits.checkpoint().toNanos();
        long due = System.nanoTime() + interval;
        List<PendingEntry> group = new ArrayList<>(limits.group());
        while (!stopping() || !waiting.isEmpty()) {
            group.clear();
            take(group, due - System.nanoTime());
            if (!group.isEmpty()) {
                commit(session, group);
            }
            if (System.nanoTime() >= due) {
                session.checkpoint(false);
                if (group.isEmpty() && !session.answers()) {
                    throw new SQLException("The connection is lost", "08006");
                }
                due = System.nanoTime() + interval;
            }
        }
        session.checkpoint(true);
    }

    /** Whoever waits, up to the size of a group; waits for the first one until it is time. */
    private void take(List<PendingEntry> group, long nanos) throws InterruptedException {
        long patience = Math.min(nanos, NOTICES_STOP_NANOS);
        PendingEntry next = waiting.poll(patience, TimeUnit.NANOSECONDS);
        int lines = 0;
        while (next != null) {
            group.add(next);
            lines += next.draft().lines().size();
            boolean room = group.size() < limits.group() && lines < MAX_GROUP_LINES;
            next = room ? waiting.poll() : null;
        }
    }

    private void commit(LedgerSession session, List<PendingEntry> group) throws SQLException {
        try {
            session.commit(group);
            acknowledged = session.size();
        } catch (SQLException | RuntimeException | Error e) {
            // It may have been committed all the same. The next session will see.
            String reason = "zone %s was lost in a commit".formatted(place.zone().name());
            away = reason;
            group.forEach(entry -> entry.failed(refusal(reason)));
            throw e;
        }
    }

    private void turnAwayWaiting() {
        String reason = String.valueOf(away);
        for (PendingEntry entry = waiting.poll(); entry != null; entry = waiting.poll()) {
            entry.failed(refusal(reason));
        }
    }

    private boolean stopping() {
        return stop.getCount() == 0;
    }

    private void pause() {
        try {
            if (stop.await(limits.retry().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            stop.countDown();
        }
    }

    /** Takes no more, commits who waits, signs a last checkpoint. Returns when that is done. */
    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(STOPPING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
