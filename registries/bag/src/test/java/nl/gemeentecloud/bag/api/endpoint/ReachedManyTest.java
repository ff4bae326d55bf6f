package nl.gemeentecloud.bag.api.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.query.Condition;
import nl.gemeentecloud.core.query.Hop;
import nl.gemeentecloud.core.query.Hop.Reach;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.Voorkomen;
import nl.gemeentecloud.core.query.When;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many that are reached from one object, each of them read in several rows. */
class ReachedManyTest {

    private static AskedBag bag;

    @BeforeAll
    static void aMunicipality(@TempDir Path directory) throws IOException {
        bag = AskedBag.ofMunicipality(directory, 2_000);
    }

    @AfterAll
    static void close() {
        bag.close();
    }

    @Test
    void eachIsThereOnceWithAllThatIsReachedFromIt() {
        ObjectType straat = bag.bag().definition.objectType("openbareruimte");
        ObjectType nummer = bag.bag().definition.objectType("nummeraanduiding");
        ObjectType object = bag.bag().definition.objectType("verblijfsobject");
        Hop objecten =
                new Hop(
                        object,
                        List.of(Hop.from(nummer, object, "verblijfsobject.heeftAlsHoofdadres")),
                        AttributeSet.none(object),
                        new When.Ever(),
                        List.of(),
                        Reach.MANY,
                        List.of());
        Hop nummers =
                new Hop(
                        nummer,
                        List.of(Hop.from(straat, nummer, "nummeraanduiding.ligtAan")),
                        AttributeSet.none(nummer),
                        new When.Ever(),
                        List.of(),
                        Reach.MANY,
                        List.of(objecten, objecten));

        Voorkomen longest =
                bag.look(
                                new Look(
                                        straat,
                                        List.of(
                                                new Condition.Is(
                                                        "openbareruimte.identificatie",
                                                        longestStreet())),
                                        AttributeSet.none(straat),
                                        new When.Now(),
                                        List.of(nummers),
                                        Look.Page.first(1)))
                        .found()
                        .getFirst();

        List<Voorkomen> reached = longest.reached(0);
        assertThat(reached.size())
                .isGreaterThan(30)
                .isEqualTo(
                        count(
                                "distinct n.identificatie",
                                "nummeraanduiding n where n.ligt_aan = " + longestStreet()));
        for (int hop = 0; hop < 2; hop++) {
            int number = hop;
            assertThat(reached.stream().mapToInt(one -> one.reached(number).size()).sum())
                    .isEqualTo(
                            count(
                                    "distinct (n.identificatie, v.identificatie)",
                                    "nummeraanduiding n join bag.verblijfsobject v on v.heeft_als_hoofdadres = n.identificatie where n.ligt_aan = "
                                            + longestStreet()));
        }
    }

    private static String longestStreet() {
        return "%016d"
                .formatted(
                        Long.parseLong(
                                bag.bag()
                                        .query(
                                                "select ligt_aan::text from bag.nummeraanduiding group by ligt_aan order by count(*) desc, ligt_aan limit 1")
                                        .getFirst()));
    }

    private static int count(String what, String from) {
        return Integer.parseInt(
                bag.bag()
                        .query("select count(%s)::text from bag.%s".formatted(what, from))
                        .getFirst());
    }
}
