package nl.gemeentecloud.app.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.brp.reader.Lo3Writer;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;

/** Persoonslijsten in LO3 text, with markers in them that no answer to anyone else may hold. */
final class Persons {

    private Persons() {}

    /**
     * A person with partner, parents and child.
     *
     * @param own values by element of category 01, which identify the person
     * @param address values by element of category 08
     * @param marker stands in everything that tells more about the person
     */
    static String persoonslijst(
            Map<String, String> own, Map<String, String> address, String marker) {
        List<Group> groups = new ArrayList<>();
        Map<String, String> persoon = new LinkedHashMap<>(own);
        persoon.put("0320", marker + "hoven");
        persoon.put("0330", "6030");
        persoon.put("0410", "V");
        persoon.put("6110", "E");
        groups.add(group("01", persoon));
        groups.add(group("02", name(marker, "moeder")));
        groups.add(group("03", name(marker, "vader")));
        Map<String, String> partner = name(marker, "partner");
        partner.put("0610", "20100505");
        partner.put("0620", marker + "dam");
        partner.put("0630", "6030");
        partner.put("1510", "H");
        groups.add(group("05", partner));
        groups.add(group("07", Map.of("6810", "19940930")));
        groups.add(group("08", address));
        groups.add(group("09", name(marker, "kind")));
        return Lo3Writer.text(new Document(groups));
    }

    private static Map<String, String> name(String marker, String who) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("0210", marker + who);
        values.put("0240", marker + "naam");
        values.put("0310", "19600606");
        return values;
    }

    private static Group group(String category, Map<String, String> values) {
        Map<String, String> ordered = new LinkedHashMap<>();
        values.keySet().stream().sorted().forEach(key -> ordered.put(key, values.get(key)));
        return new Group(category, ordered);
    }
}
