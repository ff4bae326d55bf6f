package nl.gemeentecloud.brp.api.personen.request;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question for persons of which every parameter follows the contract. The text form hides what is
 * asked for, so that no personal data reaches a log line by accident.
 *
 * @param values the parameters with one value, as given
 * @param burgerservicenummers nine digits each, at most 20; empty unless persons are looked up
 * @param fields paths that can be asked for, as given, 1 to 130
 */
public record PersonenRequest(
        Operation operation,
        Map<Parameter, String> values,
        List<String> burgerservicenummers,
        List<String> fields) {

    public PersonenRequest {
        EnumMap<Parameter, String> copy = new EnumMap<>(Parameter.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
        burgerservicenummers = List.copyOf(burgerservicenummers);
        fields = List.copyOf(fields);
    }

    public @Nullable String value(Parameter parameter) {
        return values.get(parameter);
    }

    /** Whether who died is asked for as well. */
    public boolean inclusiefOverledenPersonen() {
        return Boolean.parseBoolean(values.get(Parameter.INCLUSIEF_OVERLEDEN_PERSONEN));
    }

    @Override
    public String toString() {
        return operation.text() + fields;
    }
}
