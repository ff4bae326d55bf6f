package nl.gemeentecloud.bag.api.endpoint;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gemeentecloud.bag.api.answer.AdresWriter;
import nl.gemeentecloud.bag.api.answer.Adressen;
import nl.gemeentecloud.bag.api.answer.BagTypes;
import nl.gemeentecloud.bag.api.answer.Bronhouders;
import nl.gemeentecloud.bag.api.answer.HalObjects;
import nl.gemeentecloud.bag.api.answer.Kenmerken;
import nl.gemeentecloud.bag.api.answer.Soort;
import nl.gemeentecloud.bag.api.problem.Problem;
import nl.gemeentecloud.bag.api.request.Operation;
import nl.gemeentecloud.bag.api.request.Parameter;
import nl.gemeentecloud.cloud.Gemeenten;
import nl.gemeentecloud.cloud.Unavailable;
import nl.gemeentecloud.cloud.Visitor;
import nl.gemeentecloud.core.definition.RegisterDefinition;
import nl.gemeentecloud.core.time.Registerdatum;

/** The API BAG individuele bevragingen: every address of the contract, whatever carries it. */
public final class BagApi {

    /** Of the contract. */
    public static final String VERSION = "2.0.0";

    private static final int MOST_BODY = 4_096;
    private static final String LVC = "lvc";

    private final ObjectEndpoints objects;
    private final AdresEndpoints adressen;
    private final AdresseerbaarEndpoints adresseerbaar;
    private final BronhouderEndpoints bronhouders;
    private final Registerdatum registerdatum;
    private final Clock clock;

    public BagApi(
            Door door,
            Zoekdienst zoekdienst,
            RegisterDefinition register,
            Gemeenten gemeenten,
            Registerdatum registerdatum,
            Clock clock) {
        BagTypes types = new BagTypes(register);
        Kenmerken kenmerken = new Kenmerken(types);
        Bronhouders houders = new Bronhouders(types, gemeenten);
        HalObjects hal = new HalObjects(types, kenmerken, houders);
        this.objects = new ObjectEndpoints(door, types, hal);
        this.adressen =
                new AdresEndpoints(
                        door,
                        zoekdienst,
                        types,
                        new Adressen(types, kenmerken),
                        new AdresWriter(types, kenmerken, hal));
        this.adresseerbaar = new AdresseerbaarEndpoints(door, types, hal, objects);
        this.bronhouders = new BronhouderEndpoints(door, types, houders);
        this.registerdatum = registerdatum;
        this.clock = clock;
    }

    /** Answers one request. What is wrong with it is answered in the words of the contract. */
    public Answer answer(Visitor visitor, Incoming incoming) throws IOException {
        try {
            return route(visitor, incoming).unless(incoming.header().apply("If-None-Match"));
        } catch (Refused refused) {
            return Answer.problem(refused.problem(), incoming.self());
        } catch (Unavailable notNow) {
            return Answer.problem(
                    Problem.sourceUnavailable(),
                    incoming.self(),
                    Map.of("Retry-After", seconds(notNow.retryAfter())));
        }
    }

    private static String seconds(Duration wait) {
        return String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    private Answer route(Visitor visitor, Incoming incoming) throws IOException {
        List<String> path = incoming.path();
        String first = path.isEmpty() ? "" : path.getFirst();
        Optional<Soort> soort =
                Arrays.stream(Soort.values()).filter(one -> one.path().equals(first)).findFirst();
        boolean posted = incoming.method().equals("POST");
        if (soort.isPresent() && path.size() == 1 && posted && placed(soort.get())) {
            return posted(visitor, incoming, soort.get());
        }
        if (!exists(path, soort)) {
            throw new Refused(
                    Problem.notFound(
                            "Onder dit adres staat niets; zie de beschrijving van de API."));
        }
        boolean onlyPosted = path.size() == 1 && soort.filter(BagApi::onlyPosted).isPresent();
        if (onlyPosted || !List.of("GET", "HEAD").contains(incoming.method())) {
            return notAllowed(incoming, soort, onlyPosted);
        }
        boolean info = first.equals("info");
        if (!MediaTypes.accepts(
                incoming.header().apply("Accept"), info ? "application/json" : Answer.HAL)) {
            throw new Refused(Problem.notAcceptable());
        }
        return switch (first) {
            case "info" -> ApiInfo.answer();
            case "adressen" -> adressen(visitor, incoming);
            case "adressenuitgebreid" -> adressenUitgebreid(visitor, incoming);
            case "adresseerbareobjecten" -> adresseerbareObjecten(visitor, incoming);
            case "bronhouders" -> bronhouders(visitor, incoming);
            default -> objects(visitor, incoming, soort.orElseThrow());
        };
    }

    private static boolean placed(Soort soort) {
        return switch (soort) {
            case LIGPLAATS, STANDPLAATS, WOONPLAATS, PAND -> true;
            case VERBLIJFSOBJECT, NUMMERAANDUIDING, OPENBARERUIMTE -> false;
        };
    }

    /** Of these there is no search but by place. */
    private static boolean onlyPosted(Soort soort) {
        return soort == Soort.LIGPLAATS || soort == Soort.STANDPLAATS;
    }

    private static boolean exists(List<String> path, Optional<Soort> soort) {
        int size = path.size();
        if (soort.isPresent()) {
            return size == 1 || size == 2 || (size == 3 && path.get(2).equals(LVC)) || size == 4;
        }
        return switch (size == 0 ? "" : path.getFirst()) {
            case "info" -> size == 1;
            case "adressen", "adressenuitgebreid" -> size == 1 || size == 2;
            case "adresseerbareobjecten" ->
                    size == 1 || size == 2 || (size == 3 && path.get(2).equals(LVC));
            case "bronhouders" -> size == 1 || size == 2 || size == 4;
            default -> false;
        };
    }

    private static Answer notAllowed(Incoming incoming, Optional<Soort> soort, boolean onlyPosted) {
        boolean posting = incoming.path().size() == 1 && soort.filter(BagApi::placed).isPresent();
        String allowed = onlyPosted ? "POST" : posting ? "GET, HEAD, POST" : "GET, HEAD";
        if (incoming.method().equals("OPTIONS")) {
            return Answer.methods(allowed + ", OPTIONS");
        }
        return Answer.problem(
                Problem.methodNotAllowed(allowed), incoming.self(), Map.of("Allow", allowed));
    }

    private Asking read(
            Visitor visitor, Incoming incoming, Operation operation, Map<Parameter, String> path) {
        return Asking.read(visitor, incoming, operation, path, registerdatum, clock);
    }

    private Answer posted(Visitor visitor, Incoming incoming, Soort soort) throws IOException {
        if (!MediaTypes.accepts(incoming.header().apply("Accept"), Answer.HAL)) {
            throw new Refused(Problem.notAcceptable());
        }
        if (!MediaTypes.isJson(incoming.header().apply("Content-Type"))) {
            throw new Refused(Problem.unsupportedMediaType());
        }
        Asking asking = read(visitor, incoming, Operations.at(soort), Map.of());
        var given = Coordinates.given(incoming.header().apply("Content-Crs"));
        byte[] body = incoming.body().readNBytes(MOST_BODY + 1);
        if (body.length > MOST_BODY) {
            throw new Refused(Problem.unprocessableEntity());
        }
        return objects.at(soort, asking, Coordinates.body(body, given));
    }

    private Answer objects(Visitor visitor, Incoming incoming, Soort soort) {
        List<String> path = incoming.path();
        if (path.size() == 1) {
            return objects.search(
                    soort, read(visitor, incoming, Operations.search(soort), Map.of()));
        }
        Parameter id = Operations.identification(soort);
        if (path.size() == 2) {
            return objects.one(
                    soort, read(visitor, incoming, Operations.one(soort), Map.of(id, path.get(1))));
        }
        if (path.size() == 3) {
            return objects.lvc(
                    soort, read(visitor, incoming, Operations.lvc(soort), Map.of(id, path.get(1))));
        }
        return objects.voorkomen(
                soort,
                read(
                        visitor,
                        incoming,
                        Operations.voorkomen(soort),
                        Map.of(
                                id,
                                path.get(1),
                                Parameter.VERSIE,
                                path.get(2),
                                Parameter.TIMESTAMP_REGISTRATIE_LV,
                                path.get(3))));
    }

    private Answer adressen(Visitor visitor, Incoming incoming) {
        List<String> path = incoming.path();
        if (path.size() == 1) {
            return adressen.search(read(visitor, incoming, Operations.ADRESSEN, Map.of()));
        }
        if (path.get(1).equals("zoek")) {
            return adressen.zoek(read(visitor, incoming, Operations.ZOEKEN, Map.of()));
        }
        return adressen.one(
                read(
                        visitor,
                        incoming,
                        Operations.ADRES,
                        Map.of(Parameter.NUMMERAANDUIDING_IDENTIFICATIE, path.get(1))),
                false);
    }

    private Answer adressenUitgebreid(Visitor visitor, Incoming incoming) {
        List<String> path = incoming.path();
        return path.size() == 1
                ? adressen.searchExtended(
                        read(visitor, incoming, Operations.ADRESSEN_UITGEBREID, Map.of()))
                : adressen.one(
                        read(
                                visitor,
                                incoming,
                                Operations.ADRES_UITGEBREID,
                                Map.of(Parameter.NUMMERAANDUIDING_IDENTIFICATIE, path.get(1))),
                        true);
    }

    private Answer adresseerbareObjecten(Visitor visitor, Incoming incoming) {
        List<String> path = incoming.path();
        if (path.size() == 1) {
            return adresseerbaar.search(
                    read(visitor, incoming, Operations.ADRESSEERBARE_OBJECTEN, Map.of()));
        }
        Map<Parameter, String> id =
                Map.of(Parameter.ADRESSEERBAAROBJECT_IDENTIFICATIE, path.get(1));
        return path.size() == 2
                ? adresseerbaar.one(read(visitor, incoming, Operations.ADRESSEERBAAR_OBJECT, id))
                : adresseerbaar.lvc(
                        read(visitor, incoming, Operations.ADRESSEERBAAR_OBJECT_LVC, id));
    }

    private Answer bronhouders(Visitor visitor, Incoming incoming) {
        List<String> path = incoming.path();
        if (path.size() == 1) {
            return bronhouders.search(read(visitor, incoming, Operations.BRONHOUDERS, Map.of()));
        }
        return path.size() == 2
                ? bronhouders.one(
                        read(
                                visitor,
                                incoming,
                                Operations.BRONHOUDER_OP,
                                Map.of(Parameter.BRONHOUDER, path.get(1))))
                : bronhouders.voorkomen(
                        read(
                                visitor,
                                incoming,
                                Operations.BRONHOUDER_VOORKOMEN,
                                Map.of(
                                        Parameter.BRONHOUDER,
                                        path.get(1),
                                        Parameter.VERSIE,
                                        path.get(2),
                                        Parameter.TIMESTAMP_REGISTRATIE_LV,
                                        path.get(3))));
    }
}
