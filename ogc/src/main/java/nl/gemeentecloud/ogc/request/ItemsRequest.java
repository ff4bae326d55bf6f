package nl.gemeentecloud.ogc.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gemeentecloud.core.definition.Attribute;
import nl.gemeentecloud.geo.crs.Crs;
import nl.gemeentecloud.ogc.Collection;

/**
 * Which features of a collection are asked for, and how.
 *
 * @param place where they lie; empty for anywhere
 * @param nowhere whether a place was asked for where nothing can lie
 * @param crs in which they are given
 * @param interval when they are valid; empty for whenever
 * @param limit most features on a page
 * @param after the feature at which the page before ended
 * @param filters values by path of the attribute
 */
public record ItemsRequest(
        Optional<Area> place,
        boolean nowhere,
        Crs crs,
        Optional<Interval> interval,
        int limit,
        Optional<String> after,
        Map<String, String> filters) {

    public static final int MOST = 1000;
    public static final int USUAL = 10;

    /** The parameters that every collection has. */
    public static final List<String> NAMES =
            List.of("f", "limit", "bbox", "bbox-crs", "datetime", "crs", "cursor");

    public ItemsRequest {
        filters = Map.copyOf(filters);
    }

    /**
     * Reads all of it.
     *
     * @throws Refused with the first thing that is wrong
     */
    public static ItemsRequest read(Collection collection, Parameters parameters) {
        List<String> known = new ArrayList<>(NAMES);
        collection.queryables().forEach(attribute -> known.add(attribute.element()));
        parameters.only(known);
        Crs boxCrs = crs(parameters, "bbox-crs");
        Optional<String> box = parameters.get("bbox");
        Optional<Area> place = box.flatMap(text -> Place.read(text, boxCrs));
        Map<String, String> filters = new LinkedHashMap<>();
        for (Attribute attribute : collection.queryables()) {
            Optional<String> value = parameters.get(attribute.element());
            if (value.isPresent()) {
                filters.put(attribute.path(), Filter.value(attribute, value.get()));
            }
        }
        return new ItemsRequest(
                place,
                box.isPresent() && place.isEmpty(),
                crs(parameters, "crs"),
                parameters.get("datetime").map(Interval::read),
                parameters.get("limit").map(ItemsRequest::limit).orElse(USUAL),
                parameters.get("cursor").map(value -> cursor(collection, value)),
                filters);
    }

    /**
     * The system in which geometry is asked for, or given.
     *
     * @throws Refused when it is none of ours
     */
    public static Crs crs(Parameters parameters, String name) {
        return parameters
                .get(name)
                .map(text ->
                        Crs.named(text)
                                .orElseThrow(() ->
                                        Refused.badRequest(
                                                "De parameter %s is een van %s, en niet '%s'."
                                                        .formatted(
                                                                name,
                                                                String.join(
                                                                        ", ",
                                                                        Crs.all().stream()
                                                                                .map(Crs::uri)
                                                                                .toList()),
                                                                text))))
                .orElse(Crs.CRS84);
    }

    /** What identifies the last feature of the page before. */
    private static String cursor(Collection collection, String value) {
        try {
            return Filter.value(collection.attribute(collection.key()), value);
        } catch (Refused other) {
            throw Refused.badRequest(
                    "De parameter cursor komt uit de link next van de vorige pagina, en kan niet '%s' zijn."
                            .formatted(value));
        }
    }

    /** More than the most is answered with the most (OGC 17-069r4, requirement 24). */
    private static int limit(String text) {
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < 1) {
            throw Refused.badRequest(
                    "De parameter limit is een geheel getal van 1 tot en met %d, en niet '%s'."
                            .formatted(MOST, text));
        }
        return Math.min(MOST, Integer.parseInt(text));
    }
}
