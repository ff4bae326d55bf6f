package nl.gemeentecloud.bag.api.endpoint;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.gemeentecloud.bag.api.answer.BagTypes;
import nl.gemeentecloud.bag.api.answer.HalObjects;
import nl.gemeentecloud.bag.api.answer.Links;
import nl.gemeentecloud.bag.api.answer.Links.Form;
import nl.gemeentecloud.bag.api.answer.Soort;
import nl.gemeentecloud.bag.api.endpoint.Coordinates.Where;
import nl.gemeentecloud.bag.api.problem.Problem;
import nl.gemeentecloud.bag.api.request.Asked;
import nl.gemeentecloud.bag.api.request.Parameter;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.query.Condition;
import nl.gemeentecloud.core.query.Hop;
import nl.gemeentecloud.core.query.Hop.Reach;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.Voorkomen;
import tools.jackson.core.JsonGenerator;

/** Answers about adresseerbare objecten: verblijfsobjecten, ligplaatsen and standplaatsen alike. */
final class AdresseerbaarEndpoints {

    private static final int MOST = 2_000;
    private static final String ALL = "adresseerbareObjecten";
    private static final List<Soort> KINDS =
            List.of(Soort.VERBLIJFSOBJECT, Soort.LIGPLAATS, Soort.STANDPLAATS);

    private final Door door;
    private final BagTypes types;
    private final HalObjects objects;
    private final ObjectEndpoints endpoints;

    AdresseerbaarEndpoints(
            Door door, BagTypes types, HalObjects objects, ObjectEndpoints endpoints) {
        this.door = door;
        this.types = types;
        this.objects = objects;
        this.endpoints = endpoints;
    }

    private record Found(Soort soort, Voorkomen object) {}

    private static Soort soort(Asking asking) {
        return Soort.ofAdresseerbaarObject(identificatie(asking)).orElseThrow();
    }

    private static String identificatie(Asking asking) {
        return asking.asked().required(Parameter.ADRESSEERBAAROBJECT_IDENTIFICATIE);
    }

    /** One object at a moment. */
    Answer one(Asking asking) {
        Soort soort = soort(asking);
        Voorkomen one = endpoints.find(soort, identificatie(asking), asking);
        Links links = asking.links(Form.TIJDREIS);
        return asking.geo(json -> {
            json.writeStartObject();
            write(json, new Found(soort, one), links, asking);
            json.writeObjectPropertyStart("_links");
            Asking.link(json, "self", links.self());
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private void write(JsonGenerator json, Found found, Links links, Asking asking) {
        json.writeName(found.soort.property());
        objects.write(
                json,
                found.soort,
                found.object,
                links,
                links.own(types.of(found.soort), found.object),
                asking.expand(),
                asking.crs());
    }

    /** The life cycle of an object. */
    Answer lvc(Asking asking) {
        Soort soort = soort(asking);
        Links links = asking.links(Form.LEVENSCYCLUS);
        List<Found> found =
                endpoints
                        .voorkomens(
                                soort,
                                identificatie(asking),
                                asking,
                                asking.asked().flag(Parameter.GEHELE_LVC))
                        .stream()
                        .map(one -> new Found(soort, one))
                        .toList();
        return asking.collection(
                "voorkomens",
                found,
                (json, one) ->
                        item(json, one, links, links.own(types.of(soort), one.object), asking),
                true);
    }

    private void item(JsonGenerator json, Found found, Links links, String self, Asking asking) {
        json.writeStartObject();
        write(json, found, links, asking);
        json.writeObjectPropertyStart("_links");
        Asking.link(json, "self", self);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Objects by one of the ways to search. */
    Answer search(Asking asking) {
        Asked asked = asking.asked();
        if (asked.has(Parameter.BBOX)) {
            return inBox(asking);
        }
        List<Found> found =
                asked.has(Parameter.PAND_IDENTIFICATIES) ? inPanden(asking) : withNumber(asking);
        return asking.pageOf(ALL, found, writer(asking), true);
    }

    private Asking.ItemWriter<Found> writer(Asking asking) {
        Links links = asking.links(Form.TIJDREIS);
        return (json, one) ->
                item(
                        json,
                        one,
                        links,
                        links.base()
                                + "/adresseerbareobjecten/"
                                + one.object.text(types.of(one.soort).at("identificatie"))
                                + asking.tijdreis().asAsked(),
                        asking);
    }

    /** Which object, before it is read whole. */
    private record Named(Soort soort, String identificatie) {}

    /** A page of the objects in a box; the others in it are counted, and not read whole. */
    private Answer inBox(Asking asking) {
        Asked asked = asking.asked();
        Where bbox =
                Coordinates.bbox(
                        asked.required(Parameter.BBOX),
                        Coordinates.given(asking.incoming().header().apply("Content-Crs")));
        Optional<String> type = asked.text(Parameter.TYPE);
        boolean ofVerblijfsobject =
                asked.has(Parameter.GEBRUIKSDOELEN)
                        || asked.has(Parameter.OPPERVLAKTE_MIN)
                        || asked.has(Parameter.OPPERVLAKTE_MAX);
        Map<Soort, List<Condition>> filters = new EnumMap<>(Soort.class);
        List<Named> all = new ArrayList<>();
        for (Soort soort : KINDS) {
            boolean verblijfsobject = soort == Soort.VERBLIJFSOBJECT;
            boolean asKind =
                    type.isEmpty() || type.filter(soort.title()::equalsIgnoreCase).isPresent();
            if (asKind && (verblijfsobject || !ofVerblijfsobject)) {
                List<Condition> more = Filters.objecten(types.of(soort), asked, verblijfsobject);
                filters.put(soort, more);
                endpoints
                        .identificationsAt(soort, asking, bbox, more)
                        .forEach(one -> all.add(new Named(soort, one)));
            }
        }
        List<Named> page = asking.onPage(all);
        List<Found> found = new ArrayList<>();
        filters.forEach((soort, more) ->
                endpoints
                        .whole(
                                soort,
                                page.stream()
                                        .filter(one -> one.soort == soort)
                                        .map(Named::identificatie)
                                        .toList(),
                                bbox,
                                more,
                                asking)
                        .forEach(one -> found.add(new Found(soort, one))));
        return asking.page(ALL, found, all.size(), writer(asking), true);
    }

    private List<Found> inPanden(Asking asking) {
        List<String> panden = new ArrayList<>();
        for (String part : asking.asked().required(Parameter.PAND_IDENTIFICATIES).split(",", -1)) {
            String pand = part.strip();
            Parameter.PAND_IDENTIFICATIE
                    .rule()
                    .fault(pand)
                    .ifPresent(fault -> {
                        throw Refused.param(
                                Parameter.PAND_IDENTIFICATIES.name(), fault.code(), fault.reason());
                    });
            panden.add(pand);
        }
        BagTypes.Kind kind = types.of(Soort.VERBLIJFSOBJECT);
        List<Condition> conditions = new ArrayList<>();
        conditions.add(new Condition.IsAny(kind.path("maaktDeelUitVan"), panden));
        conditions.addAll(endpoints.huidig(Soort.VERBLIJFSOBJECT, asking.asked()));
        List<Voorkomen> found =
                door.look(
                                asking.visitor(),
                                new Look(
                                        kind.type(),
                                        conditions,
                                        kind.all(),
                                        asking.when(),
                                        hops(Soort.VERBLIJFSOBJECT, asking),
                                        Look.Page.first(MOST + 1)))
                        .found();
        if (found.size() > MOST) {
            throw new Refused(Problem.tooManyResults(MOST));
        }
        return found.stream().map(one -> new Found(Soort.VERBLIJFSOBJECT, one)).toList();
    }

    private List<Hop> hops(Soort soort, Asking asking) {
        return objects.hops(soort, asking.expand(), asking.when());
    }

    private List<Found> withNumber(Asking asking) {
        BagTypes.Kind number = types.of(Soort.NUMMERAANDUIDING);
        List<Hop> hops = new ArrayList<>();
        for (Soort soort : KINDS) {
            BagTypes.Kind kind = types.of(soort);
            hops.add(
                    new Hop(
                            kind.type(),
                            List.of(
                                    Hop.from(
                                            number.type(),
                                            kind.type(),
                                            kind.path("heeftAlsHoofdadres")),
                                    Hop.from(
                                            number.type(),
                                            kind.type(),
                                            kind.path("heeftAlsNevenadres"))),
                            kind.all(),
                            asking.when(),
                            endpoints.huidig(soort, asking.asked()),
                            Reach.MANY,
                            hops(soort, asking)));
        }
        List<Found> found = new ArrayList<>();
        Set<String> once = new HashSet<>();
        for (Voorkomen one :
                door.look(
                                asking.visitor(),
                                new Look(
                                        number.type(),
                                        List.of(
                                                new Condition.Is(
                                                        number.path("identificatie"),
                                                        asking.asked()
                                                                .required(
                                                                        Parameter
                                                                                .NUMMERAANDUIDING_IDENTIFICATIE))),
                                        AttributeSet.none(number.type()),
                                        asking.when(),
                                        hops,
                                        Look.Page.first(MOST)))
                        .found()) {
            for (int i = 0; i < KINDS.size(); i++) {
                Soort soort = KINDS.get(i);
                for (Voorkomen object : one.reached(i)) {
                    if (once.add(
                            String.valueOf(object.text(types.of(soort).at("identificatie"))))) {
                        found.add(new Found(soort, object));
                    }
                }
            }
        }
        return found;
    }
}
