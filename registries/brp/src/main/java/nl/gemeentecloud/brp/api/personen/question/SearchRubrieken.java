package nl.gemeentecloud.brp.api.personen.question;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.gemeentecloud.access.Need;
import nl.gemeentecloud.brp.api.autorisatie.Rubriek;
import nl.gemeentecloud.brp.api.personen.request.Parameter;
import nl.gemeentecloud.brp.api.personen.request.PersonenRequest;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;
import org.jspecify.annotations.Nullable;

/** Which rubriek a parameter searches in, and so has to be allowed and is put on record. */
final class SearchRubrieken {

    private final Map<Parameter, Need> needs = new EnumMap<>(Parameter.class);

    SearchRubrieken(ObjectType persoonslijst) {
        for (Parameter parameter : Parameter.values()) {
            Rubriek rubriek = rubriek(parameter);
            if (rubriek != null) {
                needs.put(
                        parameter,
                        Need.searched(
                                parameter.text(),
                                AttributeSet.of(persoonslijst, List.of(rubriek.path()))));
            }
        }
    }

    List<Need> needs(PersonenRequest request) {
        List<Need> needed = new ArrayList<>(request.values().size() + 1);
        if (request.operation().raadpleegt()) {
            add(needed, Parameter.BURGERSERVICENUMMER);
        }
        request.values().keySet().forEach(parameter -> add(needed, parameter));
        return needed;
    }

    List<String> zoekrubrieken(PersonenRequest request) {
        SortedSet<String> codes = new TreeSet<>();
        if (request.operation().raadpleegt()) {
            add(codes, Parameter.BURGERSERVICENUMMER);
        }
        request.values().keySet().forEach(parameter -> add(codes, parameter));
        return List.copyOf(codes);
    }

    private void add(List<Need> needed, Parameter parameter) {
        Need need = needs.get(parameter);
        if (need != null) {
            needed.add(need);
        }
    }

    private static void add(SortedSet<String> codes, Parameter parameter) {
        Rubriek rubriek = rubriek(parameter);
        if (rubriek != null) {
            codes.add(rubriek.code());
        }
    }

    /** LO BRP; null for a parameter that is no search. */
    static @Nullable Rubriek rubriek(Parameter parameter) {
        return switch (parameter) {
            case BURGERSERVICENUMMER -> new Rubriek("010120");
            case VOORNAMEN -> new Rubriek("010210");
            case VOORVOEGSEL -> new Rubriek("010230");
            case GESLACHTSNAAM -> new Rubriek("010240");
            case GEBOORTEDATUM -> new Rubriek("010310");
            case GESLACHT -> new Rubriek("010410");
            case GEMEENTE_VAN_INSCHRIJVING -> new Rubriek("080910");
            case STRAAT -> new Rubriek("081110");
            case HUISNUMMER -> new Rubriek("081120");
            case HUISLETTER -> new Rubriek("081130");
            case HUISNUMMERTOEVOEGING -> new Rubriek("081140");
            case POSTCODE -> new Rubriek("081160");
            case ADRESSEERBAAR_OBJECT_IDENTIFICATIE -> new Rubriek("081180");
            case NUMMERAANDUIDING_IDENTIFICATIE -> new Rubriek("081190");
            case TYPE, FIELDS, INCLUSIEF_OVERLEDEN_PERSONEN -> null;
        };
    }
}
