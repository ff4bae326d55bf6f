package nl.gemeentecloud.brp.api.personen.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.gemeentecloud.brp.api.personen.request.Parameter;
import nl.gemeentecloud.brp.api.personen.request.PersonenRequest;
import nl.gemeentecloud.core.query.Criterion;

/**
 * What a request looks for, in criteria on search keys (specification: features zoeken and
 * bevragen). Case and diacritics do not count: the keys fold both sides.
 */
final class SearchCriteria {

    private static final char WILDCARD = '*';

    /** A persoonslijst that was written off: F (fout) and W (wissen) are nobody's list. */
    private static final List<String> WRITTEN_OFF = List.of("F", "W");

    private static final List<String> WRITTEN_OFF_OR_DECEASED = List.of("F", "W", "O");

    private SearchCriteria() {}

    static List<Criterion> of(PersonenRequest request) {
        List<Criterion> all = new ArrayList<>();
        if (request.operation().raadpleegt()) {
            all.add(
                    new Criterion.OneOf(
                            SearchKeys.BURGERSERVICENUMMER,
                            request.burgerservicenummers().stream().distinct().toList()));
        }
        for (Map.Entry<Parameter, String> entry : request.values().entrySet()) {
            if (entry.getKey() != Parameter.INCLUSIEF_OVERLEDEN_PERSONEN) {
                all.add(criterion(entry.getKey(), entry.getValue()));
            }
        }
        boolean deceasedToo =
                request.operation().raadpleegt() || request.inclusiefOverledenPersonen();
        all.add(
                new Criterion.NoneOf(
                        SearchKeys.OPSCHORTING_REDEN,
                        deceasedToo ? WRITTEN_OFF : WRITTEN_OFF_OR_DECEASED));
        return all;
    }

    private static Criterion criterion(Parameter parameter, String value) {
        return switch (parameter) {
            case GEMEENTE_VAN_INSCHRIJVING -> equal(SearchKeys.GEMEENTE_VAN_INSCHRIJVING, value);
            case GEBOORTEDATUM -> equal(SearchKeys.GEBOORTEDATUM, value.replace("-", ""));
            case GESLACHTSNAAM -> wildcard(SearchKeys.GESLACHTSNAAM, value);
            case VOORNAMEN -> wildcard(SearchKeys.VOORNAMEN, value);
            case VOORVOEGSEL -> equal(SearchKeys.VOORVOEGSEL, value);
            case GESLACHT -> equal(SearchKeys.GESLACHT, value.toUpperCase(Locale.ROOT));
            case POSTCODE -> equal(SearchKeys.POSTCODE, value);
            case HUISNUMMER ->
                    equal(SearchKeys.HUISNUMMER, String.valueOf(Integer.parseInt(value)));
            case HUISLETTER -> equal(SearchKeys.HUISLETTER, value);
            case HUISNUMMERTOEVOEGING -> equal(SearchKeys.TOEVOEGING, value);
            case STRAAT ->
                    new Criterion.AnyOf(
                            List.of(
                                    wildcard(SearchKeys.STRAATNAAM, value),
                                    wildcard(SearchKeys.NAAM_OPENBARE_RUIMTE, value)));
            case NUMMERAANDUIDING_IDENTIFICATIE -> equal(SearchKeys.NUMMERAANDUIDING, value);
            case ADRESSEERBAAR_OBJECT_IDENTIFICATIE ->
                    equal(SearchKeys.ADRESSEERBAAR_OBJECT, value);
            case TYPE, FIELDS, BURGERSERVICENUMMER, INCLUSIEF_OVERLEDEN_PERSONEN ->
                    throw new IllegalArgumentException(parameter + " is not searched with");
        };
    }

    private static Criterion equal(String key, String value) {
        return new Criterion.Equal(key, value);
    }

    private static Criterion wildcard(String key, String value) {
        if (value.charAt(0) == WILDCARD) {
            return new Criterion.Begins(SearchKeys.reversed(key), value.substring(1));
        }
        int last = value.length() - 1;
        return value.charAt(last) == WILDCARD
                ? new Criterion.Begins(key, value.substring(0, last))
                : equal(key, value);
    }
}
