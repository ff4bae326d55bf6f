package nl.gemeentecloud.store.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.gemeentecloud.store.zone.ZoneUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class GatheringTest {

    private static final Duration LONG = Duration.ofSeconds(15);
    private static final int FAILS = -1;
    private static final int ENDS = -2;
    private static final int AWAY = -3;
    private static final int TOO_MUCH = -4;

    private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<List<Integer>> statements = new CopyOnWriteArrayList<>();
    private final CountDownLatch open = new CountDownLatch(1);

    @AfterEach
    void close() {
        open.countDown();
        askers.close();
    }

    private Gathering<Integer, String> gathering(int places, int most, Duration patience) {
        return new Gathering<>(
                "hier", patience, LONG, places, 1, most, question -> 1, this::answer);
    }

    /** Holds the first statements until the test lets go. */
    private List<String> answer(List<Integer> questions) {
        statements.add(List.copyOf(questions));
        try {
            open.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (questions.contains(FAILS)) {
            throw new IllegalArgumentException("no such question");
        }
        if (questions.contains(ENDS)) {
            throw new AssertionError("ended");
        }
        if (questions.contains(AWAY) || (questions.contains(TOO_MUCH) && questions.size() > 1)) {
            throw new ZoneUnavailable("hier", "it is down", Duration.ofSeconds(5));
        }
        return questions.stream().map(question -> "answer " + question).toList();
    }

    private Future<String> begin(Gathering<Integer, String> gathering, int question) {
        return askers.submit(() -> gathering.ask(question));
    }

    /** One statement that holds the only place, and then these, in their order. */
    private List<Future<String>> behindAnother(
            Gathering<Integer, String> gathering, List<Integer> questions) {
        List<Future<String>> asked = new ArrayList<>();
        asked.add(begin(gathering, 0));
        until(() -> statements.size() == 1);
        for (int question : questions) {
            int before = gathering.waiting();
            asked.add(begin(gathering, question));
            until(() -> gathering.waiting() == before + 1);
        }
        return asked;
    }

    private static void until(BooleanSupplier holds) {
        while (!holds.getAsBoolean()) {
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(200));
        }
    }

    @Test
    void whoeverAsksAloneIsAskedAtOnceAndAlone() {
        open.countDown();
        Gathering<Integer, String> gathering = gathering(1, 10, LONG);

        assertThat(gathering.ask(7)).isEqualTo("answer 7");
        assertThat(gathering.ask(8)).isEqualTo("answer 8");
        assertThat(statements).containsExactly(List.of(7), List.of(8));
    }

    @Test
    void whoeverComesMeanwhileGoesAlongInTheNextStatement() throws Exception {
        List<Future<String>> asked = behindAnother(gathering(1, 10, LONG), List.of(1, 2, 3));
        open.countDown();

        for (int i = 0; i <= 3; i++) {
            assertThat(asked.get(i).get()).isEqualTo("answer " + i);
        }
        assertThat(statements).containsExactly(List.of(0), List.of(1, 2, 3));
    }

    @Test
    void noMoreGoTogetherThanFit() throws Exception {
        List<Future<String>> asked = behindAnother(gathering(1, 2, LONG), List.of(1, 2, 3));
        open.countDown();

        for (int i = 0; i <= 3; i++) {
            assertThat(asked.get(i).get()).isEqualTo("answer " + i);
        }
        assertThat(statements).containsExactly(List.of(0), List.of(1, 2), List.of(3));
    }

    @Test
    void largeQuestionsLeaveRoomForFewerBesideThem() throws Exception {
        Gathering<Integer, String> gathering =
                new Gathering<>(
                        "hier", LONG, LONG, 1, 1, 10, question -> question + 1, this::answer);
        List<Future<String>> asked = behindAnother(gathering, List.of(4, 4, 1, 30, 1));
        open.countDown();

        for (Future<String> one : asked) {
            one.get();
        }
        assertThat(statements)
                .containsExactly(List.of(0), List.of(4, 4), List.of(1), List.of(30), List.of(1));
    }

    @Test
    void asManyStatementsAreUnderWayAsThereArePlaces() throws Exception {
        Gathering<Integer, String> gathering = gathering(2, 10, LONG);
        Future<String> first = begin(gathering, 1);
        until(() -> statements.size() == 1);
        Future<String> second = begin(gathering, 2);
        until(() -> statements.size() == 2);
        Future<String> third = begin(gathering, 3);
        until(() -> gathering.waiting() == 1);

        assertThat(statements).containsExactly(List.of(1), List.of(2));
        open.countDown();
        assertThat(List.of(first.get(), second.get(), third.get()))
                .containsExactly("answer 1", "answer 2", "answer 3");
    }

    @Test
    void anotherStatementIsBegunBesideOneOnlyForEnough() throws Exception {
        Gathering<Integer, String> gathering =
                new Gathering<>("hier", LONG, LONG, 2, 3, 10, question -> 1, this::answer);
        List<Future<String>> asked = new ArrayList<>(behindAnother(gathering, List.of(1, 2)));
        asked.add(begin(gathering, 3));
        until(() -> statements.size() == 2);
        asked.add(begin(gathering, 4));
        until(() -> gathering.waiting() == 1);
        open.countDown();

        for (int i = 0; i <= 4; i++) {
            assertThat(asked.get(i).get()).isEqualTo("answer " + i);
        }
        assertThat(statements).containsExactly(List.of(0), List.of(3, 1, 2), List.of(4));
    }

    @Test
    void whatIsSlowKeepsAFewWaitingForAWhileOnly() throws Exception {
        Gathering<Integer, String> gathering =
                new Gathering<>(
                        "hier", LONG, Duration.ofMillis(20), 2, 3, 10, question -> 1, this::answer);
        Future<String> slow = begin(gathering, 0);
        until(() -> statements.size() == 1);
        Future<String> other = begin(gathering, 1);
        until(() -> statements.size() == 2);

        assertThat(statements).containsExactly(List.of(0), List.of(1));
        open.countDown();
        assertThat(List.of(slow.get(), other.get())).containsExactly("answer 0", "answer 1");
    }

    @Test
    void aQuestionThatFailsDoesNotFailThoseThatWentAlong() throws Exception {
        List<Future<String>> asked = behindAnother(gathering(1, 10, LONG), List.of(1, FAILS, 2));
        open.countDown();

        assertThat(asked.get(1).get()).isEqualTo("answer 1");
        assertThatThrownBy(() -> asked.get(2).get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(asked.get(3).get()).isEqualTo("answer 2");
    }

    @Test
    void anErrorOfOneLeavesNobodyWaiting() throws Exception {
        List<Future<String>> asked = behindAnother(gathering(1, 10, LONG), List.of(ENDS, 1));
        open.countDown();

        assertThatThrownBy(() -> asked.get(1).get()).hasCauseInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> asked.get(2).get())
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyoneIsToldWhenTheZoneIsAwayOnceOneTriedAlone() {
        List<Future<String>> asked = behindAnother(gathering(1, 10, LONG), List.of(AWAY, 1, 2));
        open.countDown();

        for (Future<String> one : asked.subList(1, 4)) {
            assertThatThrownBy(one::get)
                    .hasCauseInstanceOf(ZoneUnavailable.class)
                    .hasMessageContaining("it is down");
        }
        assertThat(statements).containsExactly(List.of(0), List.of(AWAY, 1, 2), List.of(AWAY));
    }

    @Test
    void whatIsTooMuchForOneStatementIsAskedOneByOneInTheSamePlace() throws Exception {
        Gathering<Integer, String> gathering = gathering(1, 10, LONG);
        List<Future<String>> asked = behindAnother(gathering, List.of(1, TOO_MUCH, 2));
        open.countDown();

        assertThat(asked.get(1).get()).isEqualTo("answer 1");
        assertThat(asked.get(2).get()).isEqualTo("answer " + TOO_MUCH);
        assertThat(asked.get(3).get()).isEqualTo("answer 2");
        assertThat(statements)
                .containsExactly(
                        List.of(0),
                        List.of(1, TOO_MUCH, 2),
                        List.of(1),
                        List.of(TOO_MUCH),
                        List.of(2));
    }

    @Test
    void whoeverIsBeingStoppedTakesNobodyAlong() throws Exception {
        open.countDown();
        Gathering<Integer, String> gathering = gathering(1, 10, LONG);
        Future<String> stopped =
                askers.submit(() -> {
                    Thread.currentThread().interrupt();
                    return gathering.ask(1);
                });

        assertThatThrownBy(stopped::get).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(gathering.ask(2)).isEqualTo("answer 2");
    }

    @Test
    void whoeverWaitsTooLongIsToldSoAndIsNotAskedAnyMore() throws Exception {
        Gathering<Integer, String> gathering = gathering(1, 10, Duration.ofMillis(50));
        Future<String> first = begin(gathering, 0);
        until(() -> statements.size() == 1);

        assertThatThrownBy(() -> gathering.ask(1))
                .isInstanceOf(ZoneUnavailable.class)
                .hasMessageContaining("1 questions of this kind are under way");
        open.countDown();
        assertThat(first.get()).isEqualTo("answer 0");
        assertThat(gathering.ask(2)).isEqualTo("answer 2");
        assertThat(statements).containsExactly(List.of(0), List.of(2));
    }

    @Test
    void whoeverIsStoppedWhileWaitingGoesAwayAndTheOthersAreAnswered() throws Exception {
        Gathering<Integer, String> gathering = gathering(1, 10, LONG);
        Future<String> first = begin(gathering, 0);
        until(() -> statements.size() == 1);
        Thread stopped = Thread.ofVirtual().unstarted(() -> gathering.ask(1));
        stopped.setUncaughtExceptionHandler((thread, refused) -> {});
        stopped.start();
        until(() -> gathering.waiting() == 1);
        Future<String> other = begin(gathering, 2);
        until(() -> gathering.waiting() == 2);

        stopped.interrupt();
        stopped.join();
        open.countDown();

        assertThat(List.of(first.get(), other.get())).containsExactly("answer 0", "answer 2");
        assertThat(statements).containsExactly(List.of(0), List.of(2));
    }

    @Test
    void thoseWhoCameLaterAreRefusedLater() throws Exception {
        Gathering<Integer, String> gathering = gathering(1, 10, Duration.ofMillis(200));
        Future<String> first = begin(gathering, 0);
        until(() -> statements.size() == 1);
        Future<String> early = begin(gathering, 1);
        until(() -> gathering.waiting() == 1);
        TimeUnit.MILLISECONDS.sleep(150);
        Future<String> late = begin(gathering, 2);

        assertThatThrownBy(early::get).hasCauseInstanceOf(ZoneUnavailable.class);
        assertThatThrownBy(late::get).hasCauseInstanceOf(ZoneUnavailable.class);
        open.countDown();
        assertThat(first.get()).isEqualTo("answer 0");
        assertThat(gathering.waiting()).isZero();
    }

    @Test
    void aFullStatementIsEnoughForAnother() throws Exception {
        Gathering<Integer, String> gathering =
                new Gathering<>("hier", LONG, LONG, 2, 9, 10, question -> question, this::answer);
        List<Future<String>> asked = new ArrayList<>(behindAnother(gathering, List.of(5)));
        asked.add(begin(gathering, 6));
        until(() -> statements.size() == 2);
        open.countDown();

        for (Future<String> one : asked) {
            one.get();
        }
        assertThat(statements).startsWith(List.of(0), List.of(6));
    }

    @Test
    void amongManyWhoAskAtOnceEveryoneGetsItsOwnAnswer() throws Exception {
        open.countDown();
        Gathering<Integer, String> gathering = gathering(2, 8, LONG);
        Random random = new Random(5);
        List<Future<Boolean>> all = new ArrayList<>();
        for (int asker = 0; asker < 64; asker++) {
            int seed = random.nextInt();
            all.add(
                    askers.submit(() -> {
                        boolean right = true;
                        for (int question : new Random(seed).ints(200, 1, 1_000_000).toArray()) {
                            right &= gathering.ask(question).equals("answer " + question);
                        }
                        return right;
                    }));
        }
        for (Future<Boolean> one : all) {
            assertThat(one.get()).isTrue();
        }
        assertThat(statements.stream().mapToInt(List::size).sum()).isEqualTo(64 * 200);
        assertThat(gathering.waiting()).isZero();
    }
}
