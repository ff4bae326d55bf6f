package nl.gemeentecloud.store.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.gemeentecloud.store.zone.ZoneHealth.Separation;
import org.junit.jupiter.api.Test;

/** No more separation is claimed than can be seen. */
class NeighboursTest {

    @Test
    void aSeparateServerIsAnotherMachineWithOtherSecrets() {
        assertThat(Neighbours.between(Set.of("192.0.2.1"), Set.of("192.0.2.2"), false))
                .isEqualTo(Separation.APARTE_SERVER);
        assertThat(Neighbours.between(Set.of("192.0.2.1"), Set.of("192.0.2.2"), true))
                .isEqualTo(Separation.APARTE_MACHINE);
    }

    @Test
    void oneSharedAddressIsTheSameMachine() {
        assertThat(Neighbours.between(Set.of("192.0.2.1", "192.0.2.2"), Set.of("192.0.2.2"), false))
                .isEqualTo(Separation.APARTE_DATABASE);
    }

    @Test
    void aMachineThatCannotBeToldIsNotClaimedToBeAnother() {
        assertThat(Neighbours.between(Set.of(), Set.of("192.0.2.2"), false))
                .isEqualTo(Separation.ONBEKEND);
    }

    @Test
    void ourOwnAddressesAreOneMachineByWhateverName() {
        Set<String> ours = Neighbours.machines("jdbc:postgresql://127.0.0.1:5432/a");
        assertThat(Neighbours.machines("jdbc:postgresql://localhost/b"))
                .containsAnyElementsOf(ours);
        assertThat(Neighbours.machines("jdbc:postgresql://[::1]:5433/c?ssl=true")).isEqualTo(ours);
        assertThat(Neighbours.machines("jdbc:postgresql://192.0.2.1:1,127.0.0.1:2/d"))
                .containsAnyElementsOf(ours)
                .contains("192.0.2.1");
    }

    @Test
    void aHostThatDoesNotResolveCannotBeTold() {
        assertThat(Neighbours.machines("jdbc:postgresql://nowhere.invalid/a")).isEmpty();
    }
}
