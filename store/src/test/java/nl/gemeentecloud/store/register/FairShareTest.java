package nl.gemeentecloud.store.register;

import static nl.gemeentecloud.store.register.LoadedRegister.DAAR;
import static nl.gemeentecloud.store.register.LoadedRegister.HIER;
import static nl.gemeentecloud.store.register.LoadedRegister.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.core.query.Criterion;
import nl.gemeentecloud.store.zone.ZoneUnavailable;
import org.junit.jupiter.api.Test;

/** What one municipality notices of another whose questions take long. */
class FairShareTest {

    @Test
    void aMunicipalityWhoseQuestionsHangLeavesRoomForTheOthers() throws Exception {
        try (LoadedRegister register = new LoadedRegister();
                ExecutorService apart = Executors.newVirtualThreadPerTaskExecutor()) {
            register.load(HIER, "hier", List.of(person(1, "a:1", "1", "01.0240", "Jansen")));
            register.load(DAAR, "daar", List.of(person(1, "a:1", "1", "01.0240", "Celik")));
            RegisterReader reader = new RegisterReader(register.zone());
            int share = register.zone().configuration().limits().questions() / 2;
            List<Future<Integer>> waiting = new ArrayList<>();
            try (Connection owner = register.zone().owner().getConnection();
                    Statement statement = owner.createStatement()) {
                owner.setAutoCommit(false);
                statement.execute("lock table proefregister.persoon in access exclusive mode");
                for (int i = 0; i < share; i++) {
                    waiting.add(apart.submit(() -> ask(register, reader, HIER)));
                }
                TimeUnit.MILLISECONDS.sleep(300);

                assertThatThrownBy(() -> ask(register, reader, HIER))
                        .isInstanceOf(ZoneUnavailable.class)
                        .hasMessageContaining(
                                "gemeente 0518 has %d questions there already".formatted(share));
                Future<Integer> other = apart.submit(() -> ask(register, reader, DAAR));
                TimeUnit.MILLISECONDS.sleep(1_300);
                assertThat(other.isDone()).as("it has its connection and waits at it").isFalse();

                owner.rollback();
                assertThat(other.get()).isEqualTo(1);
            }
            for (Future<Integer> each : waiting) {
                assertThat(each.get()).isEqualTo(1);
            }
            assertThat(ask(register, reader, HIER)).isEqualTo(1);
        }
    }

    private static int ask(LoadedRegister register, RegisterReader reader, Gemeentecode houder) {
        return reader.read(register.where(new Criterion.Begins("bsn", "1")), houder).size();
    }
}
