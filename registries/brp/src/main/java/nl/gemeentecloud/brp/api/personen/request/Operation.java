package nl.gemeentecloud.brp.api.personen.request;

import static nl.gemeentecloud.brp.api.personen.request.Parameter.*;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.gemeentecloud.brp.api.personen.Shape;
import nl.gemeentecloud.brp.api.personen.request.ValueRule.Matching;
import org.jspecify.annotations.Nullable;

/**
 * The ways to ask for persons (contract BRP personen 2.7.0, schema PersonenQuery), each with its
 * parameters, the form in which it shows a person and the most persons it shows.
 */
public enum Operation {
    RAADPLEEG_MET_BURGERSERVICENUMMER(
            "RaadpleegMetBurgerservicenummer",
            Shape.PERSOON,
            Limits.RAADPLEGEN,
            Set.of(BURGERSERVICENUMMER),
            Map.of()),
    ZOEK_MET_GESLACHTSNAAM_EN_GEBOORTEDATUM(
            "ZoekMetGeslachtsnaamEnGeboortedatum",
            Shape.PERSOON_BEPERKT,
            Limits.ZOEKEN_OP_NAAM,
            Set.of(GESLACHTSNAAM, GEBOORTEDATUM),
            Map.of(
                    GESLACHTSNAAM, Rules.NAAM,
                    GEBOORTEDATUM, Rules.DATUM,
                    VOORNAMEN, Rules.VOORNAMEN_OPTIONEEL,
                    VOORVOEGSEL, Rules.VOORVOEGSEL,
                    GESLACHT, Rules.GESLACHT,
                    INCLUSIEF_OVERLEDEN_PERSONEN, Rules.BOOLEAN)),
    ZOEK_MET_NAAM_EN_GEMEENTE_VAN_INSCHRIJVING(
            "ZoekMetNaamEnGemeenteVanInschrijving",
            Shape.PERSOON_BEPERKT,
            Limits.ZOEKEN_OP_NAAM,
            Set.of(GESLACHTSNAAM, VOORNAMEN, GEMEENTE_VAN_INSCHRIJVING),
            Map.of(
                    GESLACHTSNAAM, Rules.NAAM,
                    VOORNAMEN, Rules.NAAM,
                    VOORVOEGSEL, Rules.VOORVOEGSEL,
                    GESLACHT, Rules.GESLACHT,
                    INCLUSIEF_OVERLEDEN_PERSONEN, Rules.BOOLEAN)),
    ZOEK_MET_POSTCODE_EN_HUISNUMMER(
            "ZoekMetPostcodeEnHuisnummer",
            Shape.PERSOON_BEPERKT,
            Limits.ZOEKEN_OP_ADRES,
            Set.of(POSTCODE, HUISNUMMER),
            Map.of(
                    POSTCODE, Rules.POSTCODE,
                    HUISNUMMER, Rules.HUISNUMMER,
                    HUISLETTER, Rules.HUISLETTER,
                    HUISNUMMERTOEVOEGING, Rules.HUISNUMMERTOEVOEGING,
                    GEBOORTEDATUM, Rules.DATUM,
                    GESLACHTSNAAM, Rules.NAAM,
                    INCLUSIEF_OVERLEDEN_PERSONEN, Rules.BOOLEAN)),
    ZOEK_MET_STRAAT_HUISNUMMER_EN_GEMEENTE_VAN_INSCHRIJVING(
            "ZoekMetStraatHuisnummerEnGemeenteVanInschrijving",
            Shape.PERSOON_BEPERKT,
            Limits.ZOEKEN_OP_ADRES,
            Set.of(STRAAT, HUISNUMMER, GEMEENTE_VAN_INSCHRIJVING),
            Map.of(
                    STRAAT, Rules.STRAAT,
                    HUISNUMMER, Rules.HUISNUMMER,
                    HUISLETTER, Rules.HUISLETTER,
                    HUISNUMMERTOEVOEGING, Rules.HUISNUMMERTOEVOEGING,
                    INCLUSIEF_OVERLEDEN_PERSONEN, Rules.BOOLEAN)),
    ZOEK_MET_NUMMERAANDUIDING_IDENTIFICATIE(
            "ZoekMetNummeraanduidingIdentificatie",
            Shape.PERSOON_BEPERKT,
            Limits.ZOEKEN_OP_ADRES,
            Set.of(NUMMERAANDUIDING_IDENTIFICATIE),
            Map.of(
                    NUMMERAANDUIDING_IDENTIFICATIE, Rules.NUMMERAANDUIDING,
                    INCLUSIEF_OVERLEDEN_PERSONEN, Rules.BOOLEAN)),
    ZOEK_MET_ADRESSEERBAAR_OBJECT_IDENTIFICATIE(
            "ZoekMetAdresseerbaarObjectIdentificatie",
            Shape.GEZAG_PERSOON_BEPERKT,
            Limits.ZOEKEN_OP_ADRES,
            Set.of(ADRESSEERBAAR_OBJECT_IDENTIFICATIE),
            Map.of(
                    ADRESSEERBAAR_OBJECT_IDENTIFICATIE, Rules.ADRESSEERBAAR_OBJECT,
                    INCLUSIEF_OVERLEDEN_PERSONEN, Rules.BOOLEAN));

    private static final Map<String, Operation> BY_NAME = byName();

    private final String text;
    private final Shape shape;
    private final int mostPersons;

    // a record of unmodifiable collections, which the checker cannot see
    @SuppressWarnings("ImmutableEnumChecker")
    private final Parameters parameters;

    Operation(
            String text,
            Shape shape,
            int mostPersons,
            Set<Parameter> required,
            Map<Parameter, ValueRule> rules) {
        this.text = text;
        this.shape = shape;
        this.mostPersons = mostPersons;
        this.parameters = new Parameters(required, rules);
    }

    /** The name as the contract has it. */
    public String text() {
        return text;
    }

    /** The form in which this operation shows a person. */
    public Shape shape() {
        return shape;
    }

    /** The most persons that are shown; when more are found, none is. */
    public int mostPersons() {
        return mostPersons;
    }

    /** Whether it looks up known persons, instead of searching for unknown ones. */
    public boolean raadpleegt() {
        return this == RAADPLEEG_MET_BURGERSERVICENUMMER;
    }

    boolean requires(Parameter parameter) {
        return parameters.required().contains(parameter);
    }

    boolean knows(Parameter parameter) {
        return parameter == TYPE
                || parameter == FIELDS
                || parameters.rules().containsKey(parameter)
                || requires(parameter);
    }

    /** Per parameter with one value what it must look like. */
    Map<Parameter, ValueRule> rules() {
        return parameters.rules();
    }

    static @Nullable Operation named(String name) {
        return BY_NAME.get(name);
    }

    private static Map<String, Operation> byName() {
        Map<String, Operation> result = new HashMap<>();
        for (Operation operation : values()) {
            result.put(operation.text, operation);
        }
        return Map.copyOf(result);
    }

    /** Every operation can be narrowed to one municipality. */
    private record Parameters(Set<Parameter> required, Map<Parameter, ValueRule> rules) {
        Parameters {
            required = Set.copyOf(required);
            EnumMap<Parameter, ValueRule> all = new EnumMap<>(Parameter.class);
            all.putAll(rules);
            all.put(GEMEENTE_VAN_INSCHRIJVING, Rules.GEMEENTE);
            rules = Collections.unmodifiableMap(all);
        }
    }

    private static final class Limits {
        /** Twenty numbers, each of which may stand on more than one persoonslijst. */
        static final int RAADPLEGEN = 100;

        static final int ZOEKEN_OP_NAAM = 10;
        static final int ZOEKEN_OP_ADRES = 30;
    }

    private static final class Rules {
        static final ValueRule NAAM =
                Matching.pattern(
                        "^[a-zA-Z0-9À-ž \\.\\-\\']{1,200}$|^[a-zA-Z0-9À-ž \\.\\-\\']{3,199}\\*{1}$");
        static final ValueRule VOORNAMEN_OPTIONEEL =
                Matching.pattern("^[a-zA-Z0-9À-ž \\.\\-\\']{1,199}\\*{0,1}$");
        static final ValueRule VOORVOEGSEL = Matching.pattern("^[a-zA-Z \\']{1,10}$");
        static final ValueRule GESLACHT = Matching.pattern("^([Mm]|[Vv]|[Oo])$");
        static final ValueRule DATUM = new ValueRule.Date();
        static final ValueRule BOOLEAN = new ValueRule.TrueOrFalse();
        static final ValueRule GEMEENTE = Matching.pattern("^[0-9]{4}$");
        static final ValueRule POSTCODE = Matching.pattern("^[1-9]{1}[0-9]{3}[ ]?[A-Za-z]{2}$");
        static final ValueRule HUISNUMMER = new ValueRule.WholeNumber(1, 99_999);
        static final ValueRule HUISLETTER = Matching.pattern("^[a-zA-Z]{1}$");
        static final ValueRule HUISNUMMERTOEVOEGING = Matching.pattern("^[a-zA-Z0-9 \\-]{1,4}$");
        static final ValueRule STRAAT =
                Matching.pattern(
                        "^[a-zA-Z0-9À-ž \\-\\'\\.]{1,80}$|^[a-zA-Z0-9À-ž \\-\\'\\.]{7,79}\\*{1}$"
                                + "|^\\*{1}[a-zA-Z0-9À-ž \\-\\'\\.]{7,79}$");
        static final Matching ADRESSEERBAAR_OBJECT = Matching.pattern("^(?!0{16})[0-9]{16}$");
        static final ValueRule NUMMERAANDUIDING =
                new ValueRule.NotAllZeros(Matching.pattern("^[0-9]{16}$"), ADRESSEERBAAR_OBJECT);
    }
}
