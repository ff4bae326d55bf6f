package nl.gemeentecloud.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import org.junit.jupiter.api.Test;

class GemeentenTest {

    private final Gemeenten gemeenten = Gemeenten.load();

    @Test
    void everyMunicipalityOfTheListIsThereWithItsDate() {
        assertThat(gemeenten.all()).hasSize(342);
        assertThat(gemeenten.stand()).isEqualTo(LocalDate.of(2023, 1, 1));
    }

    @Test
    void aMunicipalityIsFoundByItsCode() {
        assertThat(gemeenten.find(new Gemeentecode("1911")).map(Gemeente::naam))
                .contains("Hollands Kroon");
        assertThat(gemeenten.find(new Gemeentecode("0518")).map(Gemeente::naam))
                .contains("'s-Gravenhage");
    }

    @Test
    void aMunicipalityThatIsNoMoreCannotBeConnected() {
        assertThat(gemeenten.find(new Gemeentecode("0003"))).isEmpty();
    }
}
