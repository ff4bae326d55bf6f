package nl.gemeentecloud.bag.api.endpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.bag.api.answer.Adres;
import nl.gemeentecloud.bag.api.answer.AdresWriter;
import nl.gemeentecloud.bag.api.answer.Adressen;
import nl.gemeentecloud.bag.api.answer.BagTypes;
import nl.gemeentecloud.bag.api.answer.Links;
import nl.gemeentecloud.bag.api.answer.Links.Form;
import nl.gemeentecloud.bag.api.answer.Soort;
import nl.gemeentecloud.bag.api.endpoint.Zoekdienst.Hit;
import nl.gemeentecloud.bag.api.problem.Problem;
import nl.gemeentecloud.bag.api.request.Asked;
import nl.gemeentecloud.bag.api.request.Parameter;
import nl.gemeentecloud.core.query.Condition;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.Voorkomen;

/** Answers about addresses. */
final class AdresEndpoints {

    private static final String ADRESSEN = "adressen";
    private static final String UITGEBREID = "adressenuitgebreid";
    private static final String RESULT = "adr-";

    private final Door door;
    private final Zoekdienst zoekdienst;
    private final BagTypes types;
    private final Adressen adressen;
    private final AdresWriter writer;

    AdresEndpoints(
            Door door,
            Zoekdienst zoekdienst,
            BagTypes types,
            Adressen adressen,
            AdresWriter writer) {
        this.door = door;
        this.zoekdienst = zoekdienst;
        this.types = types;
        this.adressen = adressen;
        this.writer = writer;
    }

    /** One address. */
    Answer one(Asking asking, boolean extended) {
        String identificatie = asking.asked().required(Parameter.NUMMERAANDUIDING_IDENTIFICATIE);
        Adres adres =
                byIdentification(asking, List.of(identificatie), extended).stream()
                        .findFirst()
                        .orElseThrow(() -> Asking.notFound("huidig adres", identificatie));
        Links links = asking.links(Form.TIJDREIS);
        return extended
                ? asking.geo(json ->
                        writer.writeExtended(json, adres, links, links.self(), asking.crs()))
                : asking.hal(json ->
                        writer.write(
                                json, adres, links, links.self(), asking.expand(), asking.crs()));
    }

    /** Addresses by one of the ways to search. */
    Answer search(Asking asking) {
        if (asking.asked().has(Parameter.Q)) {
            return byText(asking);
        }
        Links links = asking.links(Form.TIJDREIS);
        return asking.pageOf(
                ADRESSEN,
                found(asking, needsObject(asking)),
                (json, adres) ->
                        writer.write(
                                json,
                                adres,
                                links,
                                writer.own(adres, links, ADRESSEN),
                                asking.expand(),
                                asking.crs()),
                false);
    }

    private static boolean needsObject(Asking asking) {
        return asking.expand().contains("adresseerbaarObject");
    }

    /** Extended addresses; there are no pages of them. */
    Answer searchExtended(Asking asking) {
        Links links = asking.links(Form.TIJDREIS);
        return asking.collection(
                ADRESSEN,
                standing(found(asking, true)),
                (json, adres) ->
                        writer.writeExtended(
                                json,
                                adres,
                                links,
                                writer.own(adres, links, UITGEBREID),
                                asking.crs()),
                true);
    }

    private List<Adres> standing(List<Adres> found) {
        return found.stream().filter(adressen::standing).toList();
    }

    private List<Adres> found(Asking asking, boolean detailed) {
        Asked asked = asking.asked();
        BagTypes.Kind number = types.of(Soort.NUMMERAANDUIDING);
        if (asked.has(Parameter.ZOEKRESULTAAT_IDENTIFICATIE)) {
            return byResult(asking, detailed);
        }
        if (asked.has(Parameter.ADRESSEERBAAROBJECT_IDENTIFICATIE)) {
            String identificatie = asked.required(Parameter.ADRESSEERBAAROBJECT_IDENTIFICATIE);
            Soort soort = Soort.ofAdresseerbaarObject(identificatie).orElseThrow();
            return reached(
                    asking,
                    adressen.byObject(
                            soort,
                            List.of(
                                    new Condition.Is(
                                            types.of(soort).path("identificatie"), identificatie)),
                            detailed),
                    1);
        }
        if (asked.has(Parameter.PAND_IDENTIFICATIE)) {
            return reached(
                    asking,
                    adressen.byPand(asked.required(Parameter.PAND_IDENTIFICATIE), detailed),
                    1);
        }
        List<Condition> conditions = Numbers.conditions(number, asked);
        if (asked.has(Parameter.WOONPLAATS_NAAM)) {
            return reached(
                    asking,
                    adressen.byName(
                            asked.required(Parameter.WOONPLAATS_NAAM),
                            asked.required(Parameter.OPENBARERUIMTE_NAAM),
                            conditions,
                            detailed),
                    2);
        }
        return reached(asking, adressen.byNummeraanduiding(conditions, detailed), 0);
    }

    /**
     * The addresses of a look.
     *
     * @param depth how many hops nummeraanduidingen are away from what was looked for
     */
    private List<Adres> reached(Asking asking, Look look, int depth) {
        List<Voorkomen> numbers = door.look(asking.visitor(), look).found();
        for (int i = 0; i < depth; i++) {
            numbers = numbers.stream().flatMap(one -> one.reached(0).stream()).toList();
        }
        int identification = types.of(Soort.NUMMERAANDUIDING).at("identificatie");
        Map<String, Voorkomen> once = new LinkedHashMap<>();
        numbers.forEach(one -> once.putIfAbsent(String.valueOf(one.text(identification)), one));
        if (once.size() > Adressen.MOST) {
            throw new Refused(Problem.tooManyResults(Adressen.MOST));
        }
        return adressen.of(List.copyOf(once.values()));
    }

    private List<Adres> byIdentification(
            Asking asking, List<String> identifications, boolean detailed) {
        List<Adres> found =
                reached(
                        asking,
                        adressen.byNummeraanduiding(
                                List.of(
                                        new Condition.IsAny(
                                                types.of(Soort.NUMMERAANDUIDING)
                                                        .path("identificatie"),
                                                identifications)),
                                detailed || needsObject(asking)),
                        0);
        return detailed ? standing(found) : found;
    }

    private List<Adres> byResult(Asking asking, boolean detailed) {
        String result = asking.asked().required(Parameter.ZOEKRESULTAAT_IDENTIFICATIE);
        String identificatie = result.startsWith(RESULT) ? result.substring(RESULT.length()) : "";
        return Parameter.NUMMERAANDUIDING_IDENTIFICATIE.rule().fault(identificatie).isEmpty()
                ? byIdentification(asking, List.of(identificatie), detailed)
                : List.of();
    }

    private Answer byText(Asking asking) {
        Zoekdienst.Found hits = hits(asking, Parameter.Q);
        List<String> order = hits.hits().stream().map(Hit::nummeraanduidingIdentificatie).toList();
        List<Adres> found = order.isEmpty() ? List.of() : byIdentification(asking, order, false);
        Map<String, Adres> byId = new LinkedHashMap<>();
        found.forEach(adres -> byId.put(writer.identificatie(adres), adres));
        List<Adres> ranked = new ArrayList<>();
        order.forEach(id -> {
            Adres adres = byId.get(id);
            if (adres != null) {
                ranked.add(adres);
            }
        });
        Links links = asking.links(Form.TIJDREIS);
        return asking.page(
                ADRESSEN,
                ranked,
                hits.total(),
                (json, adres) ->
                        writer.write(
                                json,
                                adres,
                                links,
                                writer.own(adres, links, ADRESSEN),
                                asking.expand(),
                                asking.crs()),
                false);
    }

    private Zoekdienst.Found hits(Asking asking, Parameter text) {
        return zoekdienst.zoek(
                asking.visitor(),
                asking.asked().required(text),
                asking.offset(),
                asking.asked().pageSize());
    }

    /** Search results, each with the address by which its address can be asked. */
    Answer zoek(Asking asking) {
        Zoekdienst.Found hits = hits(asking, Parameter.ZOEK);
        return asking.page(
                "zoekresultaten",
                hits.hits(),
                hits.total(),
                (json, hit) -> {
                    String identificatie = RESULT + hit.nummeraanduidingIdentificatie();
                    json.writeStartObject();
                    json.writeStringProperty("omschrijving", hit.omschrijving());
                    json.writeStringProperty("identificatie", identificatie);
                    json.writeObjectPropertyStart("_links");
                    Asking.link(
                            json,
                            "adres",
                            asking.incoming().base()
                                    + "/adressen?zoekresultaatIdentificatie="
                                    + identificatie);
                    json.writeEndObject();
                    json.writeEndObject();
                },
                false);
    }
}
