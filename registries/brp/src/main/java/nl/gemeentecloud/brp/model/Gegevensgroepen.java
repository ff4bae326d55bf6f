package nl.gemeentecloud.brp.model;

import java.util.List;
import java.util.Map;

/** Whether a category holds anything of some of its groups. */
public final class Gegevensgroepen {

    private Gegevensgroepen() {}

    /**
     * Whether an element of one of the groups has a value, were it one that stands for "not known".
     *
     * @param groups the digits with which the elements of each begin
     */
    public static boolean hasAny(Categorie categorie, List<String> groups) {
        for (Map.Entry<String, String> value : categorie.group().values().entrySet()) {
            if (!value.getValue().isEmpty() && isIn(value.getKey(), groups)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(String element, List<String> groups) {
        for (String group : groups) {
            if (element.startsWith(group)) {
                return true;
            }
        }
        return false;
    }
}
