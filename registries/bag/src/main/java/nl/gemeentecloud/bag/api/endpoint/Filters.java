package nl.gemeentecloud.bag.api.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nl.gemeentecloud.bag.api.answer.BagTypes;
import nl.gemeentecloud.bag.api.request.Asked;
import nl.gemeentecloud.bag.api.request.Parameter;
import nl.gemeentecloud.bag.api.request.ValueRule;
import nl.gemeentecloud.core.query.Condition;

/** What may be asked more of objects in a bbox (foutafhandeling.feature, locatie zoeken). */
final class Filters {

    private static final List<String> STATUS =
            List.of(
                    "Bouwvergunning verleend",
                    "Niet gerealiseerd pand",
                    "Bouw gestart",
                    "Pand in gebruik (niet ingemeten)",
                    "Pand in gebruik",
                    "Verbouwing pand",
                    "Sloopvergunning verleend",
                    "Pand gesloopt",
                    "Pand buiten gebruik",
                    "Pand ten onrechte opgevoerd");
    private static final List<String> GEBRUIKSDOEL =
            List.of(
                    "woonfunctie",
                    "bijeenkomstfunctie",
                    "celfunctie",
                    "gezondheidszorgfunctie",
                    "industriefunctie",
                    "kantoorfunctie",
                    "logiesfunctie",
                    "onderwijsfunctie",
                    "sportfunctie",
                    "winkelfunctie",
                    "overige gebruiksfunctie");

    private Filters() {}

    static List<Condition> panden(BagTypes.Kind pand, Asked asked) {
        List<Condition> conditions = new ArrayList<>();
        asked.text(Parameter.STATUS_PAND)
                .ifPresent(value ->
                        conditions.add(
                                new Condition.IsAny(
                                        pand.path("status"), words("statusPand", value, STATUS))));
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
                                            words("gebruiksdoelen", value, GEBRUIKSDOEL))));
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

    private static List<String> words(String name, String value, List<String> known) {
        List<String> words = new ArrayList<>();
        ValueRule.Choice choice = new ValueRule.Choice(known);
        for (String part : value.split(",", -1)) {
            String word = part.strip();
            choice.fault(word)
                    .ifPresent(fault -> {
                        throw Refused.param(name, fault.code(), fault.reason());
                    });
            known.stream().filter(word::equalsIgnoreCase).forEach(words::add);
        }
        return words;
    }
}
