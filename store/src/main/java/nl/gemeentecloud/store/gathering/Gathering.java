package nl.gemeentecloud.store.gathering;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import nl.gemeentecloud.store.zone.Zone;
import nl.gemeentecloud.store.zone.ZoneUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * Questions of one kind, of which a few statements are under way at a time; whoever comes meanwhile
 * goes along in the next one. One who asks alone never waits for others. Under load PostgreSQL
 * begins, answers and ends one statement for many questions, which is most of what a small question
 * costs it.
 *
 * <p>Nobody waits but those who ask: whoever finds a place free, or is given one, asks for itself
 * and for all that wait.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public final class Gathering<Q, A> {

    private static final Duration WHEN_BUSY = Duration.ofSeconds(1);

    /** So long a few wait for a statement that is under way, while there is a place free. */
    private static final Duration A_WHILE = Duration.ofMillis(50);

    /** So long nobody waits again for what is slow, in times of that while. */
    private static final int WHILES_OF_A_SLOW_ONE = 20;

    private final String zone;
    private final long patience;
    private final long aWhile;
    private final int places;
    private final int enough;
    private final int most;
    private final ToIntFunction<Q> size;
    private final Function<List<Q>, List<A>> together;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Waiting<Q, A>> waiting = new ArrayDeque<>();

    /** Of all that wait. */
    private int waitingSize;

    private int taken;

    /** Until then something under way is taken to be slow, and few are enough for another. */
    private long slowUntil = System.nanoTime();

    private boolean watched;

    /**
     * @param zone that is asked; says how long one waits
     * @param places how many statements may be under way, at least 1
     * @param enough how many must wait for another to be begun at once beside one that is under
     *     way, at least 1: the more, the more go together; for fewer, after a while
     * @param most of the sizes of the questions in one statement, at least 1; one that is larger
     *     goes alone
     * @param size of a question, at least 1
     * @param together answers one or more questions, one answer for each in their order
     */
    public Gathering(
            Zone zone,
            int places,
            int enough,
            int most,
            ToIntFunction<Q> size,
            Function<List<Q>, List<A>> together) {
        this(
                zone.name(),
                zone.configuration().limits().acquire(),
                A_WHILE,
                places,
                enough,
                most,
                size,
                together);
    }

    Gathering(
            String zone,
            Duration patience,
            Duration aWhile,
            int places,
            int enough,
            int most,
            ToIntFunction<Q> size,
            Function<List<Q>, List<A>> together) {
        if (places < 1 || enough < 1 || most < 1) {
            throw new IllegalArgumentException(
                    "%d places, from %d on, for %d".formatted(places, enough, most));
        }
        this.zone = zone;
        this.patience = patience.toNanos();
        this.aWhile = aWhile.toNanos();
        this.places = places;
        this.enough = enough;
        this.most = most;
        this.size = size;
        this.together = together;
    }

    /** One who asks. */
    private static final class Waiting<Q, A> {
        private final Q question;
        private final int size;
        private final long since = System.nanoTime();
        private final Semaphore called = new Semaphore(0);
        private volatile @Nullable Outcome<A> outcome;

        Waiting(Q question, int size) {
            this.question = question;
            this.size = size;
        }

        void call(@Nullable Outcome<A> with) {
            outcome = with;
            called.release();
        }
    }

    /** What became of a question. */
    private sealed interface Outcome<A> {

        record Answered<A>(A answer) implements Outcome<A> {}

        /** It led to this by itself. */
        record Failed<A>(RuntimeException why) implements Outcome<A> {}

        /** Nobody can be answered now. */
        record Away<A>(ZoneUnavailable why) implements Outcome<A> {}
    }

    /**
     * The answer, asked together with whoever waits.
     *
     * @throws ZoneUnavailable when the zone cannot be asked now, or no turn came in time
     * @throws RuntimeException as the question itself leads to; never because of another's
     */
    public A ask(Q question) {
        Waiting<Q, A> mine = new Waiting<>(question, Math.max(1, size.applyAsInt(question)));
        if (!begin(mine)) {
            awaitCall(mine);
        }
        Outcome<A> outcome = mine.outcome;
        if (outcome == null) {
            outcome = askForAll(mine);
        }
        return switch (outcome) {
            case Outcome.Answered<A> answered -> answered.answer();
            case Outcome.Failed<A> failed -> throw failed.why();
            case Outcome.Away<A> away -> throw new ZoneUnavailable(away.why());
        };
    }

    /** How many wait. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Takes a place; or else waits, to be called with an answer or to a place. */
    private boolean begin(Waiting<Q, A> mine) {
        lock.lock();
        try {
            waiting.add(mine);
            waitingSize += mine.size;
            if (taken == 0 || (taken < places && enoughWait())) {
                remove(mine);
                taken++;
                return true;
            }
            watchWhoWait(mine);
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Whether another statement is worth beginning beside one that is under way. */
    private boolean enoughWait() {
        return !waiting.isEmpty()
                && (waiting.size() >= enough
                        || waitingSize >= most
                        || System.nanoTime() - slowUntil < 0);
    }

    private boolean remove(Waiting<Q, A> one) {
        boolean waited = waiting.remove(one);
        if (waited) {
            waitingSize -= one.size;
        }
        return waited;
    }

    private Waiting<Q, A> removeFirst() {
        Waiting<Q, A> first = waiting.remove();
        waitingSize -= first.size;
        return first;
    }

    /**
     * Waits to be called, with an answer, to a place, or because it took too long. The wait itself
     * has no bound: a timer for each of those who wait costs a tenth of what a small question does.
     */
    private void awaitCall(Waiting<Q, A> mine) {
        try {
            mine.called.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (leave(mine)) {
                throw tooLong();
            }
            mine.called.acquireUninterruptibly();
        }
    }

    /** Comes to look after a while; by whoever has the lock. */
    private void watchWhoWait() {
        if (!watched && !waiting.isEmpty()) {
            CompletableFuture.delayedExecutor(Math.min(aWhile, patience), TimeUnit.NANOSECONDS)
                    .execute(this::watch);
            watched = true;
        }
    }

    /** The same; whoever cannot be watched does not wait. */
    private void watchWhoWait(Waiting<Q, A> mine) {
        boolean done = false;
        try {
            watchWhoWait();
            done = true;
        } finally {
            if (!done) {
                remove(mine);
            }
        }
    }

    /**
     * Gives the next a place when there is one free and it waited for a while, for then what is
     * under way is slow; or else refuses those who waited longer than one waits for a connection.
     * Whoever is being asked for waits for that statement, which has its own bound.
     */
    private void watch() {
        List<Waiting<Q, A>> late = new ArrayList<>();
        Waiting<Q, A> next = null;
        lock.lock();
        try {
            watched = false;
            long now = System.nanoTime();
            if (taken < places && longest(now) >= aWhile) {
                next = removeFirst();
                taken++;
                slowUntil = now + WHILES_OF_A_SLOW_ONE * aWhile;
            } else {
                while (longest(now) >= patience) {
                    late.add(removeFirst());
                }
            }
            watchWhoWait();
        } finally {
            lock.unlock();
            if (next != null) {
                next.call(null);
            }
            late.forEach(one -> one.call(new Outcome.Away<>(tooLong())));
        }
    }

    /** How long the first of them waits, in nanoseconds; nothing when nobody does. */
    private long longest(long now) {
        Waiting<Q, A> first = waiting.peek();
        return first == null ? -1 : now - first.since;
    }

    private ZoneUnavailable tooLong() {
        return new ZoneUnavailable(
                zone,
                "%d questions of this kind are under way there and take long".formatted(places),
                WHEN_BUSY);
    }

    /** Whether it still waited; else it is being asked for already. */
    private boolean leave(Waiting<Q, A> mine) {
        lock.lock();
        try {
            return remove(mine);
        } finally {
            lock.unlock();
        }
    }

    private Outcome<A> askForAll(Waiting<Q, A> mine) {
        List<Waiting<Q, A>> all = new ArrayList<>();
        all.add(mine);
        // whoever is being stopped takes nobody along
        int room = Thread.currentThread().isInterrupted() ? 0 : most - mine.size;
        lock.lock();
        try {
            for (Waiting<Q, A> next = waiting.peek();
                    next != null && (room -= next.size) >= 0;
                    next = waiting.peek()) {
                all.add(removeFirst());
            }
        } finally {
            lock.unlock();
        }
        List<Outcome<A>> outcomes = List.of();
        try {
            outcomes = outcomes(all.stream().map(one -> one.question).toList());
        } finally {
            giveUpPlace();
            for (int i = 1; i < all.size(); i++) {
                all.get(i).call(outcomes.isEmpty() ? ended() : outcomes.get(i));
            }
        }
        return outcomes.getFirst();
    }

    private Outcome<A> ended() {
        return new Outcome.Failed<>(
                new IllegalStateException("A question that was asked along ended in an error"));
    }

    private List<Outcome<A>> outcomes(List<Q> questions) {
        List<A> answers;
        try {
            answers = together.apply(questions);
        } catch (RuntimeException failed) {
            return questions.size() == 1
                    ? List.of(new Outcome.Failed<>(failed))
                    : oneByOne(questions);
        }
        if (answers.size() != questions.size()) {
            throw new IllegalStateException(
                    "%d answers to %d questions".formatted(answers.size(), questions.size()));
        }
        return answers.stream().<Outcome<A>>map(Outcome.Answered::new).toList();
    }

    /**
     * When several could not be answered together: one after the other, in the same place. It may
     * have been one of them, or too much for one statement. When the zone cannot be asked by one
     * alone either, it is away, and nobody else tries.
     */
    private List<Outcome<A>> oneByOne(List<Q> questions) {
        List<Outcome<A>> outcomes = new ArrayList<>();
        ZoneUnavailable away = null;
        for (Q question : questions) {
            if (away != null) {
                outcomes.add(new Outcome.Away<>(away));
                continue;
            }
            try {
                outcomes.add(new Outcome.Answered<>(together.apply(List.of(question)).getFirst()));
            } catch (ZoneUnavailable notNow) {
                away = notNow;
                outcomes.add(new Outcome.Away<>(notNow));
            } catch (RuntimeException failed) {
                outcomes.add(new Outcome.Failed<>(failed));
            }
        }
        return outcomes;
    }

    /** Whoever waits longest takes it over, unless too few wait and others will call them. */
    private void giveUpPlace() {
        Waiting<Q, A> next = null;
        lock.lock();
        try {
            if (!waiting.isEmpty() && (taken == 1 || enoughWait())) {
                next = removeFirst();
            } else {
                taken--;
            }
        } finally {
            lock.unlock();
        }
        if (next != null) {
            next.call(null);
        }
    }
}
