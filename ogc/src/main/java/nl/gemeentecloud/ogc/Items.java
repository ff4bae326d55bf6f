package nl.gemeentecloud.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.core.query.Condition;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.Voorkomen;
import nl.gemeentecloud.core.query.When;
import nl.gemeentecloud.geo.crs.Box;
import nl.gemeentecloud.ogc.request.ItemsRequest;

/**
 * One page of a collection.
 *
 * @param found in the order of what identifies them
 * @param next where the next page begins; empty on the last
 * @param matched how many there are in all, when that is known without counting
 */
record Items(List<Voorkomen> found, Optional<String> next, Optional<Integer> matched) {

    /** A page for which so often nothing enough was found is given as it is, with a next one. */
    private static final int MOST_LOOKS = 10;

    Items {
        found = List.copyOf(found);
    }

    static Items read(Collection collection, ItemsRequest request, Door door) {
        if (request.nowhere()) {
            return new Items(List.of(), Optional.empty(), Optional.of(0));
        }
        List<Voorkomen> page = new ArrayList<>();
        String after = request.after().orElse("0");
        for (int look = 0; look < MOST_LOOKS; look++) {
            List<Voorkomen> found = door.look(look(collection, request, after)).found();
            for (Voorkomen voorkomen : found) {
                if (!isAsked(collection, request, voorkomen)) {
                    continue;
                }
                if (page.size() == request.limit()) {
                    return new Items(page, key(collection, page.getLast()), Optional.empty());
                }
                page.add(voorkomen);
            }
            if (found.size() <= request.limit()) {
                return new Items(
                        page,
                        Optional.empty(),
                        request.after().isPresent() ? Optional.empty() : Optional.of(page.size()));
            }
            after = key(collection, found.getLast()).orElseThrow();
        }
        return new Items(page, Optional.of(after), Optional.empty());
    }

    private static Optional<String> key(Collection collection, Voorkomen voorkomen) {
        return Optional.ofNullable(voorkomen.text(collection.key()));
    }

    /** The register is searched by boxes; what only its box brought in was not asked. */
    private static boolean isAsked(
            Collection collection, ItemsRequest request, Voorkomen voorkomen) {
        if (request.place().isEmpty()) {
            return true;
        }
        byte[] wkb = voorkomen.geometry(collection.geometry());
        return wkb != null && request.place().get().window().touches(wkb);
    }

    /**
     * More than the page, to know whether there is a next: one, and some for objects that dirt
     * gives two voorkomens that count, of which one is shown.
     */
    private static Look look(Collection collection, ItemsRequest request, String after) {
        String key = collection.attribute(collection.key()).path();
        List<Condition> all = new ArrayList<>();
        // a register is not read whole: from its beginning is a condition as well
        all.add(new Condition.After(key, after));
        request.place().ifPresent(place -> all.add(touches(collection, place.box())));
        request.filters().forEach((path, value) -> all.add(new Condition.Is(path, value)));
        collection
                .begin()
                .ifPresent(begin ->
                        request.interval()
                                .flatMap(interval -> interval.to())
                                .ifPresent(end ->
                                        all.add(
                                                new Condition.Until(
                                                        collection.attribute(begin).path(), end))));
        return new Look(
                collection.type(),
                all,
                collection.shown(),
                new When.Now(),
                List.of(),
                Look.Page.first(request.limit() + 1 + request.limit() / 10));
    }

    static Condition touches(Collection collection, Box box) {
        return new Condition.Touches(
                collection.attribute(collection.geometry()).path(),
                new nl.gemeentecloud.core.query.Box(
                        box.minX(), box.minY(), box.maxX(), box.maxY()));
    }

    /** The one by this id; empty when there is none that counts now. */
    static Optional<Voorkomen> one(Collection collection, String id, Door door) {
        Look look =
                new Look(
                        collection.type(),
                        List.of(
                                new Condition.Is(
                                        collection.attribute(collection.key()).path(), id)),
                        collection.shown(),
                        new When.Now(),
                        List.of(),
                        Look.Page.first(1));
        return door.look(look).found().stream().findFirst();
    }
}
