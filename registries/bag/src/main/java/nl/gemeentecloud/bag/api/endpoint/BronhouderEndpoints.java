package nl.gemeentecloud.bag.api.endpoint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.gemeentecloud.bag.api.answer.BagTypes;
import nl.gemeentecloud.bag.api.answer.Bronhouders;
import nl.gemeentecloud.bag.api.answer.Links;
import nl.gemeentecloud.bag.api.answer.Links.Form;
import nl.gemeentecloud.bag.api.answer.Soort;
import nl.gemeentecloud.bag.api.problem.Problem;
import nl.gemeentecloud.bag.api.request.Parameter;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.query.Condition;
import nl.gemeentecloud.core.query.Hop;
import nl.gemeentecloud.core.query.Hop.Reach;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.Voorkomen;
import nl.gemeentecloud.core.query.When;

/**
 * Answers about bronhouders: the municipalities of woonplaatsen and of what lies in them. A pand
 * has no address of its own; its bronhouder is that of what lies in it.
 */
final class BronhouderEndpoints {

    private static final int MOST = 1_000;

    private final Door door;
    private final BagTypes types;
    private final Bronhouders bronhouders;

    BronhouderEndpoints(Door door, BagTypes types, Bronhouders bronhouders) {
        this.door = door;
        this.types = types;
        this.bronhouders = bronhouders;
    }

    /** One bronhouder: a municipality in which a woonplaats lies. */
    Answer one(Asking asking) {
        String code = asking.asked().required(Parameter.BRONHOUDER);
        List<Voorkomen> found =
                door.look(
                                asking.visitor(),
                                new Look(
                                        bronhouders.type(),
                                        List.of(
                                                new Condition.Is(
                                                        "relatie.gerelateerdeGemeente", code)),
                                        AttributeSet.all(bronhouders.type()),
                                        asking.when(),
                                        List.of(),
                                        Look.Page.first(1)))
                        .found();
        if (found.isEmpty()) {
            throw Asking.notFound("bronhouder", code);
        }
        return asking.hal(json -> bronhouders.write(json, code, asking.incoming().self()));
    }

    /** A version of a bronhouder; the deliveries of the BAG do not bring those. */
    Answer voorkomen(Asking asking) {
        String code = asking.asked().required(Parameter.BRONHOUDER);
        Problem unknown =
                Problem.notFound(
                        "Van bronhouder %s zijn geen voorkomens bekend: de levering van de BAG bevat die niet. Vraag /bronhouders/%s."
                                .formatted(code, code));
        return Answer.problem(unknown, asking.incoming().self());
    }

    /** The bronhouders of an object. */
    Answer search(Asking asking) {
        String identificatie =
                asking.asked()
                        .text(Parameter.WOONPLAATS_IDENTIFICATIE)
                        .or(() -> asking.asked().text(Parameter.OBJECT_IDENTIFICATIE))
                        .orElseThrow();
        Soort soort = soort(identificatie);
        List<Voorkomen> level =
                door.look(
                                asking.visitor(),
                                new Look(
                                        types.of(soort).type(),
                                        List.of(
                                                new Condition.Is(
                                                        types.of(soort).path("identificatie"),
                                                        identificatie)),
                                        AttributeSet.none(types.of(soort).type()),
                                        asking.when(),
                                        List.of(way(soort, asking.when())),
                                        Look.Page.first(MOST)))
                        .found();
        Set<String> codes = new LinkedHashSet<>();
        for (Voorkomen one : level) {
            collect(one, codes);
        }
        Links links = asking.links(Form.TIJDREIS);
        return asking.collection(
                "bronhouders",
                new ArrayList<>(codes),
                (json, code) ->
                        bronhouders.write(
                                json,
                                code,
                                links.base()
                                        + "/bronhouders/"
                                        + code
                                        + asking.tijdreis().asAsked()),
                false);
    }

    private void collect(Voorkomen one, Set<String> codes) {
        if (one.type() == bronhouders.type()) {
            codes.add(bronhouders.code(one));
        }
        for (int i = 0; i < one.hops(); i++) {
            one.reached(i).forEach(next -> collect(next, codes));
        }
    }

    private static Soort soort(String identificatie) {
        if (identificatie.length() == 4) {
            return Soort.WOONPLAATS;
        }
        return switch (identificatie.substring(4, 6)) {
            case "10" -> Soort.PAND;
            case "20" -> Soort.NUMMERAANDUIDING;
            case "30" -> Soort.OPENBARERUIMTE;
            default -> Soort.ofAdresseerbaarObject(identificatie).orElseThrow();
        };
    }

    /** The way from an object to municipalities: over its number, its street and its woonplaats. */
    private Hop way(Soort soort, When when) {
        return switch (soort) {
            case WOONPLAATS -> bronhouders.hop(types.of(Soort.WOONPLAATS), when);
            case OPENBARERUIMTE -> step(soort, "ligtIn", Soort.WOONPLAATS, when);
            case NUMMERAANDUIDING -> step(soort, "ligtAan", Soort.OPENBARERUIMTE, when);
            case VERBLIJFSOBJECT, LIGPLAATS, STANDPLAATS ->
                    step(soort, "heeftAlsHoofdadres", Soort.NUMMERAANDUIDING, when);
            case PAND -> {
                BagTypes.Kind pand = types.of(Soort.PAND);
                BagTypes.Kind in = types.of(Soort.VERBLIJFSOBJECT);
                yield hop(
                        in,
                        Hop.from(pand.type(), in.type(), in.path("maaktDeelUitVan")),
                        way(Soort.VERBLIJFSOBJECT, when),
                        when);
            }
        };
    }

    private Hop step(Soort from, String element, Soort to, When when) {
        BagTypes.Kind begin = types.of(from);
        BagTypes.Kind end = types.of(to);
        return hop(end, Hop.to(begin.type(), begin.path(element), end.type()), way(to, when), when);
    }

    private static Hop hop(BagTypes.Kind to, Hop.Link link, Hop next, When when) {
        return new Hop(
                to.type(),
                List.of(link),
                AttributeSet.none(to.type()),
                when,
                List.of(),
                Reach.FEW,
                List.of(next));
    }
}
