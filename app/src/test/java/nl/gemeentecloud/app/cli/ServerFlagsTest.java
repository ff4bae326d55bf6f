package nl.gemeentecloud.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerFlagsTest {

    @Test
    void flagsOfTheOperatorComeLastSoThatTheyWin() {
        assertThat(ServerFlags.with(" -Xmx4g  -Xms1g "))
                .contains("-XX:+UseParallelGC")
                .endsWith("-Xmx4g", "-Xms1g");
        assertThat(ServerFlags.with("")).isNotEmpty().doesNotContain("");
    }

    @Test
    void aVirtualMachineHasOneCollectorThatOfTheOperatorIfTheyChose() {
        assertThat(ServerFlags.with("-XX:+UseZGC"))
                .contains("-XX:+UseZGC")
                .doesNotContain("-XX:+UseParallelGC");
        assertThat(ServerFlags.with("-XX:+UseMaximumCompactionOnSystemGC"))
                .as("a flag of a collector, and none")
                .contains("-XX:+UseMaximumCompactionOnSystemGC", "-XX:+UseParallelGC");
    }
}
