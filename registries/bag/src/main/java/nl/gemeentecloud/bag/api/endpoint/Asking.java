package nl.gemeentecloud.bag.api.endpoint;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.gemeentecloud.bag.api.answer.Links;
import nl.gemeentecloud.bag.api.answer.Links.Form;
import nl.gemeentecloud.bag.api.answer.Tijdreis;
import nl.gemeentecloud.bag.api.problem.Problem;
import nl.gemeentecloud.bag.api.request.Asked;
import nl.gemeentecloud.bag.api.request.AskedReader;
import nl.gemeentecloud.bag.api.request.Operation;
import nl.gemeentecloud.bag.api.request.Parameter;
import nl.gemeentecloud.bag.api.request.QueryString;
import nl.gemeentecloud.bag.api.request.Tijdstip;
import nl.gemeentecloud.cloud.Visitor;
import nl.gemeentecloud.core.query.When;
import nl.gemeentecloud.core.time.Registerdatum;
import nl.gemeentecloud.geo.crs.Crs;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One request, read and checked, with what its answer needs.
 *
 * @param crs of coordinates in the answer
 */
record Asking(Visitor visitor, Incoming incoming, Asked asked, Tijdreis tijdreis, Crs crs) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_BYTES = 4_096;

    /**
     * Reads a request.
     *
     * @param path values of the parameters in the path, by name
     * @throws Refused when it is wrong
     */
    static Asking read(
            Visitor visitor,
            Incoming incoming,
            Operation operation,
            Map<Parameter, String> path,
            Registerdatum registerdatum,
            Clock clock) {
        QueryString query =
                QueryString.parse(incoming.query())
                        .orElseThrow(() ->
                                Refused.param(
                                        "query",
                                        "notAllowedCharacter",
                                        "Parameter bevat niet toegestane karakters."));
        Map<String, String> values = new HashMap<>();
        path.forEach((parameter, value) -> values.put(parameter.name(), value));
        Asked asked =
                switch (AskedReader.read(operation, values, query)) {
                    case AskedReader.Result.Right right -> right.asked();
                    case AskedReader.Result.Wrong wrong -> throw new Refused(wrong.problem());
                };
        return new Asking(
                visitor,
                incoming,
                asked,
                new Tijdreis(
                        asked.day(Parameter.GELDIG_OP),
                        asked.moment(Parameter.BESCHIKBAAR_OP),
                        registerdatum.today(),
                        Tijdstip.now(clock)),
                Coordinates.accepted(incoming.header().apply("Accept-Crs")));
    }

    When when() {
        return tijdreis.when();
    }

    Set<String> expand() {
        return asked.expand();
    }

    Links links(Form form) {
        return new Links(incoming.base(), incoming.self(), form, tijdreis);
    }

    /** An answer without geometry. */
    Answer hal(Consumer<JsonGenerator> writer) {
        return Answer.hal(written(writer), Map.of());
    }

    /** An answer with geometry, which says in which system that is. */
    Answer geo(Consumer<JsonGenerator> writer) {
        return Answer.hal(written(writer), Map.of("Content-Crs", Coordinates.name(crs)));
    }

    static byte[] written(Consumer<JsonGenerator> writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (JsonGenerator json =
                JSON.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            writer.accept(json);
        }
        return bytes.toByteArray();
    }

    /** A collection without pages. */
    <T> Answer collection(String name, List<T> items, ItemWriter<T> writer, boolean geo) {
        Consumer<JsonGenerator> whole =
                json -> {
                    json.writeStartObject();
                    embedded(json, name, items, writer);
                    json.writeObjectPropertyStart("_links");
                    link(json, "self", incoming.self());
                    json.writeEndObject();
                    json.writeEndObject();
                };
        return geo ? geo(whole) : hal(whole);
    }

    /** Writes one item of a collection. */
    interface ItemWriter<T> {
        void write(JsonGenerator json, T item);
    }

    private static <T> void embedded(
            JsonGenerator json, String name, List<T> items, ItemWriter<T> writer) {
        if (items.isEmpty()) {
            return;
        }
        json.writeObjectPropertyStart("_embedded");
        json.writeArrayPropertyStart(name);
        items.forEach(item -> writer.write(json, item));
        json.writeEndArray();
        json.writeEndObject();
    }

    /** A page cut from all that was found. */
    <T> Answer pageOf(String name, List<T> all, ItemWriter<T> writer, boolean geo) {
        return page(name, onPage(all), all.size(), writer, geo);
    }

    /** What of all that was found is on the page. */
    <T> List<T> onPage(List<T> all) {
        int from = Math.min(offset(), all.size());
        int to = Math.min(from + asked.pageSize(), all.size());
        return all.subList(from, to);
    }

    /**
     * A page of a collection, with links to others (paginering.feature).
     *
     * @param total how many there are in all
     */
    <T> Answer page(String name, List<T> items, long total, ItemWriter<T> writer, boolean geo) {
        int page = asked.page();
        if (page > 1 && offset() >= total) {
            throw Refused.param("page", "page", "De opgegeven pagina bestaat niet.");
        }
        long last = Math.max(1, (total + asked.pageSize() - 1) / asked.pageSize());
        byte[] body =
                written(json -> {
                    json.writeStartObject();
                    embedded(json, name, items, writer);
                    json.writeObjectPropertyStart("_links");
                    link(json, "self", incoming.self());
                    if (page > 1) {
                        link(json, "first", pageAddress(1));
                        link(json, "previous", pageAddress(page - 1L));
                    }
                    if (page < last) {
                        link(json, "next", pageAddress(page + 1L));
                        link(json, "last", pageAddress(last));
                    }
                    json.writeEndObject();
                    json.writeEndObject();
                });
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Pagination-Page", Integer.toString(page));
        headers.put("X-Pagination-Limit", Integer.toString(asked.pageSize()));
        if (geo) {
            headers.put("Content-Crs", Coordinates.name(crs));
        }
        return Answer.hal(body, headers);
    }

    /** How many objects come before the page. */
    int offset() {
        return (asked.page() - 1) * asked.pageSize();
    }

    /** The address that was asked, with another page. */
    private String pageAddress(long page) {
        List<String> kept = new ArrayList<>();
        String query = incoming.query();
        for (String part : query == null ? new String[0] : query.split("&", -1)) {
            if (!part.equals("page") && !part.startsWith("page=")) {
                kept.add(part);
            }
        }
        kept.add("page=" + page);
        String self = incoming.self();
        int mark = self.indexOf('?');
        return (mark < 0 ? self : self.substring(0, mark)) + "?" + String.join("&", kept);
    }

    static void link(JsonGenerator json, String name, String href) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("href", href);
        json.writeEndObject();
    }

    /** What was asked does not exist. */
    static Refused notFound(String what, String identificatie) {
        return new Refused(
                Problem.notFound(
                        "Er is geen %s met identificatie %s op het gevraagde moment."
                                .formatted(what, identificatie)));
    }
}
