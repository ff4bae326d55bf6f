package nl.gemeentecloud.bag.api.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.gemeentecloud.bag.api.answer.BagTypes;
import nl.gemeentecloud.bag.api.request.Asked;
import nl.gemeentecloud.bag.api.request.Parameter;
import nl.gemeentecloud.core.query.Condition;

/**
 * Conditions on nummeraanduidingen by postcode and number. What is not given may be anything,
 * unless an exact match is asked: then it must not be there (exacteMatch).
 */
final class Numbers {

    private Numbers() {}

    static List<Condition> conditions(BagTypes.Kind nummeraanduiding, Asked asked) {
        List<Condition> conditions = new ArrayList<>();
        asked.text(Parameter.POSTCODE)
                .map(text -> text.replace(" ", "").toUpperCase(Locale.ROOT))
                .ifPresent(postcode ->
                        conditions.add(
                                new Condition.Is(nummeraanduiding.path("postcode"), postcode)));
        asked.number(Parameter.HUISNUMMER)
                .ifPresent(number ->
                        conditions.add(
                                new Condition.Is(
                                        nummeraanduiding.path("huisnummer"),
                                        Integer.toString(number))));
        if (asked.has(Parameter.HUISNUMMER)) {
            boolean exact = asked.flag(Parameter.EXACTE_MATCH);
            addition(
                    conditions,
                    nummeraanduiding.path("huisletter"),
                    asked.text(Parameter.HUISLETTER),
                    exact);
            addition(
                    conditions,
                    nummeraanduiding.path("huisnummertoevoeging"),
                    asked.text(Parameter.HUISNUMMERTOEVOEGING),
                    exact);
        }
        return conditions;
    }

    private static void addition(
            List<Condition> conditions, String path, Optional<String> value, boolean exact) {
        if (value.isPresent()) {
            conditions.add(new Condition.Named(path, value.get()));
        } else if (exact) {
            conditions.add(new Condition.Missing(path));
        }
    }
}
