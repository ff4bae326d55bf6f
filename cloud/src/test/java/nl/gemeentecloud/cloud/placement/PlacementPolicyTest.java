package nl.gemeentecloud.cloud.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.gemeentecloud.core.definition.RegisterDefinition;
import nl.gemeentecloud.core.definition.RegisterDefinition.Plaatsing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The placement policy as a table: class of register x kind of zone. */
class PlacementPolicyTest {

    private final PlacementPolicy policy = PlacementPolicy.standard();

    @ParameterizedTest
    @CsvSource({
        "AFGESCHEIDEN, PUBLIEK, false",
        "AFGESCHEIDEN, OVERHEID, false",
        "AFGESCHEIDEN, AFGESCHEIDEN, true",
        "OVERHEID, PUBLIEK, false",
        "OVERHEID, OVERHEID, true",
        "OVERHEID, AFGESCHEIDEN, true",
        "OPEN, PUBLIEK, true",
        "OPEN, OVERHEID, true",
        "OPEN, AFGESCHEIDEN, true"
    })
    void says(Plaatsing plaatsing, String kind, boolean lawful) {
        RegisterDefinition register =
                new RegisterDefinition("brp", "BRP", 1, "bron", "Wet BRP", plaatsing, List.of());

        assertThat(policy.allows(register, kind)).isEqualTo(lawful);
        if (!lawful) {
            assertThatThrownBy(() -> policy.check(register, "algemeen", kind))
                    .isInstanceOf(PlacementRefused.class)
                    .hasMessageContaining("algemeen")
                    .hasMessageContaining("art.");
        }
    }
}
