package nl.gemeentecloud.app.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class VisitorLimitsTest {

    private final AtomicLong nanos = new AtomicLong(-5);
    private final VisitorLimits limits = new VisitorLimits(10, 3, nanos::get);

    @Test
    void whoAsksMoreAtOnceThanIsAgreedHasToWait() {
        for (int i = 0; i < 3; i++) {
            assertThat(limits.admit("address a", 1)).isZero();
        }

        assertThat(limits.admit("address a", 1)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whoWaitedMayGoOn() {
        for (int i = 0; i < 4; i++) {
            limits.admit("address a", 1);
        }
        nanos.addAndGet(100_000_000);

        assertThat(limits.admit("address a", 1)).isZero();
        assertThat(limits.admit("address a", 1)).isPositive();
    }

    @Test
    void oneVisitorDoesNotHinderAnother() {
        for (int i = 0; i < 9; i++) {
            limits.admit("address a", 1);
        }

        assertThat(limits.admit("address b", 1)).isZero();
    }

    @Test
    void anAddressWithManyKeysMayDoMoreAndNotEverything() {
        int admitted = 0;
        while (limits.admit("address a", 10).isZero()) {
            admitted++;
        }

        assertThat(admitted).isEqualTo(30);
    }

    @Test
    void zeroSetsNoLimit() {
        VisitorLimits none = new VisitorLimits(0, 1, nanos::get);

        for (int i = 0; i < 1000; i++) {
            assertThat(none.admit("address a", 1)).isZero();
        }
    }
}
