package nl.gemeentecloud.bag.reader;

import java.util.Arrays;
import java.util.BitSet;
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

    /** The same by the number of a tag, as far as it was looked up. */
    private @Nullable Shape[] known = new @Nullable Shape[0];

    private final BitSet looked = new BitSet();

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

    /** The shape of what begins with an element; null for what only stands around it. */
    @Nullable Shape beginningWith(Tag element) {
        int number = element.number;
        if (number >= known.length) {
            known = Arrays.copyOf(known, 2 * number + 64);
        }
        if (!looked.get(number)) {
            looked.set(number);
            known[number] = byElement.get(element.local);
        }
        return known[number];
    }
}
