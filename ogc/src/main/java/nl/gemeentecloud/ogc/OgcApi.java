package nl.gemeentecloud.ogc;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gemeentecloud.core.query.Voorkomen;
import nl.gemeentecloud.geo.crs.Box;
import nl.gemeentecloud.geo.crs.Crs;
import nl.gemeentecloud.geo.tile.TileGrid;
import nl.gemeentecloud.geo.tile.VectorTile;
import nl.gemeentecloud.ogc.document.Base;
import nl.gemeentecloud.ogc.document.Contact;
import nl.gemeentecloud.ogc.document.Documents;
import nl.gemeentecloud.ogc.document.FeaturePages;
import nl.gemeentecloud.ogc.document.Link;
import nl.gemeentecloud.ogc.document.MediaTypes;
import nl.gemeentecloud.ogc.document.OpenApi;
import nl.gemeentecloud.ogc.request.Area;
import nl.gemeentecloud.ogc.request.Filter;
import nl.gemeentecloud.ogc.request.Format;
import nl.gemeentecloud.ogc.request.ItemsRequest;
import nl.gemeentecloud.ogc.request.Parameters;
import nl.gemeentecloud.ogc.request.Refused;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The API: each resource by its address, asked through a door. */
public final class OgcApi {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Collection> collections = new LinkedHashMap<>();
    private final Contact contact;
    private final Clock clock;

    /**
     * @param contact who answers for it
     */
    public OgcApi(List<Collection> collections, Contact contact, Clock clock) {
        this.contact = contact;
        collections.forEach(collection -> this.collections.put(collection.id(), collection));
        this.clock = clock;
    }

    /**
     * A request, before it is read.
     *
     * @param base where the API stands for whoever asks
     * @param query behind the question mark, still encoded
     * @param accept the header
     */
    public record Request(Base base, String query, String accept) {

        Parameters parameters() {
            return Parameters.read(query);
        }

        Format format(Parameters parameters) {
            return Format.of(parameters.get("f"), accept);
        }

        /** Of a resource that has no parameters but its form. */
        Format format() {
            return format(parameters().only(List.of("f")));
        }
    }

    /** The collections, by their ids. */
    public List<Collection> collections() {
        return List.copyOf(collections.values());
    }

    public Answer landing(Request request) {
        Format format = request.format();
        return answer(new Documents(request.base, format).landing(), format, MediaTypes.JSON);
    }

    public Answer conformance(Request request) {
        Format format = request.format();
        return answer(new Documents(request.base, format).conformance(), format, MediaTypes.JSON);
    }

    public Answer description(Request request) {
        Map<String, Object> openApi = openApi(request.base);
        return switch (request.format()) {
            case HTML -> new Answer.Description(openApi);
            case JSON ->
                    new Answer.Document(
                            MediaTypes.OPENAPI, Map.of(), out -> JSON.writeValue(out, openApi));
        };
    }

    /** The description of this API as a document. */
    public Map<String, Object> openApi(Base base) {
        return new OpenApi(base, collections(), contact).document();
    }

    public Answer collections(Request request, Door door) {
        Format format = request.format();
        Map<Collection, Optional<Box>> extents = new LinkedHashMap<>();
        collections.values().forEach(c -> extents.put(c, extent(c, door)));
        return answer(
                new Documents(request.base, format).collections(extents), format, MediaTypes.JSON);
    }

    public Answer collection(Request request, String id, Door door) {
        Collection collection = find(id);
        Format format = request.format();
        return answer(
                new Documents(request.base, format)
                        .collection(collection, extent(collection, door)),
                format,
                MediaTypes.JSON);
    }

    /** Of what lies where RD means something: one position that is none would make it the world. */
    private static Optional<Box> extent(Collection collection, Door door) {
        return door.extent(collection).flatMap(Area.RD_OF_THE_NETHERLANDS::intersection);
    }

    public Answer queryables(Request request, String id) {
        Collection collection = find(id);
        Format format = request.format();
        return answer(
                new Documents(request.base, format).queryables(collection),
                format,
                MediaTypes.SCHEMA);
    }

    public Answer items(Request request, String id, Door door) {
        Collection collection = find(id);
        Parameters parameters = request.parameters();
        Format format = request.format(parameters);
        ItemsRequest asked = ItemsRequest.read(collection, parameters);
        Items items = Items.read(collection, asked, door);
        FeaturePages pages = new FeaturePages(request.base, format, collection);
        List<Link> links = pages.links(parameters.all(), items.next());
        return switch (format) {
            case HTML ->
                    new Answer.Html(
                            pages.items(items.found(), links), contentCrs(asked.crs(), links));
            case JSON ->
                    new Answer.Document(
                            MediaTypes.GEO_JSON,
                            contentCrs(asked.crs(), links),
                            out -> {
                                try (JsonGenerator json = JSON.createGenerator(out)) {
                                    write(collection, asked, items, links, json);
                                }
                            });
        };
    }

    private void write(
            Collection collection,
            ItemsRequest asked,
            Items items,
            List<Link> links,
            JsonGenerator json) {
        FeatureJson features = new FeatureJson(collection, asked.crs());
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeArrayPropertyStart("links");
        links.forEach(link -> json.writePOJO(FeaturePages.json(link)));
        json.writeEndArray();
        // in full: a client may check that it lies between asking and hearing
        json.writeStringProperty("timeStamp", clock.instant().toString());
        items.matched().ifPresent(count -> json.writeNumberProperty("numberMatched", count));
        json.writeNumberProperty("numberReturned", items.found().size());
        json.writeArrayPropertyStart("features");
        for (Voorkomen voorkomen : items.found()) {
            features.write(voorkomen, List.of(), json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    public Answer item(Request request, String id, String featureId, Door door) {
        Collection collection = find(id);
        Parameters parameters = request.parameters().only(List.of("f", "crs"));
        Format format = request.format(parameters);
        Crs crs = ItemsRequest.crs(parameters, "crs");
        Voorkomen voorkomen =
                key(collection, featureId)
                        .flatMap(key -> Items.one(collection, key, door))
                        .orElseThrow(() ->
                                Refused.notFound(
                                        "%s heeft geen object '%s' dat nu geldt."
                                                .formatted(collection.title(), featureId)));
        FeaturePages pages = new FeaturePages(request.base, format, collection);
        List<Link> links = pages.linksOf(featureId, parameters.all());
        return switch (format) {
            case HTML -> new Answer.Html(pages.item(voorkomen, links), contentCrs(crs, links));
            case JSON ->
                    new Answer.Document(
                            MediaTypes.GEO_JSON,
                            contentCrs(crs, links),
                            out -> {
                                try (JsonGenerator json = JSON.createGenerator(out)) {
                                    new FeatureJson(collection, crs)
                                            .write(
                                                    voorkomen,
                                                    links.stream().map(FeaturePages::json).toList(),
                                                    json);
                                }
                            });
        };
    }

    /** What cannot be an id is the id of nothing. */
    private static Optional<String> key(Collection collection, String featureId) {
        try {
            return Optional.of(Filter.value(collection.attribute(collection.key()), featureId));
        } catch (Refused noId) {
            return Optional.empty();
        }
    }

    public Answer tilesets(Request request, String id) {
        Collection collection = find(id);
        Format format = request.format();
        return answer(
                new Documents(request.base, format).tilesets(collection), format, MediaTypes.JSON);
    }

    public Answer tileset(Request request, String id, String gridId) {
        Collection collection = find(id);
        TileGrid grid = grid(gridId);
        Format format = request.format();
        return answer(
                new Documents(request.base, format)
                        .tileset(collection, grid, Tiles.leastZoom(grid)),
                format,
                MediaTypes.JSON);
    }

    /** One tile; a place of the grid where nothing lies is a tile without features. */
    public Answer tile(
            Request request,
            String id,
            String gridId,
            String zoom,
            String row,
            String column,
            Door door) {
        Collection collection = find(id);
        request.parameters().only(List.of("f")).get("f").ifPresent(OgcApi::tileForm);
        TileGrid grid = grid(gridId);
        TileGrid.Tile tile =
                grid.tile(number(zoom), number(row), number(column))
                        .orElseThrow(() ->
                                Refused.notFound(
                                        "Het rooster %s heeft geen tegel %s/%s/%s."
                                                .formatted(gridId, zoom, row, column)));
        byte[] bytes = Tiles.tile(collection, tile, door);
        return new Answer.Document(VectorTile.MEDIA_TYPE, Map.of(), out -> out.write(bytes));
    }

    private static void tileForm(String f) {
        if (!f.equals("mvt")) {
            throw Refused.badRequest(
                    "Een tegel is er alleen als mvt, en niet als '%s'.".formatted(f));
        }
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    private static TileGrid grid(String id) {
        return TileGrid.named(id)
                .orElseThrow(() -> Refused.notFound("Er is geen tegelrooster '%s'.".formatted(id)));
    }

    private Collection find(String id) {
        Collection collection = collections.get(id);
        if (collection == null) {
            throw Refused.notFound(
                    "Er is geen collectie '%s'; er zijn: %s."
                            .formatted(id, String.join(", ", collections.keySet())));
        }
        return collection;
    }

    private static Map<String, String> contentCrs(Crs crs, List<Link> links) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Crs", "<" + crs.uri() + ">");
        List<String> values = new ArrayList<>();
        for (Link link : links) {
            values.add(
                    "<%s>; rel=\"%s\"; type=\"%s\""
                            .formatted(link.href(), link.rel(), link.type()));
        }
        headers.put("Link", String.join(", ", values));
        return headers;
    }

    private static Answer answer(Documents.Resource resource, Format format, String mediaType) {
        return switch (format) {
            case HTML -> new Answer.Html(resource.page(), Map.of());
            case JSON ->
                    new Answer.Document(
                            mediaType, Map.of(), out -> JSON.writeValue(out, resource.json()));
        };
    }
}
