package nl.gemeentecloud.brp.api.personen.request;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A body as it was given, before anyone judged it.
 *
 * @param given per parameter of the contract what stands in the body for it; without nulls
 * @param unknown names that the contract does not know at all, as far as they are kept
 */
record Body(Map<Parameter, Given> given, List<String> unknown) {

    Body {
        unknown = List.copyOf(unknown);
    }

    static Body of(EnumMap<Parameter, Given> given, List<String> unknown) {
        return new Body(given, unknown);
    }

    @Nullable Given given(Parameter parameter) {
        return given.get(parameter);
    }
}
