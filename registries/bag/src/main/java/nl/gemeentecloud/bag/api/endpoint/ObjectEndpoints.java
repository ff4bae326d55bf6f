package nl.gemeentecloud.bag.api.endpoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.gemeentecloud.bag.api.answer.BagTypes;
import nl.gemeentecloud.bag.api.answer.Eindstatus;
import nl.gemeentecloud.bag.api.answer.HalObjects;
import nl.gemeentecloud.bag.api.answer.Links;
import nl.gemeentecloud.bag.api.answer.Links.Form;
import nl.gemeentecloud.bag.api.answer.Soort;
import nl.gemeentecloud.bag.api.endpoint.Coordinates.Where;
import nl.gemeentecloud.bag.api.problem.Problem;
import nl.gemeentecloud.bag.api.request.Asked;
import nl.gemeentecloud.bag.api.request.Parameter;
import nl.gemeentecloud.bag.api.request.Tijdstip;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.query.Condition;
import nl.gemeentecloud.core.query.Hop;
import nl.gemeentecloud.core.query.Hop.Reach;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.Looked;
import nl.gemeentecloud.core.query.Voorkomen;
import nl.gemeentecloud.core.query.When;
import nl.gemeentecloud.geo.crs.Crs;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Answers for the seven kinds of objects. */
final class ObjectEndpoints {

    /** Most objects that are looked at for one answer. */
    private static final int MOST = 2_000;

    private final Door door;
    private final BagTypes types;
    private final HalObjects objects;

    ObjectEndpoints(Door door, BagTypes types, HalObjects objects) {
        this.door = door;
        this.types = types;
        this.objects = objects;
    }

    /** One object at a moment. */
    Answer one(Soort soort, Asking asking) {
        Voorkomen one = find(soort, identificatie(soort, asking), asking);
        Links links = asking.links(Form.TIJDREIS);
        return answer(
                soort,
                asking,
                json ->
                        objects.write(
                                json,
                                soort,
                                one,
                                links,
                                links.self(),
                                asking.expand(),
                                asking.crs()));
    }

    private static String identificatie(Soort soort, Asking asking) {
        return asking.asked().required(Operations.identification(soort));
    }

    private static Answer answer(Soort soort, Asking asking, Consumer<JsonGenerator> writer) {
        return located(soort) ? asking.geo(writer) : asking.hal(writer);
    }

    private static boolean located(Soort soort) {
        return switch (soort) {
            case OPENBARERUIMTE, NUMMERAANDUIDING -> false;
            case WOONPLAATS, VERBLIJFSOBJECT, LIGPLAATS, STANDPLAATS, PAND -> true;
        };
    }

    Voorkomen find(Soort soort, String identificatie, Asking asking) {
        BagTypes.Kind kind = types.of(soort);
        Looked looked =
                look(
                        soort,
                        List.of(new Condition.Is(kind.path("identificatie"), identificatie)),
                        asking,
                        asking.when(),
                        Look.Page.first(MOST));
        return looked.found().stream()
                .findFirst()
                .orElseThrow(() -> Asking.notFound(soort.property(), identificatie));
    }

    private Looked look(
            Soort soort, List<Condition> all, Asking asking, When when, Look.Page page) {
        return door.look(
                asking.visitor(),
                new Look(
                        types.of(soort).type(),
                        all,
                        objects.attributes(soort, asking.expand()),
                        when,
                        objects.hops(soort, asking.expand(), when),
                        page));
    }

    /** The voorkomens of an object, oldest first; those that were taken out when asked. */
    List<Voorkomen> voorkomens(Soort soort, String identificatie, Asking asking, boolean all) {
        BagTypes.Kind kind = types.of(soort);
        int inactive = kind.history("tijdstipInactief");
        int notBag = kind.history("tijdstipNietBagLV");
        Looked looked =
                look(
                        soort,
                        List.of(new Condition.Is(kind.path("identificatie"), identificatie)),
                        asking,
                        new When.Ever(),
                        Look.Page.first(MOST));
        if (looked.found().isEmpty()) {
            throw Asking.notFound(soort.property(), identificatie);
        }
        return looked.found().stream()
                .filter(one -> all || (!one.has(inactive) && !one.has(notBag)))
                .sorted(
                        Comparator.comparingLong((Voorkomen one) ->
                                        number(one.number(kind.history("voorkomenidentificatie"))))
                                .thenComparing(one ->
                                        String.valueOf(
                                                one.moment(kind.history("tijdstipRegistratieLV")))))
                .toList();
    }

    private static long number(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    /** The life cycle of an object. */
    Answer lvc(Soort soort, Asking asking) {
        Links links = asking.links(Form.LEVENSCYCLUS);
        BagTypes.Kind kind = types.of(soort);
        return asking.collection(
                "voorkomens",
                voorkomens(
                        soort,
                        identificatie(soort, asking),
                        asking,
                        asking.asked().flag(Parameter.GEHELE_LVC)),
                (json, one) ->
                        objects.write(
                                json,
                                soort,
                                one,
                                links,
                                links.own(kind, one),
                                asking.expand(),
                                asking.crs()),
                located(soort));
    }

    /** One voorkomen of an object. */
    Answer voorkomen(Soort soort, Asking asking) {
        BagTypes.Kind kind = types.of(soort);
        String identificatie = identificatie(soort, asking);
        long versie = Long.parseLong(asking.asked().required(Parameter.VERSIE));
        long millis =
                asking.asked()
                        .moment(Parameter.TIMESTAMP_REGISTRATIE_LV)
                        .map(Tijdstip::millis)
                        .orElseThrow();
        Voorkomen found =
                voorkomens(soort, identificatie, asking, true).stream()
                        .filter(one ->
                                number(one.number(kind.history("voorkomenidentificatie")))
                                        == versie)
                        .filter(one -> {
                            var registered = one.moment(kind.history("tijdstipRegistratieLV"));
                            return registered != null && Tijdstip.millis(registered) == millis;
                        })
                        .findFirst()
                        .orElseThrow(() ->
                                new Refused(
                                        Problem.notFound(
                                                "Dit voorkomen van %s %s is er niet."
                                                        .formatted(
                                                                soort.property(), identificatie))));
        Links links = asking.links(Form.LEVENSCYCLUS);
        return answer(
                soort,
                asking,
                json ->
                        objects.write(
                                json,
                                soort,
                                found,
                                links,
                                links.self(),
                                asking.expand(),
                                asking.crs()));
    }

    /** Objects at a place. */
    Answer at(Soort soort, Asking asking, Where where) {
        return collection(soort, asking, foundAt(soort, asking, where));
    }

    private List<Voorkomen> foundAt(Soort soort, Asking asking, Where where) {
        return touching(
                soort,
                asking,
                where,
                List.of(),
                types.of(soort).all(),
                objects.hops(soort, asking.expand(), asking.when()));
    }

    /** Identifications of the objects at a place, in their order. */
    List<String> identificationsAt(Soort soort, Asking asking, Where where, List<Condition> more) {
        BagTypes.Kind kind = types.of(soort);
        AttributeSet only =
                AttributeSet.of(
                        kind.type(), List.of(kind.path("identificatie"), kind.path("geometrie")));
        int identificatie = kind.at("identificatie");
        return touching(soort, asking, where, more, only, List.of()).stream()
                .map(one -> String.valueOf(one.text(identificatie)))
                .toList();
    }

    private List<Voorkomen> touching(
            Soort soort,
            Asking asking,
            Where where,
            List<Condition> more,
            AttributeSet attributes,
            List<Hop> hops) {
        BagTypes.Kind kind = types.of(soort);
        int geometry = kind.at("geometrie");
        List<Condition> all = new ArrayList<>();
        all.add(new Condition.Touches(kind.path("geometrie"), where.box()));
        all.addAll(more);
        all.addAll(huidig(soort, asking.asked()));
        Looked looked =
                door.look(
                        asking.visitor(),
                        new Look(
                                kind.type(),
                                all,
                                attributes,
                                asking.when(),
                                hops,
                                Look.Page.first(MOST + 1)));
        if (looked.found().size() > MOST) {
            throw new Refused(Problem.tooManyResults(MOST));
        }
        return looked.found().stream().filter(one -> isAt(one.geometry(geometry), where)).toList();
    }

    /**
     * These objects with all that is written of them, in the order of their identifications.
     *
     * @param identifications at most a page
     * @param where the place at which they were found
     * @param more the other conditions by which they were found
     */
    List<Voorkomen> whole(
            Soort soort,
            List<String> identifications,
            Where where,
            List<Condition> more,
            Asking asking) {
        if (identifications.isEmpty()) {
            return List.of();
        }
        BagTypes.Kind kind = types.of(soort);
        int geometry = kind.at("geometrie");
        List<Condition> all = new ArrayList<>();
        all.add(new Condition.IsAny(kind.path("identificatie"), identifications));
        all.addAll(more);
        all.addAll(huidig(soort, asking.asked()));
        Look.Page page = Look.Page.first(MOST);
        List<Voorkomen> found = look(soort, all, asking, asking.when(), page).found();
        boolean same =
                found.size() == identifications.size()
                        && found.stream().allMatch(one -> isAt(one.geometry(geometry), where));
        if (same) {
            return found;
        }
        // it changed meanwhile; or two voorkomens count, of which the one found is elsewhere
        all.add(new Condition.Touches(kind.path("geometrie"), where.box()));
        return look(soort, all, asking, asking.when(), page).found();
    }

    private static boolean isAt(byte @Nullable [] wkb, Where where) {
        return wkb != null && where.touches(wkb);
    }

    private Answer collection(Soort soort, Asking asking, List<Voorkomen> found) {
        return asking.collection(soort.path(), found, writer(soort, asking), located(soort));
    }

    Asking.ItemWriter<Voorkomen> writer(Soort soort, Asking asking) {
        Links links = asking.links(Form.TIJDREIS);
        BagTypes.Kind kind = types.of(soort);
        return (json, one) ->
                objects.write(
                        json,
                        soort,
                        one,
                        links,
                        links.own(kind, one),
                        asking.expand(),
                        asking.crs());
    }

    List<Condition> huidig(Soort soort, Asked asked) {
        return asked.flag(Parameter.HUIDIG)
                ? List.of(Eindstatus.huidig(types.of(soort)))
                : List.of();
    }

    /** Searching for objects of a kind. */
    Answer search(Soort soort, Asking asking) {
        return switch (soort) {
            case WOONPLAATS -> woonplaatsen(asking);
            case OPENBARERUIMTE -> openbareRuimten(asking);
            case NUMMERAANDUIDING -> nummeraanduidingen(asking);
            case VERBLIJFSOBJECT -> verblijfsobjecten(asking);
            case PAND -> panden(asking);
            case LIGPLAATS, STANDPLAATS ->
                    throw new IllegalArgumentException("There is no search for " + soort);
        };
    }

    private Answer woonplaatsen(Asking asking) {
        BagTypes.Kind kind = types.of(Soort.WOONPLAATS);
        Looked looked =
                look(
                        Soort.WOONPLAATS,
                        List.of(
                                new Condition.Named(
                                        kind.path("naam"),
                                        asking.asked().required(Parameter.NAAM))),
                        asking,
                        asking.when(),
                        Look.Page.first(MOST));
        return collection(Soort.WOONPLAATS, asking, looked.found());
    }

    private Answer openbareRuimten(Asking asking) {
        BagTypes.Kind kind = types.of(Soort.OPENBARERUIMTE);
        Asked asked = asking.asked();
        List<Condition> conditions = new ArrayList<>();
        asked.text(Parameter.WOONPLAATS_IDENTIFICATIE)
                .ifPresent(id -> conditions.add(new Condition.Is(kind.path("ligtIn"), id)));
        asked.text(Parameter.OPENBARERUIMTE_NAAM)
                .ifPresent(naam -> conditions.add(new Condition.Named(kind.path("naam"), naam)));
        conditions.addAll(huidig(Soort.OPENBARERUIMTE, asked));
        Optional<String> woonplaats = asked.text(Parameter.WOONPLAATS_NAAM);
        return woonplaats.isPresent()
                ? within(woonplaats.get(), Soort.OPENBARERUIMTE, conditions, asking)
                : paged(Soort.OPENBARERUIMTE, conditions, asking);
    }

    private Answer nummeraanduidingen(Asking asking) {
        BagTypes.Kind kind = types.of(Soort.NUMMERAANDUIDING);
        Asked asked = asking.asked();
        List<Condition> conditions = new ArrayList<>(Numbers.conditions(kind, asked));
        asked.text(Parameter.OPENBARERUIMTE_IDENTIFICATIE)
                .ifPresent(id -> conditions.add(new Condition.Is(kind.path("ligtAan"), id)));
        conditions.addAll(huidig(Soort.NUMMERAANDUIDING, asked));
        Optional<String> woonplaats = asked.text(Parameter.WOONPLAATS_NAAM);
        return woonplaats.isPresent()
                ? within(woonplaats.get(), Soort.NUMMERAANDUIDING, conditions, asking)
                : paged(Soort.NUMMERAANDUIDING, conditions, asking);
    }

    private Answer verblijfsobjecten(Asking asking) {
        BagTypes.Kind kind = types.of(Soort.VERBLIJFSOBJECT);
        List<Condition> conditions = new ArrayList<>();
        conditions.add(
                new Condition.Is(
                        kind.path("maaktDeelUitVan"),
                        asking.asked().required(Parameter.PAND_IDENTIFICATIE)));
        conditions.addAll(huidig(Soort.VERBLIJFSOBJECT, asking.asked()));
        return paged(Soort.VERBLIJFSOBJECT, conditions, asking);
    }

    private Answer paged(Soort soort, List<Condition> conditions, Asking asking) {
        Looked looked =
                look(
                        soort,
                        conditions,
                        asking,
                        asking.when(),
                        new Look.Page(asking.offset(), asking.asked().pageSize(), true));
        OptionalLong total = looked.total();
        return asking.page(
                soort.path(),
                looked.found(),
                total.orElse(looked.found().size()),
                writer(soort, asking),
                located(soort));
    }

    /** Objects in a woonplaats by its name: openbare ruimten, or the numbers along one of them. */
    private Answer within(
            String woonplaats, Soort soort, List<Condition> conditions, Asking asking) {
        BagTypes.Kind place = types.of(Soort.WOONPLAATS);
        BagTypes.Kind street = types.of(Soort.OPENBARERUIMTE);
        boolean streets = soort == Soort.OPENBARERUIMTE;
        Hop objectHop =
                streets
                        ? hop(place, soort, "ligtIn", conditions, asking)
                        : hop(street, soort, "ligtAan", conditions, asking);
        Hop first =
                streets
                        ? objectHop
                        : new Hop(
                                street.type(),
                                List.of(
                                        Hop.from(
                                                place.type(),
                                                street.type(),
                                                street.path("ligtIn"))),
                                AttributeSet.none(street.type()),
                                asking.when(),
                                List.of(
                                        new Condition.Named(
                                                street.path("naam"),
                                                asking.asked()
                                                        .required(Parameter.OPENBARERUIMTE_NAAM))),
                                Reach.NEEDED,
                                List.of(objectHop));
        Looked looked =
                door.look(
                        asking.visitor(),
                        new Look(
                                place.type(),
                                List.of(new Condition.Named(place.path("naam"), woonplaats)),
                                AttributeSet.none(place.type()),
                                asking.when(),
                                List.of(first),
                                Look.Page.first(MOST)));
        List<Voorkomen> found =
                looked.found().stream()
                        .flatMap(one -> one.reached(0).stream())
                        .flatMap(one -> streets ? Stream.of(one) : one.reached(0).stream())
                        .toList();
        return asking.pageOf(soort.path(), found, writer(soort, asking), located(soort));
    }

    private Hop hop(
            BagTypes.Kind from,
            Soort soort,
            String element,
            List<Condition> conditions,
            Asking asking) {
        BagTypes.Kind kind = types.of(soort);
        return new Hop(
                kind.type(),
                List.of(Hop.from(from.type(), kind.type(), kind.path(element))),
                kind.all(),
                asking.when(),
                conditions,
                Reach.NEEDED,
                objects.hops(soort, asking.expand(), asking.when()));
    }

    private Answer panden(Asking asking) {
        Asked asked = asking.asked();
        Crs given = Coordinates.given(asking.incoming().header().apply("Content-Crs"));
        List<Voorkomen> found;
        if (asked.has(Parameter.POINT)) {
            Where place = Coordinates.point(asked.required(Parameter.POINT), given);
            found = foundAt(Soort.PAND, asking, place);
        } else if (asked.has(Parameter.LOCATIE)) {
            Where place = Coordinates.locatie(asked.required(Parameter.LOCATIE), given);
            found = foundAt(Soort.PAND, asking, place);
        } else if (asked.has(Parameter.BBOX)) {
            return pandenIn(Coordinates.bbox(asked.required(Parameter.BBOX), given), asking);
        } else {
            found = pandenOf(asking);
        }
        return asking.pageOf(Soort.PAND.path(), found, writer(Soort.PAND, asking), true);
    }

    /** A page of the panden in a box; the others in it are counted, and not read whole. */
    private Answer pandenIn(Where bbox, Asking asking) {
        List<Condition> filters = Filters.panden(types.of(Soort.PAND), asking.asked());
        List<String> all = identificationsAt(Soort.PAND, asking, bbox, filters);
        return asking.page(
                Soort.PAND.path(),
                whole(Soort.PAND, asking.onPage(all), bbox, filters, asking),
                all.size(),
                writer(Soort.PAND, asking),
                true);
    }

    /** The panden in which an adresseerbaar object lies, by its own identification or a number. */
    private List<Voorkomen> pandenOf(Asking asking) {
        BagTypes.Kind kind = types.of(Soort.VERBLIJFSOBJECT);
        BagTypes.Kind pand = types.of(Soort.PAND);
        Asked asked = asking.asked();
        Hop panden =
                new Hop(
                        pand.type(),
                        List.of(Hop.to(kind.type(), kind.path("maaktDeelUitVan"), pand.type())),
                        pand.all(),
                        asking.when(),
                        huidig(Soort.PAND, asked),
                        Reach.NEEDED,
                        objects.hops(Soort.PAND, asking.expand(), asking.when()));
        Optional<String> object = asked.text(Parameter.ADRESSEERBAAROBJECT_IDENTIFICATIE);
        if (object.isPresent()) {
            return door
                    .look(
                            asking.visitor(),
                            new Look(
                                    kind.type(),
                                    List.of(
                                            new Condition.Is(
                                                    kind.path("identificatie"), object.get())),
                                    AttributeSet.none(kind.type()),
                                    asking.when(),
                                    List.of(panden),
                                    Look.Page.first(MOST)))
                    .found()
                    .stream()
                    .flatMap(one -> one.reached(0).stream())
                    .toList();
        }
        BagTypes.Kind number = types.of(Soort.NUMMERAANDUIDING);
        Hop verblijfsobjecten =
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
                        AttributeSet.none(kind.type()),
                        asking.when(),
                        List.of(),
                        Reach.NEEDED,
                        List.of(panden));
        return door
                .look(
                        asking.visitor(),
                        new Look(
                                number.type(),
                                List.of(
                                        new Condition.Is(
                                                number.path("identificatie"),
                                                asked.required(
                                                        Parameter.NUMMERAANDUIDING_IDENTIFICATIE))),
                                AttributeSet.none(number.type()),
                                asking.when(),
                                List.of(verblijfsobjecten),
                                Look.Page.first(MOST)))
                .found()
                .stream()
                .flatMap(one -> one.reached(0).stream())
                .flatMap(one -> one.reached(0).stream())
                .toList();
    }
}
