package nl.gemeentecloud.bag.api.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nl.gemeentecloud.bag.api.answer.BagTypes;
import nl.gemeentecloud.bag.api.request.Asked;
import nl.gemeentecloud.bag.api.request.Parameter;
import nl.gemeentecloud.core.query.Condition;

/** What may be asked more of objects in a bbox (foutafhandeling.feature, locatie zoeken). */
final class Filters {

    private Filters() {}

    static List<Condition> panden(BagTypes.Kind pand, Asked asked) {
        List<Condition> conditions = new ArrayList<>();
        asked.text(Parameter.STATUS_PAND)
                .ifPresent(value ->
                        conditions.add(
                                new Condition.IsAny(
                                        pand.path("status"),
                                        words(value, Parameter.PAND_STATUSES))));
        geconstateerd(pand, asked, conditions);
        range(
                "bouwjaar",
                pand.path("oorspronkelijkBouwjaar"),
                asked.number(Parameter.BOUWJAAR_MIN),
                asked.number(Parameter.BOUWJAAR_MAX),
                conditions);
        return conditions;
    }

    /** Of adresseerbare objecten; gebruiksdoel and oppervlakte only a verblijfsobject has. */
    static List<Condition> objecten(BagTypes.Kind kind, Asked asked, boolean verblijfsobject) {
        List<Condition> conditions = new ArrayList<>();
        geconstateerd(kind, asked, conditions);
        if (verblijfsobject) {
            asked.text(Parameter.GEBRUIKSDOELEN)
                    .ifPresent(value ->
                            conditions.add(
                                    new Condition.IsAny(
                                            kind.path("gebruiksdoel"),
                                            words(value, Parameter.GEBRUIKSDOEL_WORDS))));
            range(
                    "oppervlakte",
                    kind.path("oppervlakte"),
                    asked.number(Parameter.OPPERVLAKTE_MIN),
                    asked.number(Parameter.OPPERVLAKTE_MAX),
                    conditions);
        }
        return conditions;
    }

    private static void geconstateerd(BagTypes.Kind kind, Asked asked, List<Condition> conditions) {
        if (asked.has(Parameter.GECONSTATEERD)) {
            conditions.add(
                    new Condition.Is(
                            kind.path("geconstateerd"),
                            asked.flag(Parameter.GECONSTATEERD) ? "J" : "N"));
        }
    }

    private static void range(
            String name,
            String path,
            OptionalInt least,
            OptionalInt most,
            List<Condition> conditions) {
        if (least.isPresent() && most.isPresent() && least.getAsInt() > most.getAsInt()) {
            throw Refused.param(name, "range", "Min mag niet hoger zijn dan max.");
        }
        if (least.isPresent() || most.isPresent()) {
            conditions.add(new Condition.Between(path, wide(least), wide(most)));
        }
    }

    private static OptionalLong wide(OptionalInt number) {
        return number.isPresent() ? OptionalLong.of(number.getAsInt()) : OptionalLong.empty();
    }

    /** As the register writes them. */
    private static List<String> words(String value, List<String> known) {
        List<String> words = new ArrayList<>();
        for (String part : value.split(",", -1)) {
            known.stream().filter(part.strip()::equalsIgnoreCase).forEach(words::add);
        }
        return words;
    }
}
