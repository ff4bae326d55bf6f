package nl.gemeentecloud.ogc.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gemeentecloud.core.definition.Attribute;
import nl.gemeentecloud.core.query.Voorkomen;
import nl.gemeentecloud.geo.crs.Crs;
import nl.gemeentecloud.geo.wkb.Wkb;
import nl.gemeentecloud.ogc.Collection;
import nl.gemeentecloud.ogc.document.Page.Entry;
import nl.gemeentecloud.ogc.document.Page.Fact;
import nl.gemeentecloud.ogc.document.Page.Row;
import nl.gemeentecloud.ogc.document.Page.Table;
import nl.gemeentecloud.ogc.request.Format;

/** What stands around features: links, and pages for people. */
public final class FeaturePages {

    /** A table wider than this cannot be read. */
    private static final int MOST_COLUMNS = 7;

    private final Base base;
    private final Format format;
    private final Collection collection;

    public FeaturePages(Base base, Format format, Collection collection) {
        this.base = base;
        this.format = format;
        this.collection = collection;
    }

    public static Map<String, Object> json(Link link) {
        return link.json();
    }

    /**
     * The links of a page of features.
     *
     * @param parameters as they were asked
     * @param next where the next page begins
     */
    public List<Link> links(Map<String, String> parameters, Optional<String> next) {
        Map<String, String> own = sorted(parameters);
        List<Link> links = Base.selfAndAlternate(items(), own, format, MediaTypes.GEO_JSON);
        next.ifPresent(after -> {
            own.put("cursor", after);
            own.put("f", format.parameter());
            links.add(
                    new Link(
                            Base.with(items(), own),
                            "next",
                            MediaTypes.of(format, MediaTypes.GEO_JSON),
                            "De volgende objecten"));
        });
        links.add(collectionLink());
        return links;
    }

    public List<Link> linksOf(String featureId, Map<String, String> parameters) {
        List<Link> links =
                Base.selfAndAlternate(
                        items() + "/" + featureId, sorted(parameters), format, MediaTypes.GEO_JSON);
        links.add(collectionLink());
        return links;
    }

    private static Map<String, String> sorted(Map<String, String> parameters) {
        Map<String, String> own = new LinkedHashMap<>();
        parameters.keySet().stream()
                .sorted()
                .filter(name -> !name.equals("f"))
                .forEach(name -> own.put(name, parameters.getOrDefault(name, "")));
        return own;
    }

    private Link collectionLink() {
        return new Link(
                Documents.json(base.path("collections", collection.id())),
                "collection",
                MediaTypes.JSON,
                collection.title());
    }

    private String items() {
        return base.path("collections", collection.id(), "items");
    }

    public Page items(List<Voorkomen> found, List<Link> links) {
        Documents documents = new Documents(base, format);
        List<Integer> shown =
                collection.properties().stream()
                        .filter(number -> number != collection.key())
                        .filter(number -> !collection.attribute(number).multiple())
                        .limit(MOST_COLUMNS)
                        .toList();
        return new Page(
                collection.title() + ": objecten",
                found.isEmpty()
                        ? "Er is niets gevonden."
                        : "Kies een object om het helemaal te zien.",
                List.of(documents.home(), documents.all(), documents.entry(collection)),
                List.of(),
                List.of(),
                new Table(
                        collection.title() + ", " + found.size() + " op deze pagina",
                        shown.stream().map(number -> collection.attribute(number).name()).toList(),
                        found.stream().map(voorkomen -> row(voorkomen, shown)).toList()),
                links);
    }

    private Row row(Voorkomen voorkomen, List<Integer> shown) {
        String id = text(voorkomen, collection.key());
        return new Row(
                id,
                items() + "/" + id + "?f=html",
                shown.stream().map(number -> text(voorkomen, number)).toList());
    }

    public Page item(Voorkomen voorkomen, List<Link> links) {
        Documents documents = new Documents(base, format);
        List<Fact> facts = new ArrayList<>();
        for (int number : collection.properties()) {
            Attribute attribute = collection.attribute(number);
            if (voorkomen.has(number)) {
                facts.add(new Fact(attribute.name(), text(voorkomen, number)));
            }
        }
        byte[] wkb = voorkomen.geometry(collection.geometry());
        if (wkb != null) {
            var box = Wkb.box(wkb).through(Crs.CRS84.fromRd());
            facts.add(
                    new Fact(
                            "Ligging (lengte en breedte)",
                            "%.6f, %.6f"
                                    .formatted(
                                            (box.minX() + box.maxX()) / 2,
                                            (box.minY() + box.maxY()) / 2)));
        }
        return new Page(
                collection.title() + " " + text(voorkomen, collection.key()),
                "Zoals het nu geldt.",
                List.of(
                        documents.home(),
                        documents.all(),
                        documents.entry(collection),
                        new Entry("Objecten", items() + "?f=html", "")),
                facts,
                List.of(),
                Table.NONE,
                links);
    }

    private String text(Voorkomen voorkomen, int number) {
        if (collection.attribute(number).multiple()) {
            return String.join(", ", voorkomen.texts(number));
        }
        if (collection.attribute(number).type() == Attribute.ValueType.INDICATIE) {
            return voorkomen.flag(number) ? "ja" : "nee";
        }
        String text = voorkomen.text(number);
        return text == null ? "" : text;
    }
}
