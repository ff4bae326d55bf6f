package nl.gemeentecloud.brp.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;

/** Writes down persoonslijsten for tests: {@code lijst("01 0210=Jo 0240=Boer", "05 0240=Geel")}. */
final class Lijst {

    private Lijst() {}

    /** Each text is a category: its number, then elements; an underscore in a value is a space. */
    static Persoonslijst lijst(String... categories) {
        List<Group> groups = new ArrayList<>();
        for (String category : categories) {
            groups.add(group(category));
        }
        return Persoonslijst.of(new Document(groups));
    }

    /** One actual category. */
    static Categorie categorie(String category) {
        Group group = group(category);
        return new Categorie(Integer.parseInt(group.name()), false, group);
    }

    private static Group group(String category) {
        String[] parts = category.split(" ", -1);
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int is = parts[i].indexOf('=');
            values.put(parts[i].substring(0, is), parts[i].substring(is + 1).replace('_', ' '));
        }
        return new Group(parts[0], values);
    }
}
