package nl.gemeentecloud.ogc.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gemeentecloud.core.definition.Attribute;
import nl.gemeentecloud.geo.crs.Box;
import nl.gemeentecloud.geo.crs.Crs;
import nl.gemeentecloud.geo.tile.TileGrid;
import nl.gemeentecloud.geo.tile.VectorTile;
import nl.gemeentecloud.ogc.Collection;
import nl.gemeentecloud.ogc.document.Page.Entry;
import nl.gemeentecloud.ogc.document.Page.Fact;
import nl.gemeentecloud.ogc.request.Format;

/** The resources without features: landing page, conformance, collections and what they have. */
public final class Documents {

    /** What this implements (OGC 17-069r4, 18-058r1, 20-057). */
    public static final List<String> CONFORMANCE =
            List.of(
                    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
                    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
                    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
                    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
                    "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
                    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core",
                    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tileset",
                    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tilesets-list",
                    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/geodata-tilesets",
                    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/mvt");

    static final String TITLE = "Kaartgegevens van Gemeentecloud";
    static final String DESCRIPTION =
            "De open registers van deze installatie als kaartlagen, volgens OGC API Features (objecten) en OGC API Tiles (vectortegels).";
    private static final String OGC_REL = "http://www.opengis.net/def/rel/ogc/1.0/";

    private final Base base;
    private final Format format;

    public Documents(Base base, Format format) {
        this.base = base;
        this.format = format;
    }

    /**
     * A resource in both its forms.
     *
     * @param json as a program reads it
     * @param page as people read it
     */
    public record Resource(Map<String, Object> json, Page page) {}

    public Resource landing() {
        List<Link> links = Base.selfAndAlternate(base.address(), Map.of(), format, MediaTypes.JSON);
        links.add(
                new Link(
                        json(base.path("api")),
                        "service-desc",
                        MediaTypes.OPENAPI,
                        "De API als OpenAPI"));
        links.add(
                new Link(
                        base.path("api") + "?f=html",
                        "service-doc",
                        MediaTypes.HTML,
                        "De API om te lezen"));
        links.add(
                new Link(
                        json(base.path("conformance")),
                        "conformance",
                        MediaTypes.JSON,
                        "Aan welke eisen dit voldoet"));
        links.add(
                new Link(json(base.path("collections")), "data", MediaTypes.JSON, "De collecties"));
        Map<String, Object> json = titled(TITLE, DESCRIPTION);
        json.put("links", links.stream().map(Link::json).toList());
        return new Resource(
                json,
                new Page(
                        TITLE,
                        DESCRIPTION,
                        List.of(),
                        List.of(new Fact("Adres voor QGIS en andere programma's", base.address())),
                        List.of(
                                new Entry(
                                        "Collecties",
                                        base.path("collections") + "?f=html",
                                        "Wat er op de kaart kan staan."),
                                new Entry(
                                        "Beschrijving van de API",
                                        base.path("api") + "?f=html",
                                        "Elk adres met zijn parameters en antwoorden."),
                                new Entry(
                                        "Conformiteit",
                                        base.path("conformance") + "?f=html",
                                        "De onderdelen van de standaarden waaraan dit voldoet.")),
                        Page.Table.NONE,
                        links));
    }

    public Resource conformance() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("conformsTo", CONFORMANCE);
        List<Link> links =
                Base.selfAndAlternate(base.path("conformance"), Map.of(), format, MediaTypes.JSON);
        json.put("links", links.stream().map(Link::json).toList());
        return new Resource(
                json,
                new Page(
                        "Conformiteit",
                        "De onderdelen van de standaarden van OGC waaraan deze API voldoet.",
                        List.of(home()),
                        CONFORMANCE.stream()
                                .map(uri -> new Fact(uri.substring(uri.indexOf("/spec/") + 6), uri))
                                .toList(),
                        List.of(),
                        Page.Table.NONE,
                        links));
    }

    public Resource collections(Map<Collection, Optional<Box>> collections) {
        List<Link> links =
                Base.selfAndAlternate(base.path("collections"), Map.of(), format, MediaTypes.JSON);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("links", links.stream().map(Link::json).toList());
        json.put("crs", Crs.all().stream().map(Crs::uri).toList());
        List<Map<String, Object>> all = new ArrayList<>();
        collections.forEach((collection, extent) -> all.add(json(collection, extent, "self")));
        json.put("collections", all);
        return new Resource(
                json,
                new Page(
                        "Collecties",
                        "Wat er op de kaart kan staan.",
                        List.of(home()),
                        List.of(),
                        collections.keySet().stream()
                                .map(collection ->
                                        new Entry(
                                                collection.title(),
                                                path(collection) + "?f=html",
                                                collection.description()))
                                .toList(),
                        Page.Table.NONE,
                        links));
    }

    public Resource collection(Collection collection, Optional<Box> extent) {
        Map<String, Object> json = json(collection, extent, "alternate");
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Naam", collection.id()));
        facts.add(new Fact("Opgeslagen in", Crs.RD.uri()));
        facts.add(
                new Fact(
                        "Ook te krijgen in",
                        String.join(", ", Crs.all().stream().map(Crs::uri).toList())));
        extent.map(box -> box.through(Crs.CRS84.fromRd()))
                .ifPresent(box ->
                        facts.add(
                                new Fact(
                                        "Gebied (lengte en breedte)",
                                        "%.5f, %.5f tot %.5f, %.5f"
                                                .formatted(
                                                        box.minX(),
                                                        box.minY(),
                                                        box.maxX(),
                                                        box.maxY()))));
        return new Resource(
                json,
                new Page(
                        collection.title(),
                        collection.description(),
                        List.of(home(), all()),
                        facts,
                        List.of(
                                new Entry(
                                        "Objecten",
                                        path(collection) + "/items?f=html",
                                        "Bladeren door de objecten."),
                                new Entry(
                                        "Filters",
                                        path(collection) + "/queryables?f=html",
                                        "De eigenschappen waarop te filteren is."),
                                new Entry(
                                        "Vectortegels",
                                        path(collection) + "/tiles?f=html",
                                        "Als laag voor een kaart.")),
                        Page.Table.NONE,
                        Base.selfAndAlternate(
                                path(collection), Map.of(), format, MediaTypes.JSON)));
    }

    private Map<String, Object> json(Collection collection, Optional<Box> extent, String itself) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", collection.id());
        json.putAll(titled(collection.title(), collection.description()));
        List<Link> links = new ArrayList<>();
        if (itself.equals("self")) {
            links.add(
                    new Link(json(path(collection)), "self", MediaTypes.JSON, collection.title()));
        } else {
            links.addAll(
                    Base.selfAndAlternate(path(collection), Map.of(), format, MediaTypes.JSON));
        }
        String items = path(collection) + "/items";
        links.add(new Link(json(items), "items", MediaTypes.GEO_JSON, "De objecten als GeoJSON"));
        links.add(new Link(items + "?f=html", "items", MediaTypes.HTML, "De objecten als pagina"));
        links.add(
                new Link(
                        json(path(collection) + "/queryables"),
                        OGC_REL + "queryables",
                        MediaTypes.SCHEMA,
                        "Waarop te filteren is"));
        links.add(
                new Link(
                        json(path(collection) + "/tiles"),
                        OGC_REL + "tilesets-vector",
                        MediaTypes.JSON,
                        "Vectortegels"));
        json.put("links", links.stream().map(Link::json).toList());
        extent.map(box -> box.through(Crs.CRS84.fromRd()))
                .ifPresent(box -> json.put("extent", extent(box)));
        json.put("itemType", "feature");
        json.put("crs", Crs.all().stream().map(Crs::uri).toList());
        json.put("storageCrs", Crs.RD.uri());
        return json;
    }

    private static Map<String, Object> extent(Box box) {
        Map<String, Object> spatial = new LinkedHashMap<>();
        spatial.put(
                "bbox",
                List.of(
                        List.of(
                                down(box.minX()),
                                down(box.minY()),
                                -down(-box.maxX()),
                                -down(-box.maxY()))));
        spatial.put("crs", Crs.CRS84.uri());
        return Map.of("spatial", spatial);
    }

    /** Outward, so that all lies within. */
    private static double down(double degrees) {
        return Math.floor(degrees * 1e7) / 1e7;
    }

    public Resource queryables(Collection collection) {
        String address = path(collection) + "/queryables";
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Attribute attribute : collection.queryables()) {
            properties.put(attribute.element(), Schemas.of(attribute));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.put("$id", address);
        json.put("type", "object");
        json.putAll(titled(collection.title(), "Waarop te filteren is."));
        json.put("properties", properties);
        json.put("additionalProperties", false);
        return new Resource(
                json,
                new Page(
                        "Filters op " + collection.title(),
                        "Zet de naam met een waarde achter het adres van de objecten.",
                        List.of(home(), all(), entry(collection)),
                        collection.queryables().stream()
                                .map(a -> new Fact(a.element(), a.name() + " (" + a.source() + ")"))
                                .toList(),
                        List.of(),
                        Page.Table.NONE,
                        Base.selfAndAlternate(address, Map.of(), format, MediaTypes.SCHEMA)));
    }

    public Resource tilesets(Collection collection) {
        String address = path(collection) + "/tiles";
        List<Link> links = Base.selfAndAlternate(address, Map.of(), format, MediaTypes.JSON);
        List<Map<String, Object>> tilesets = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (TileGrid grid : TileGrid.values()) {
            String own = address + "/" + grid.id();
            Map<String, Object> tileset = tileset(collection, grid);
            tileset.put(
                    "links",
                    List.of(
                            new Link(json(own), "self", MediaTypes.JSON, grid.id()).json(),
                            template(own).json()));
            tilesets.add(tileset);
            entries.add(new Entry(grid.id(), own + "?f=html", "In " + grid.crs().uri()));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("links", links.stream().map(Link::json).toList());
        json.put("tilesets", tilesets);
        return new Resource(
                json,
                new Page(
                        "Vectortegels van " + collection.title(),
                        "Dezelfde objecten als laag voor een kaart (Mapbox Vector Tile 2.1).",
                        List.of(home(), all(), entry(collection)),
                        List.of(),
                        entries,
                        Page.Table.NONE,
                        links));
    }

    public Resource tileset(Collection collection, TileGrid grid, int leastZoom) {
        String address = path(collection) + "/tiles/" + grid.id();
        List<Link> links = Base.selfAndAlternate(address, Map.of(), format, MediaTypes.JSON);
        links.add(template(address));
        links.add(
                new Link(
                        grid.uri(),
                        OGC_REL + "tiling-scheme",
                        MediaTypes.JSON,
                        "Het tegelrooster " + grid.id()));
        Map<String, Object> json = tileset(collection, grid);
        json.put("links", links.stream().map(Link::json).toList());
        json.put(
                "layers",
                List.of(
                        Map.of(
                                "id",
                                collection.id(),
                                "title",
                                collection.title(),
                                "dataType",
                                "vector",
                                "minTileMatrix",
                                Integer.toString(leastZoom),
                                "maxTileMatrix",
                                Integer.toString(grid.mostZoom()))));
        json.put("tileMatrixSet", TileGrids.json(grid));
        return new Resource(
                json,
                new Page(
                        grid.id() + " van " + collection.title(),
                        "Vul in het adres het niveau, de rij en de kolom in.",
                        List.of(
                                home(),
                                all(),
                                entry(collection),
                                new Entry("Vectortegels", path(collection) + "/tiles?f=html", "")),
                        List.of(
                                new Fact("Adres van een tegel", template(address).href()),
                                new Fact("Naam van de laag", collection.id()),
                                new Fact("Niveaus", leastZoom + " tot en met " + grid.mostZoom()),
                                new Fact("Coördinaten", grid.crs().uri())),
                        List.of(),
                        Page.Table.NONE,
                        links));
    }

    private Map<String, Object> tileset(Collection collection, TileGrid grid) {
        Map<String, Object> json = titled(collection.title() + ", " + grid.id(), "");
        json.remove("description");
        json.put("dataType", "vector");
        json.put("crs", grid.crs().uri());
        json.put("tileMatrixSetURI", grid.uri());
        return json;
    }

    /** What this address answers to a program, whatever that says it accepts. */
    static String json(String address) {
        return Base.with(address, Map.of("f", Format.JSON.parameter()));
    }

    private static Link template(String tileset) {
        return new Link(
                tileset + "/{tileMatrix}/{tileRow}/{tileCol}",
                "item",
                VectorTile.MEDIA_TYPE,
                "Een tegel",
                true);
    }

    private static Map<String, Object> titled(String title, String description) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", title);
        json.put("description", description);
        return json;
    }

    Entry home() {
        return new Entry("Kaartgegevens", base.address() + "?f=html", "");
    }

    Entry all() {
        return new Entry("Collecties", base.path("collections") + "?f=html", "");
    }

    Entry entry(Collection collection) {
        return new Entry(collection.title(), path(collection) + "?f=html", "");
    }

    String path(Collection collection) {
        return base.path("collections", collection.id());
    }
}
