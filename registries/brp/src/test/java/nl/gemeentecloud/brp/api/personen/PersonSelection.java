package nl.gemeentecloud.brp.api.personen;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.gemeentecloud.brp.model.Persoonslijst;
import nl.gemeentecloud.core.text.SearchText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Who a question finds among a few persons in memory: enough to test what is shown of them. The
 * search itself is tested where it lives.
 */
final class PersonSelection {

    private static final Map<String, String> ELEMENT_BY_PARAMETER =
            Map.ofEntries(
                    Map.entry("geslachtsnaam", "01.0240"),
                    Map.entry("voorvoegsel", "01.0230"),
                    Map.entry("voornamen", "01.0210"),
                    Map.entry("geboortedatum", "01.0310"),
                    Map.entry("geslacht", "01.0410"),
                    Map.entry("gemeenteVanInschrijving", "08.0910"),
                    Map.entry("huisletter", "08.1130"),
                    Map.entry("huisnummer", "08.1120"),
                    Map.entry("huisnummertoevoeging", "08.1140"),
                    Map.entry("postcode", "08.1160"),
                    Map.entry("nummeraanduidingIdentificatie", "08.1190"),
                    Map.entry("adresseerbaarObjectIdentificatie", "08.1180"));

    private PersonSelection() {}

    static List<Persoonslijst> find(JsonNode request, List<Persoonslijst> all) {
        return all.stream().filter(person -> matches(request, person)).toList();
    }

    private static boolean matches(JsonNode request, Persoonslijst person) {
        String opschorting = person.value(7, "6720");
        if ("F".equals(opschorting) || "W".equals(opschorting)) {
            return false;
        }
        if (request.path("type").asString().equals("RaadpleegMetBurgerservicenummer")) {
            String own = person.value(1, "0120");
            return request.path("burgerservicenummer").values().stream()
                    .anyMatch(bsn -> bsn.asString().equals(own));
        }
        boolean overledenToo =
                request.path("inclusiefOverledenPersonen").asString("").equalsIgnoreCase("true");
        if ("O".equals(opschorting) && !overledenToo) {
            return false;
        }
        return request.properties().stream()
                .allMatch(p -> matches(p.getKey(), p.getValue().asString(""), person));
    }

    private static boolean matches(String parameter, String wanted, Persoonslijst person) {
        if (parameter.equals("straat")) {
            return like(wanted, person.value(8, "1110")) || like(wanted, person.value(8, "1115"));
        }
        String path = ELEMENT_BY_PARAMETER.get(parameter);
        if (path == null) {
            return true;
        }
        String value = person.value(Integer.parseInt(path.substring(0, 2)), path.substring(3));
        if (parameter.equals("postcode")) {
            return wanted.replace(" ", "").toUpperCase(Locale.ROOT).equals(value);
        }
        return like(parameter.equals("geboortedatum") ? wanted.replace("-", "") : wanted, value);
    }

    private static boolean like(String wanted, @Nullable String value) {
        if (value == null) {
            return false;
        }
        String folded = SearchText.fold(value);
        String text = SearchText.fold(wanted);
        if (text.endsWith("*")) {
            return folded.startsWith(text.substring(0, text.length() - 1));
        }
        if (text.startsWith("*")) {
            return folded.endsWith(text.substring(1));
        }
        return folded.equals(text);
    }
}
