package nl.gemeentecloud.store.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.core.definition.DefinitionReader;
import nl.gemeentecloud.core.definition.RegisterDefinition;

/** Definitions for tests, in the words in which people write them. */
final class Defined {

    private final String register;
    private int version = 1;
    private final List<Map<String, Object>> types = new ArrayList<>();

    private Defined(String register) {
        this.register = register;
    }

    static Defined register(String name) {
        return new Defined(name);
    }

    Defined version(int number) {
        version = number;
        return this;
    }

    /** Persons with a name and an address, per houder, as documents. */
    Defined personen(List<String> extraKeys, List<List<String>> extraIndexes) {
        List<Map<String, Object>> keys =
                new ArrayList<>(
                        List.of(
                                key("bsn", "letterlijk", "01.0120"),
                                key("naam", "gevouwen", "01.0240"),
                                key("naam_omgekeerd", "omgekeerd", "01.0240"),
                                key("postcode", "postcode", "08.1160"),
                                key("huisnummer", "letterlijk", "08.1120"),
                                key("opschorting", "letterlijk", "07.6720")));
        extraKeys.forEach(name -> keys.add(key(name, "gevouwen", "01.0210")));
        List<List<String>> indexes =
                new ArrayList<>(
                        List.of(
                                List.of("bsn"),
                                List.of("naam"),
                                List.of("naam_omgekeerd"),
                                List.of("postcode", "huisnummer")));
        indexes.addAll(extraIndexes);
        types.add(
                Map.of(
                        "naam",
                        "persoon",
                        "opslag",
                        "document",
                        "integriteit",
                        "melden",
                        "houder",
                        true,
                        "groepen",
                        List.of(
                                group("01", "0120", "0210", "0240"),
                                group("07", "6720"),
                                group("08", "1120", "1160")),
                        "zoeksleutels",
                        keys,
                        "indexen",
                        indexes));
        return this;
    }

    Defined personen() {
        return personen(List.of(), List.of());
    }

    /** National rows in typed columns, with validity. */
    Defined tabel(String type, String... extraAttributes) {
        List<Object> attributes =
                new ArrayList<>(
                        List.of(
                                attribute("code", "code"),
                                attribute("aantal", "getal"),
                                attribute("van", "onvolledige_datum"),
                                attribute("tot", "onvolledige_datum")));
        for (String extra : extraAttributes) {
            attributes.add(attribute(extra, "tekst"));
        }
        types.add(
                Map.of(
                        "naam",
                        type,
                        "opslag",
                        "kolommen",
                        "integriteit",
                        "melden",
                        "houder",
                        false,
                        "geldigheid",
                        Map.of("van", "rij.van", "tot", "rij.tot"),
                        "groepen",
                        List.of(
                                Map.of(
                                        "nummer", "rij",
                                        "naam", "rij",
                                        "bron", "test",
                                        "attributen", attributes)),
                        "zoeksleutels",
                        List.of(key("op_code", "letterlijk", "rij.code")),
                        "indexen",
                        List.of(List.of("op_code"))));
        return this;
    }

    RegisterDefinition definition() {
        return DefinitionReader.read(
                        Map.of(
                                "register", register,
                                "titel", "Test",
                                "versie", version,
                                "bron", "test",
                                "grondslag", "test",
                                "plaatsing", "afgescheiden",
                                "objecttypen", types))
                .definition();
    }

    private static Map<String, Object> group(String number, String... attributes) {
        return Map.of(
                "nummer",
                number,
                "naam",
                number,
                "historie",
                Integer.toString(Integer.parseInt(number) + 50),
                "bron",
                "test",
                "attributen",
                List.of(attributes).stream()
                        .map(attribute -> attribute(attribute, "tekst"))
                        .toList());
    }

    private static Map<String, Object> attribute(String number, String type) {
        return Map.of("nummer", number, "naam", number, "type", type, "lengte", "0..200");
    }

    private static Map<String, Object> key(String name, String form, String from) {
        return Map.of("naam", name, "uit", List.of(from), "vorm", form);
    }
}
