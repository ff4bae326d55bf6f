package nl.gemeentecloud.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import nl.gemeentecloud.store.zone.TestZone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No search of the personen API reads persons from end to end. Here with 20,000 of them; {@code
 * ./gemeentecloud bench plans} looks at a million.
 */
class PersonenPlansTest {

    private static final int PERSONS = 20_000;

    private static TestZone zone;
    private static Plans plans;

    @BeforeAll
    static void fill() throws SQLException {
        zone = TestZone.create();
        plans = new Plans(zone.zone());
        plans.fill(PERSONS);
    }

    @AfterAll
    static void close() {
        zone.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everySearchGoesByAnIndexUnderRowLevelSecurity(boolean generic) {
        Map<String, String> all = plans.of(generic);

        assertThat(all).hasSizeGreaterThan(30);
        assertThat(all)
                .allSatisfy((search, plan) ->
                        assertThat(Plans.goesByIndex(plan)).as(search + "\n" + plan).isTrue());
    }
}
