package nl.gemeentecloud.proef;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mutations make the stand of rights, values and companies into that of a later day. */
class EigendomMutatiesTest {

    private static final ProefOptions WORLD =
            ProefOptions.of(new Gemeentecode("1911"), 8_000, 5)
                    .withDagen(730)
                    .withParts(EnumSet.of(Onderdeel.BRK, Onderdeel.WOZ, Onderdeel.HR));

    @TempDir static Path dir;

    @BeforeAll
    static void make() throws IOException {
        Proef.write(WORLD, dir.resolve("first"), Progress.silent());
        Proef.writeLaterEigendom(WORLD, dir.resolve("later"));
    }

    @Test
    void ofRights() throws IOException {
        assertThat(leadsToTheLaterStand("brk", "zakelijkrechten"))
                .containsExactly("verdeling", "vererving", "verkoop");
    }

    @Test
    void ofValues() throws IOException {
        assertThat(leadsToTheLaterStand("woz", "woz-objecten"))
                .containsExactly("belanghebbende", "waarde");
    }

    @Test
    void ofCompanies() throws IOException {
        assertThat(leadsToTheLaterStand("hr", "inschrijvingen"))
                .containsExactly(
                        "functionaris",
                        "opheffing",
                        "oprichting",
                        "overlijden",
                        "verhuizing",
                        "vertrek");
    }

    private static Set<String> leadsToTheLaterStand(String part, String name) throws IOException {
        String file = part + "/" + name + "-1911.ndjson";
        Stand stand =
                Stand.read(dir.resolve("first").resolve(file))
                        .after(dir.resolve("first").resolve(part + "/mutaties"), name);
        Stand later = Stand.read(dir.resolve("later").resolve(file));
        assertThat(stand.without(later)).as("only after the mutations").isEmpty();
        assertThat(later.without(stand)).as("only in the later stand").isEmpty();
        return stand.oorzaken();
    }
}
