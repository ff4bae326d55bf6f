package nl.gemeentecloud.app.hostile;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * By what someone outside a municipality may know its residents, clients and deliveries: the name
 * that contracts use for it, and the value.
 */
record Identifiers(Map<String, String> values) {

    /** Of the municipality under attack. */
    static final Identifiers REAL =
            of(
                    "0518",
                    "900051802",
                    "5518005180",
                    "Bekendstra",
                    "Annabel",
                    "Bekendelaan",
                    "2518",
                    "0518010000000001",
                    "0518200000000001");

    /** Of the same form, and of nobody. */
    static final Identifiers OF_NOBODY =
            of(
                    "0599",
                    "900051887",
                    "5599005990",
                    "Niemandsma",
                    "Nobelia",
                    "Nergenslaan",
                    "2599",
                    "0599010000000001",
                    "0599200000000001");

    private static Identifiers of(
            String gemeente,
            String burgerservicenummer,
            String anummer,
            String geslachtsnaam,
            String voornamen,
            String straat,
            String postcode,
            String adresseerbaarObject,
            String nummeraanduiding) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("burgerservicenummer", burgerservicenummer);
        values.put("aNummer", anummer);
        values.put("geslachtsnaam", geslachtsnaam);
        values.put("voornamen", voornamen);
        values.put("geboortedatum", "19800208");
        values.put("postcode", postcode + "BB");
        values.put("huisnummer", "51");
        values.put("straat", straat);
        values.put("adresseerbaarObjectIdentificatie", adresseerbaarObject);
        values.put("nummeraanduidingIdentificatie", nummeraanduiding);
        values.put("gemeenteVanInschrijving", gemeente);
        values.put("gemeente", gemeente);
        values.put("houder", gemeente);
        values.put("client_id", gemeente + "-burgerzaken");
        values.put("register", "brp");
        values.put("bestand", "bestand-" + gemeente + ".lo3");
        return new Identifiers(values);
    }

    /** These and one more, such as the number that a delivery got. */
    Identifiers with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Identifiers(more);
    }

    String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("There is no identifier " + name);
        }
        return value;
    }
}
