package nl.gemeentecloud.app.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every way in which the BRP is asked for persons, aimed at one of them. */
final class PersonenAim {

    private static final List<String> PERSOON =
            List.of(
                    "aNummer",
                    "adressering",
                    "burgerservicenummer",
                    "geboorte",
                    "gemeenteVanInschrijving",
                    "kinderen",
                    "naam",
                    "ouders",
                    "partners",
                    "verblijfplaats");
    private static final List<String> BEPERKT =
            List.of("adressering", "burgerservicenummer", "geboorte", "naam");

    private PersonenAim() {}

    static List<Map<String, Object>> bodies(Identifiers of) {
        List<Map<String, Object>> bodies = new ArrayList<>();
        Map<String, Object> byNumber = body("RaadpleegMetBurgerservicenummer", PERSOON);
        byNumber.put("burgerservicenummer", List.of(of.get("burgerservicenummer")));
        bodies.add(byNumber);
        Map<String, Object> inGemeente = new LinkedHashMap<>(byNumber);
        inGemeente.put("gemeenteVanInschrijving", of.get("gemeente"));
        bodies.add(inGemeente);
        Map<String, Object> byName = body("ZoekMetGeslachtsnaamEnGeboortedatum", BEPERKT);
        byName.put("geslachtsnaam", of.get("geslachtsnaam"));
        byName.put("geboortedatum", "1980-02-08");
        bodies.add(byName);
        Map<String, Object> byWildcard = new LinkedHashMap<>(byName);
        byWildcard.put("geslachtsnaam", of.get("geslachtsnaam").substring(0, 4) + "*");
        bodies.add(byWildcard);
        bodies.add(
                zoek(
                        of,
                        "ZoekMetNaamEnGemeenteVanInschrijving",
                        "geslachtsnaam",
                        "voornamen",
                        "gemeenteVanInschrijving"));
        Map<String, Object> byAddress = zoek(of, "ZoekMetPostcodeEnHuisnummer", "postcode");
        byAddress.put("huisnummer", 51);
        bodies.add(byAddress);
        Map<String, Object> byStreet =
                zoek(
                        of,
                        "ZoekMetStraatHuisnummerEnGemeenteVanInschrijving",
                        "straat",
                        "gemeenteVanInschrijving");
        byStreet.put("huisnummer", 51);
        bodies.add(byStreet);
        bodies.add(
                zoek(of, "ZoekMetNummeraanduidingIdentificatie", "nummeraanduidingIdentificatie"));
        bodies.add(
                zoek(
                        of,
                        "ZoekMetAdresseerbaarObjectIdentificatie",
                        "adresseerbaarObjectIdentificatie"));
        return bodies;
    }

    private static Map<String, Object> zoek(Identifiers of, String type, String... parameters) {
        Map<String, Object> body = body(type, BEPERKT);
        for (String parameter : parameters) {
            body.put(parameter, of.get(parameter));
        }
        return body;
    }

    private static Map<String, Object> body(String type, List<String> fields) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("fields", fields);
        return body;
    }
}
