package nl.gemeentecloud.proef;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.gemeentecloud.core.identifier.Burgerservicenummer;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static List<Lo3Line> people(ProefOptions options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Proef.writePersoonslijsten(options, out, Progress.silent());
        return out.toString(StandardCharsets.UTF_8).lines().map(Lo3Line::parse).toList();
    }

    private static ProefOptions world(int inwoners) {
        return ProefOptions.of(new Gemeentecode("1911"), inwoners, 11);
    }

    private static boolean resident(Lo3Line list) {
        return list.one(7).element("6720").isEmpty();
    }

    @Test
    void thereAreExactlyAsManyResidentsAsAsked() throws IOException {
        for (int inwoners : List.of(1, 2, 3, 17, 999, 1000, 1001, 3210)) {
            assertThat(people(world(inwoners)).stream().filter(PeopleTest::resident).count())
                    .as("residents of %d", inwoners)
                    .isEqualTo(inwoners);
        }
    }

    @Test
    void noBurgerservicenummerCouldExistAndNoneIsUsedTwice() throws IOException {
        List<String> numbers =
                people(world(5000)).stream().map(list -> list.one(1).element("0120")).toList();
        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(numbers)
                .allSatisfy(number ->
                        assertThat(new Burgerservicenummer(number).passesElfproef()).isFalse());
    }

    @Test
    void theTestRangeGivesEveryResidentAValidNumber() throws IOException {
        List<String> numbers =
                people(world(909).withElfproef(true)).stream()
                        .filter(PeopleTest::resident)
                        .map(list -> list.one(1).element("0120"))
                        .toList();
        assertThat(numbers).hasSize(909).doesNotHaveDuplicates();
        assertThat(numbers)
                .allSatisfy(number -> {
                    assertThat(number).startsWith("99999");
                    assertThat(new Burgerservicenummer(number).passesElfproef()).isTrue();
                });
    }

    @Test
    void ratesAreFollowed() throws IOException {
        Rates half = Rates.usual().with("geheim", 0.5).with("opgeschort", 0.3);
        List<Lo3Line> lists = people(world(4000).withRates(half));
        long geheim =
                lists.stream().filter(list -> !list.one(7).element("7010").equals("0")).count();
        long opgeschort = lists.stream().filter(list -> !resident(list)).count();
        assertThat(geheim).isBetween(lists.size() * 45L / 100, lists.size() * 55L / 100);
        assertThat(opgeschort).isBetween(1190L, 1210L);
    }
}
