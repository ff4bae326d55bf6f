package nl.gemeentecloud.brp.api.personen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.gemeentecloud.brp.model.LandelijkeTabellen;
import nl.gemeentecloud.brp.model.Persoonslijst;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a persoonslijst holds, it can be shown: dirt is the bronhouder's to correct. */
class DirtyPersonsTest {

    private static final long SEED = 20261123;
    private static final int PERSONS = 5_000;
    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> VALUES =
            List.of(
                    "",
                    ".",
                    "0",
                    "1",
                    "00",
                    "98",
                    "000",
                    "0000",
                    "0518",
                    "1999",
                    "5010",
                    "6030",
                    "V",
                    "M",
                    "O",
                    "B",
                    "P",
                    "N",
                    "E",
                    "G",
                    "JV",
                    "R",
                    "by",
                    "to",
                    "L",
                    " ",
                    "-",
                    "00000000",
                    "20230231",
                    "20200008",
                    "20201300",
                    "19500304",
                    "2020",
                    "99999999",
                    "20261100",
                    "089999",
                    "010000",
                    "080000",
                    "050240",
                    "abc\uD83D\uDE00x",
                    "\uD83D\uDE00",
                    "2583XL",
                    "599010000208579",
                    "0599010000208579",
                    "\"\\\u0001",
                    "Ĳsbrand  van",
                    "123456789012345678901234567890");
    private static final List<String> ELEMENTS =
            List.of(
                    "0110", "0120", "0210", "0220", "0230", "0240", "0310", "0320", "0330", "0410",
                    "0510", "0610", "0620", "0630", "0710", "0810", "0820", "0830", "0910", "0920",
                    "1010", "1030", "1110", "1115", "1120", "1130", "1140", "1150", "1160", "1170",
                    "1180", "1190", "1210", "1310", "1320", "1330", "1340", "1350", "1410", "1420",
                    "1510", "3110", "3130", "3210", "3310", "3810", "3820", "3910", "3920", "3930",
                    "6110", "6210", "6310", "6410", "6510", "6710", "6720", "6810", "7010", "7110",
                    "7120", "8310", "8320", "8330", "8510", "8810", "8820", "8910");

    @ParameterizedTest
    @EnumSource(Shape.class)
    void aPersonOfAnyContentsIsShown(Shape shape) {
        PersoonShaper shaper = new PersoonShaper(LandelijkeTabellen.load());
        FieldSelection all =
                FieldSelection.compile(
                        shape,
                        shape.root().parts().stream()
                                .filter(part -> part.kind() != Field.Kind.AUTOMATISCH)
                                .map(part -> part.property().text())
                                .toList());
        Random random = new Random(SEED);
        List<Persoonslijst> persons = new ArrayList<>();
        for (int i = 0; i < PERSONS; i++) {
            persons.add(Persoonslijst.of(document(random)));
        }
        JsonNode answer =
                JSON.readTree(shaper.shape("Type", persons, all, LocalDate.of(2026, 11, 23)));

        assertThat(answer.path("personen").size()).isEqualTo(PERSONS);
    }

    private static Document document(Random random) {
        List<Group> groups = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            int category = 1 + random.nextInt(14) + (random.nextInt(5) == 0 ? 50 : 0);
            Map<String, String> values = new LinkedHashMap<>();
            for (int j = random.nextInt(40); j > 0; j--) {
                values.put(
                        ELEMENTS.get(random.nextInt(ELEMENTS.size())),
                        VALUES.get(random.nextInt(VALUES.size())));
            }
            groups.add(new Group("%02d".formatted(category), values));
        }
        return new Document(groups);
    }
}
