package nl.gemeentecloud.brp.api.personen;

import static nl.gemeentecloud.brp.api.personen.Property.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The forms in which a person is shown, as schemas of OpenAPI 3.0 with the names that the contract
 * gives them. Made from the fields themselves, so that what is described is what is served.
 */
public final class PersonSchemas {

    private static final String SCHEMAS = "#/components/schemas/";

    private static final Set<Property> LISTS = Set.of(NATIONALITEITEN, KINDEREN, PARTNERS, RNI);
    private static final Set<Property> NUMBERS = Set.of(LEEFTIJD, HUISNUMMER);
    private static final Set<Property> FLAGS =
            Set.of(
                    UITGESLOTEN_VAN_KIESRECHT,
                    INDICATIE_CURATELE_REGISTER,
                    INDICATIE_VESTIGING_VANUIT_BUITENLAND,
                    VANUIT_VERBLIJFPLAATS_ONBEKEND,
                    INDICATIE_VASTGESTELD_VERBLIJFT_NIET_OP_ADRES,
                    GEHEIMHOUDING_PERSOONSGEGEVENS);

    /** Other names to ask by; what they ask for is shown under the names without "Binnenland". */
    private static final Set<Property> ONLY_ASKED_FOR =
            Set.of(VERBLIJFPLAATS_BINNENLAND, ADRESSERING_BINNENLAND);

    /** Where the contract calls what is in a property otherwise than the property. */
    private static final Map<Property, String> NAMES =
            Map.of(
                    NATIONALITEITEN, "AbstractNationaliteit",
                    VERBLIJFPLAATS, "AbstractVerblijfplaats",
                    KINDEREN, "Kind",
                    OUDERS, "Ouder",
                    PARTNERS, "Partner",
                    GEZAG, "Gezagsrelatie");

    private final Map<String, Object> schemas = new TreeMap<>();

    private PersonSchemas() {}

    /** By name, the schema of every form and of all that it is made of. */
    public static Map<String, Object> all() {
        PersonSchemas made = new PersonSchemas();
        made.add("AbstractDatum", datum());
        made.add("Waardetabel", object("code", text(), "omschrijving", text()));
        made.add(
                "AdellijkeTitelPredicaatType",
                object("code", text(), "omschrijving", text(), "soort", text()));
        made.add(
                "OpschortingBijhouding",
                object("reden", reference("Waardetabel"), "datum", reference("AbstractDatum")));
        made.add(
                "Verificatie", object("datum", reference("AbstractDatum"), "omschrijving", text()));
        made.add(
                "RniDeelnemer",
                object(
                        "deelnemer",
                        reference("Waardetabel"),
                        "omschrijvingVerdrag",
                        text(),
                        "categorie",
                        text()));
        for (Shape shape : Shape.values()) {
            made.add(name(shape), made.group(shape.root(), shape, ""));
        }
        return made.schemas;
    }

    /** What the contract calls a form. */
    public static String name(Shape shape) {
        return switch (shape) {
            case PERSOON -> "Persoon";
            case PERSOON_BEPERKT -> "PersoonBeperkt";
            case GEZAG_PERSOON_BEPERKT -> "GezagPersoonBeperkt";
        };
    }

    /** A schema that stands elsewhere in the document. */
    public static Map<String, Object> reference(String name) {
        return Map.of("$ref", SCHEMAS + name);
    }

    private void add(String name, Map<String, Object> schema) {
        Object earlier = schemas.put(name, schema);
        if (earlier != null && !earlier.equals(schema)) {
            throw new IllegalStateException("Two schemas are called " + name);
        }
    }

    private Map<String, Object> group(Field group, Shape shape, String within) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Field part : group.parts()) {
            if (ONLY_ASKED_FOR.contains(part.property())) {
                continue;
            }
            properties.put(part.property().text(), schema(part, shape, within));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        return schema;
    }

    private Map<String, Object> schema(Field field, Shape shape, String within) {
        Property property = field.property();
        if (!field.parts().isEmpty()) {
            return several(field, named(field, shape, within));
        }
        return switch (field.kind()) {
            case GROEP, GEHEEL -> whole(property);
            case WAARDE -> value(property);
            case AUTOMATISCH -> automatic(property);
        };
    }

    private Map<String, Object> named(Field field, Shape shape, String within) {
        String name = nameOf(field.property(), shape, within);
        add(name, group(field, shape, name));
        return reference(name);
    }

    /** The same group differs by the form and by whom it is about. */
    private static String nameOf(Property property, Shape shape, String within) {
        if (within.equals("Gezagsrelatie") && (property == OUDERS || property == OUDER)) {
            return "GezagOuder";
        }
        if (property == DERDEN) {
            return nameOf(DERDE, shape, within);
        }
        if (property == NAAM) {
            return within.isEmpty() ? "NaamPersoon" + kept(shape) : "NaamGerelateerde";
        }
        String name = NAMES.getOrDefault(property, capital(property.text()));
        boolean differs = within.isEmpty() && Set.of(GEBOORTE, ADRESSERING).contains(property);
        return differs ? name + kept(shape) : name;
    }

    private static String kept(Shape shape) {
        return shape == Shape.PERSOON ? "" : "Beperkt";
    }

    private static Map<String, Object> several(Field field, Map<String, Object> one) {
        boolean list =
                LISTS.contains(field.property())
                        || Set.of(OUDERS, DERDEN, GEZAG).contains(field.property());
        return list ? Map.of("type", "array", "items", one) : one;
    }

    /** A date, or a value of a table. */
    private static Map<String, Object> whole(Property property) {
        if (property == ADELLIJKE_TITEL_PREDICAAT) {
            return reference("AdellijkeTitelPredicaatType");
        }
        boolean date =
                property.text().startsWith("datum") || property.text().startsWith("einddatum");
        return reference(date ? "AbstractDatum" : "Waardetabel");
    }

    private static Map<String, Object> value(Property property) {
        if (NUMBERS.contains(property)) {
            return Map.of("type", "integer");
        }
        if (FLAGS.contains(property)) {
            return Map.of("type", "boolean");
        }
        return switch (property) {
            case BURGERSERVICENUMMER -> Map.of("type", "string", "pattern", "^[0-9]{9}$");
            case A_NUMMER -> Map.of("type", "string", "pattern", "^[0-9]{10}$");
            default -> text();
        };
    }

    private static Map<String, Object> automatic(Property property) {
        return switch (property) {
            case OPSCHORTING_BIJHOUDING -> reference("OpschortingBijhouding");
            case VERIFICATIE -> reference("Verificatie");
            case RNI -> Map.of("type", "array", "items", reference("RniDeelnemer"));
            case IN_ONDERZOEK ->
                    Map.of(
                            "type",
                            "object",
                            "description",
                            "Wat hiervan in onderzoek is: per gegeven ja, met de datum van ingang.",
                            "additionalProperties",
                            true);
            default ->
                    Map.of(
                            "type",
                            "boolean",
                            "description",
                            "Komt vanzelf mee als het geldt; kan niet worden gevraagd.");
        };
    }

    private static Map<String, Object> datum() {
        Map<String, Object> schema =
                object(
                        "type", text(),
                        "datum", Map.of("type", "string", "format", "date"),
                        "jaar", Map.of("type", "integer"),
                        "maand", Map.of("type", "integer", "minimum", 1, "maximum", 12),
                        "onbekend", Map.of("type", "boolean"),
                        "langFormaat", text());
        schema.put("description", "Een datum, voor zover bekend: de vorm zegt wat bekend is.");
        schema.put("format", "onvolledige-datum");
        schema.put("required", List.of("type", "langFormaat"));
        return schema;
    }

    private static Map<String, Object> object(Object... namesAndSchemas) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < namesAndSchemas.length; i += 2) {
            properties.put(namesAndSchemas[i].toString(), namesAndSchemas[i + 1]);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        return schema;
    }

    private static Map<String, Object> text() {
        return Map.of("type", "string");
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
