package nl.gemeentecloud.bag.api.answer;

import java.util.Optional;

/** The kinds of objects of the BAG, with the words that the contract has for them. */
public enum Soort {
    WOONPLAATS("woonplaats", "woonplaats", "woonplaatsen", "Woonplaats"),
    OPENBARERUIMTE("openbareruimte", "openbareRuimte", "openbareruimten", "OpenbareRuimte"),
    NUMMERAANDUIDING(
            "nummeraanduiding", "nummeraanduiding", "nummeraanduidingen", "Nummeraanduiding"),
    VERBLIJFSOBJECT("verblijfsobject", "verblijfsobject", "verblijfsobjecten", "Verblijfsobject"),
    LIGPLAATS("ligplaats", "ligplaats", "ligplaatsen", "Ligplaats"),
    STANDPLAATS("standplaats", "standplaats", "standplaatsen", "Standplaats"),
    PAND("pand", "pand", "panden", "Pand");

    private final String type;
    private final String property;
    private final String path;
    private final String title;

    Soort(String type, String property, String path, String title) {
        this.type = type;
        this.property = property;
        this.path = path;
        this.title = title;
    }

    /** The name of its object type in the definition. */
    public String type() {
        return type;
    }

    /** The property under which an object of this kind stands. */
    public String property() {
        return property;
    }

    /** The segment of its addresses, which is also the property of a collection of it. */
    public String path() {
        return path;
    }

    /** As it is written within other names ({@code identificatieVanPand}) and as a type. */
    public String title() {
        return title;
    }

    /** The domain of its identifications (IMBAG). */
    public String domein() {
        return "NL.IMBAG." + (this == OPENBARERUIMTE ? "Openbareruimte" : title);
    }

    /** The kind of an adresseerbaar object, by digits 5 and 6 of its identification. */
    public static Optional<Soort> ofAdresseerbaarObject(String identificatie) {
        return switch (identificatie.substring(4, 6)) {
            case "01" -> Optional.of(VERBLIJFSOBJECT);
            case "02" -> Optional.of(LIGPLAATS);
            case "03" -> Optional.of(STANDPLAATS);
            default -> Optional.empty();
        };
    }
}
