package nl.gemeentecloud.brp.api.personen.request;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be in the body of a question, by the names of the contract. */
public enum Parameter {
    TYPE("type"),
    FIELDS("fields"),
    BURGERSERVICENUMMER("burgerservicenummer"),
    GEMEENTE_VAN_INSCHRIJVING("gemeenteVanInschrijving"),
    INCLUSIEF_OVERLEDEN_PERSONEN("inclusiefOverledenPersonen"),
    GEBOORTEDATUM("geboortedatum"),
    GESLACHTSNAAM("geslachtsnaam"),
    GESLACHT("geslacht"),
    VOORVOEGSEL("voorvoegsel"),
    VOORNAMEN("voornamen"),
    HUISLETTER("huisletter"),
    HUISNUMMER("huisnummer"),
    HUISNUMMERTOEVOEGING("huisnummertoevoeging"),
    POSTCODE("postcode"),
    STRAAT("straat"),
    NUMMERAANDUIDING_IDENTIFICATIE("nummeraanduidingIdentificatie"),
    ADRESSEERBAAR_OBJECT_IDENTIFICATIE("adresseerbaarObjectIdentificatie");

    private static final Map<String, Parameter> BY_NAME = byName();

    private final String text;

    Parameter(String text) {
        this.text = text;
    }

    /** The name as the contract has it. */
    public String text() {
        return text;
    }

    static @Nullable Parameter named(String name) {
        return BY_NAME.get(name);
    }

    private static Map<String, Parameter> byName() {
        Map<String, Parameter> result = new HashMap<>();
        for (Parameter parameter : values()) {
            result.put(parameter.text, parameter);
        }
        return Map.copyOf(result);
    }
}
