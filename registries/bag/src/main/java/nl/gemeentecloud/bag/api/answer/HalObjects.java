package nl.gemeentecloud.bag.api.answer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.query.Hop;
import nl.gemeentecloud.core.query.Hop.Reach;
import nl.gemeentecloud.core.query.Voorkomen;
import nl.gemeentecloud.core.query.When;
import nl.gemeentecloud.geo.crs.Crs;
import nl.gemeentecloud.geo.json.GeoJson;
import tools.jackson.core.JsonGenerator;

/**
 * Objects as the contract has them: their properties, what is in onderzoek, what was asked along,
 * and links. What has to be read for it is told by the same list as what is written.
 */
public final class HalObjects {

    private static final String GEOMETRIE = "geometrie";
    private static final String BRONHOUDERS = "bronhouders";

    private final BagTypes types;
    private final Kenmerken kenmerken;
    private final Bronhouders bronhouders;
    private final Map<Soort, ObjectProperties> properties = new EnumMap<>(Soort.class);
    private final Map<Soort, List<Relation>> relations = new EnumMap<>(Soort.class);

    /**
     * A relation to other objects.
     *
     * @param name in {@code _links} and {@code _embedded}
     * @param element the attribute that refers
     */
    private record Relation(String name, String element, Soort to, boolean many) {}

    public HalObjects(BagTypes types, Kenmerken kenmerken, Bronhouders bronhouders) {
        this.types = types;
        this.kenmerken = kenmerken;
        this.bronhouders = bronhouders;
        for (Soort soort : Soort.values()) {
            properties.put(soort, new ObjectProperties(types.of(soort)));
            relations.put(soort, relations(soort));
        }
    }

    private static List<Relation> relations(Soort soort) {
        Relation hoofd =
                new Relation(
                        "heeftAlsHoofdAdres", "heeftAlsHoofdadres", Soort.NUMMERAANDUIDING, false);
        Relation neven =
                new Relation(
                        "heeftAlsNevenAdres", "heeftAlsNevenadres", Soort.NUMMERAANDUIDING, true);
        Relation woonplaats = new Relation("ligtInWoonplaats", "ligtIn", Soort.WOONPLAATS, false);
        return switch (soort) {
            case WOONPLAATS, PAND -> List.of();
            case OPENBARERUIMTE -> List.of(woonplaats);
            case NUMMERAANDUIDING ->
                    List.of(
                            woonplaats,
                            new Relation(
                                    "ligtAanOpenbareRuimte",
                                    "ligtAan",
                                    Soort.OPENBARERUIMTE,
                                    false));
            case LIGPLAATS, STANDPLAATS -> List.of(hoofd, neven);
            case VERBLIJFSOBJECT ->
                    List.of(
                            hoofd,
                            neven,
                            new Relation("maaktDeelUitVan", "maaktDeelUitVan", Soort.PAND, true));
        };
    }

    /** What is read of an object of this kind. */
    public AttributeSet attributes(Soort soort, Set<String> expand) {
        BagTypes.Kind kind = types.of(soort);
        return soort == Soort.WOONPLAATS && !expand.contains(GEOMETRIE) ? kind.light() : kind.all();
    }

    /** What has to be reached from an object to write it. */
    public List<Hop> hops(Soort soort, Set<String> expand, When when) {
        BagTypes.Kind kind = types.of(soort);
        // of all voorkomens, what is in onderzoek now is told
        When others = when instanceof When.Ever ? new When.Now() : when;
        List<Hop> hops = new ArrayList<>();
        hops.add(kenmerken.hop(kind, others));
        if (soort == Soort.WOONPLAATS) {
            hops.add(bronhouders.hop(kind, others));
        }
        for (Relation relation : relations(kind)) {
            if (expand.contains(relation.name)) {
                BagTypes.Kind to = types.of(relation.to);
                hops.add(
                        new Hop(
                                to.type(),
                                List.of(
                                        Hop.to(
                                                kind.type(),
                                                kind.path(relation.element),
                                                to.type())),
                                attributes(relation.to, Set.of()),
                                others,
                                List.of(),
                                relation.many ? Reach.MANY : Reach.FEW,
                                hops(relation.to, Set.of(), others)));
            }
        }
        return hops;
    }

    private List<Relation> relations(BagTypes.Kind kind) {
        List<Relation> found = relations.get(kind.soort());
        return found == null ? List.of() : found;
    }

    /**
     * Writes an object.
     *
     * @param self its own address
     * @param expand what is embedded; the same as for {@link #hops}
     */
    public void write(
            JsonGenerator json,
            Soort soort,
            Voorkomen one,
            Links links,
            String self,
            Set<String> expand,
            Crs crs) {
        BagTypes.Kind kind = types.of(soort);
        json.writeStartObject();
        json.writeName(soort.property());
        properties(kind).write(one, crs, json);
        kenmerken.write(json, kind, one, one.reached(0));
        embedded(json, kind, one, links, expand, crs);
        json.writeObjectPropertyStart("_links");
        Links.write(json, "self", self);
        if (soort == Soort.WOONPLAATS && one.hops() > 1 && !one.reached(1).isEmpty()) {
            json.writeArrayPropertyStart(BRONHOUDERS);
            for (Voorkomen relatie : one.reached(1)) {
                Links.item(json, links.bronhouder(bronhouders.code(relatie)));
            }
            json.writeEndArray();
        }
        for (Relation relation : relations(kind)) {
            link(json, kind, one, relation, links);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private ObjectProperties properties(BagTypes.Kind kind) {
        ObjectProperties found = properties.get(kind.soort());
        if (found == null) {
            throw new IllegalArgumentException("No properties of " + kind.soort());
        }
        return found;
    }

    private static void link(
            JsonGenerator json, BagTypes.Kind kind, Voorkomen one, Relation relation, Links links) {
        List<String> targets = one.texts(kind.at(relation.element));
        if (targets.isEmpty()) {
            return;
        }
        if (!relation.many) {
            Links.write(json, relation.name, links.related(relation.to, targets.getFirst()));
            return;
        }
        json.writeArrayPropertyStart(relation.name);
        targets.forEach(target -> Links.item(json, links.related(relation.to, target)));
        json.writeEndArray();
    }

    private void embedded(
            JsonGenerator json,
            BagTypes.Kind kind,
            Voorkomen one,
            Links links,
            Set<String> expand,
            Crs crs) {
        Embedding embedding = new Embedding(json);
        int hop = 1;
        if (kind.soort() == Soort.WOONPLAATS) {
            byte[] geometry = one.geometry(kind.at(GEOMETRIE));
            if (geometry != null && expand.contains(GEOMETRIE)) {
                embedding.begin();
                json.writeName(GEOMETRIE);
                vlakOfMultivlak(geometry, crs, json);
            }
            if (expand.contains(BRONHOUDERS) && !one.reached(1).isEmpty()) {
                embedding.begin();
                json.writeArrayPropertyStart(BRONHOUDERS);
                one.reached(1).forEach(relatie -> bronhouders.write(json, relatie));
                json.writeEndArray();
            }
        }
        for (Relation relation : relations(kind)) {
            if (expand.contains(relation.name)) {
                List<Voorkomen> reached = one.reached(hop++);
                if (!reached.isEmpty()) {
                    embedding.begin();
                    related(json, relation, reached, links, crs);
                }
            }
        }
        embedding.end();
    }

    private void related(
            JsonGenerator json, Relation relation, List<Voorkomen> reached, Links links, Crs crs) {
        BagTypes.Kind to = types.of(relation.to);
        if (!relation.many) {
            Voorkomen other = reached.getFirst();
            json.writeName(relation.name);
            write(json, relation.to, other, links, links.own(to, other), Set.of(), crs);
            return;
        }
        json.writeArrayPropertyStart(relation.name);
        for (Voorkomen other : reached) {
            write(json, relation.to, other, links, links.own(to, other), Set.of(), crs);
        }
        json.writeEndArray();
    }

    private static void vlakOfMultivlak(byte[] wkb, Crs crs, JsonGenerator json) {
        json.writeStartObject();
        json.writeName(Geometries.isMulti(wkb) ? "multivlak" : "vlak");
        GeoJson.write(wkb, crs, json);
        json.writeEndObject();
    }

    /** {@code _embedded}, which is not there when nothing is in it. */
    static final class Embedding {
        private final JsonGenerator json;
        private boolean begun;

        Embedding(JsonGenerator json) {
            this.json = json;
        }

        void begin() {
            if (!begun) {
                begun = true;
                json.writeObjectPropertyStart("_embedded");
            }
        }

        void end() {
            if (begun) {
                json.writeEndObject();
            }
        }
    }
}
