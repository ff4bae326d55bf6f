package nl.gemeentecloud.bag.reader;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.gemeentecloud.bag.BagDefinition;
import org.jspecify.annotations.Nullable;

/** The shapes of all that an extract can hold, by the element it begins with. */
final class Shapes {

    private static final String[] OBJECTS = {
        "Woonplaats",
        "OpenbareRuimte",
        "Nummeraanduiding",
        "Verblijfsobject",
        "Ligplaats",
        "Standplaats",
        "Pand"
    };

    private final Map<String, Shape> byElement = new HashMap<>();

    Shapes(BagDefinition definition) {
        for (String object : OBJECTS) {
            String name = object.toLowerCase(Locale.ROOT);
            byElement.put(object, new Shape(definition.objectType(name), ""));
            // the schema writes one of them differently in the names of these elements
            String subject = object.equals("OpenbareRuimte") ? "Openbareruimte" : object;
            byElement.put(
                    "Kenmerk" + subject + "InOnderzoek",
                    new Shape(definition.objectType("inonderzoek"), name)
                            .also("identificatieVan" + subject, "identificatie"));
        }
        byElement.put(
                "GemeenteWoonplaatsRelatie",
                new Shape(definition.objectType("gemeentewoonplaats"), ""));
    }

    @Nullable Shape beginningWith(String element) {
        return byElement.get(element);
    }
}
