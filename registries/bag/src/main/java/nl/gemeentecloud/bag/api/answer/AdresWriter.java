package nl.gemeentecloud.bag.api.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.gemeentecloud.bag.api.answer.Adres.Addressed;
import nl.gemeentecloud.bag.model.Adresregels;
import nl.gemeentecloud.core.query.Voorkomen;
import nl.gemeentecloud.geo.crs.Crs;
import tools.jackson.core.JsonGenerator;

/** Writes an address, short or extended (contract, schemas AdresIOHal and AdresUitgebreidHal). */
public final class AdresWriter {

    private static final Map<String, String> OF_OPENBARERUIMTE =
            Map.of(
                    "naam", "openbareRuimteNaam",
                    "gerelateerdewoonplaats", "openbareRuimteLigtIn",
                    "status", "openbareRuimteStatus");
    private static final Map<String, String> OF_WOONPLAATS = Map.of("naam", "woonplaatsNaam");
    private static final Map<String, String> OF_NUMMERAANDUIDING =
            Map.of(
                    "huisnummer", "huisnummer",
                    "huisletter", "huisletter",
                    "huisnummertoevoeging", "huisnummertoevoeging",
                    "postcode", "postcode",
                    "ligtin", "nummeraanduidingLigtIn",
                    "ligtaan", "nummeraanduidingligtAan",
                    "status", "nummeraanduidingStatus");
    private static final Map<String, String> OF_TYPE =
            Map.of("typeadresseerbaarobject", "typeAdresseerbaarObject");
    private static final Map<String, String> OF_OBJECT =
            Map.of(
                    "geometrie", "adresseerbaarObjectGeometrie",
                    "status", "adresseerbaarObjectStatus",
                    "heeftalshoofdadres", "adresseerbaarObjectheeftAlsHoofdadres",
                    "heeftalsnevenadres", "adresseerbaarObjectheeftAlsNevenadres",
                    "gebruiksdoel", "gebruiksdoelen",
                    "oppervlakte", "oppervlakte",
                    "maaktdeeluitvan", "maaktDeelUitVan");
    private static final Map<String, String> OF_PAND =
            Map.of("oorspronkelijkbouwjaar", "oorspronkelijkBouwjaar");

    private final BagTypes types;
    private final Kenmerken kenmerken;
    private final HalObjects objects;
    private final BagTypes.Kind nummeraanduiding;
    private final BagTypes.Kind openbareRuimte;
    private final BagTypes.Kind woonplaats;
    private final BagTypes.Kind pand;

    public AdresWriter(BagTypes types, Kenmerken kenmerken, HalObjects objects) {
        this.types = types;
        this.kenmerken = kenmerken;
        this.objects = objects;
        this.nummeraanduiding = types.of(Soort.NUMMERAANDUIDING);
        this.openbareRuimte = types.of(Soort.OPENBARERUIMTE);
        this.woonplaats = types.of(Soort.WOONPLAATS);
        this.pand = types.of(Soort.PAND);
    }

    /** Writes an address with what was asked along. */
    public void write(
            JsonGenerator json,
            Adres adres,
            Links links,
            String self,
            Set<String> expand,
            Crs crs) {
        json.writeStartObject();
        properties(json, adres);
        geconstateerd(json, adres, false);
        inOnderzoek(json, adres, false);
        embedded(json, adres, links, expand, crs);
        links(json, adres, links, self);
        json.writeEndObject();
    }

    /** Writes an address with what is known of its object. */
    public void writeExtended(JsonGenerator json, Adres adres, Links links, String self, Crs crs) {
        json.writeStartObject();
        properties(json, adres);
        adres.object().ifPresent(object -> object(json, object, adres, crs));
        geconstateerd(json, adres, true);
        inOnderzoek(json, adres, true);
        links(json, adres, links, self);
        json.writeEndObject();
    }

    /** The address of an address. */
    public String own(Adres adres, Links links, String collection) {
        return links.base() + "/" + collection + "/" + identificatie(adres);
    }

    /** The identification of the nummeraanduiding that makes it. */
    public String identificatie(Adres adres) {
        return String.valueOf(adres.nummeraanduiding().text(nummeraanduiding.at("identificatie")));
    }

    private void properties(JsonGenerator json, Adres adres) {
        Voorkomen number = adres.nummeraanduiding();
        Voorkomen street = adres.openbareRuimte();
        Voorkomen place = adres.woonplaats();
        int naam = openbareRuimte.at("naam");
        String korteNaam =
                String.valueOf(
                        ObjectProperties.korteNaam(
                                street, naam, openbareRuimte.at("verkorteNaam")));
        Optional<String> letter = optional(number, "huisletter");
        Optional<String> toevoeging = optional(number, "huisnummertoevoeging");
        Optional<String> postcode = optional(number, "postcode");
        Long huisnummer = number.number(nummeraanduiding.at("huisnummer"));
        String woonplaatsNaam = String.valueOf(place.text(woonplaats.at("naam")));
        ObjectProperties.string(json, "openbareRuimteNaam", street.text(naam));
        json.writeStringProperty("korteNaam", korteNaam);
        // the contract describes korteNaam and requires kortNaam
        json.writeStringProperty("kortNaam", korteNaam);
        if (huisnummer != null) {
            json.writeNumberProperty("huisnummer", huisnummer);
        }
        letter.ifPresent(text -> json.writeStringProperty("huisletter", text));
        toevoeging.ifPresent(text -> json.writeStringProperty("huisnummertoevoeging", text));
        postcode.ifPresent(text -> json.writeStringProperty("postcode", text));
        json.writeStringProperty("woonplaatsNaam", woonplaatsNaam);
        json.writeStringProperty("nummeraanduidingIdentificatie", identificatie(adres));
        ObjectProperties.string(
                json,
                "openbareRuimteIdentificatie",
                street.text(openbareRuimte.at("identificatie")));
        ObjectProperties.string(
                json, "woonplaatsIdentificatie", place.text(woonplaats.at("identificatie")));
        adres.object().ifPresent(object -> references(json, object));
        Adresregels lines =
                Adresregels.of(
                        korteNaam,
                        huisnummer == null ? 0 : huisnummer,
                        letter,
                        toevoeging,
                        postcode,
                        woonplaatsNaam);
        json.writeStringProperty("adresregel5", lines.adresregel5());
        json.writeStringProperty("adresregel6", lines.adresregel6());
    }

    private Optional<String> optional(Voorkomen number, String element) {
        return Optional.ofNullable(number.text(nummeraanduiding.at(element)));
    }

    private void references(JsonGenerator json, Addressed object) {
        ObjectProperties.string(
                json,
                "adresseerbaarObjectIdentificatie",
                object.object().text(types.of(object.soort()).at("identificatie")));
        List<String> panden = panden(object);
        if (!panden.isEmpty()) {
            json.writeArrayPropertyStart("pandIdentificaties");
            panden.forEach(json::writeString);
            json.writeEndArray();
        }
        if (object.nevenadres()) {
            json.writeBooleanProperty("indicatieNevenadres", true);
        }
    }

    private List<String> panden(Addressed object) {
        return object.soort() == Soort.VERBLIJFSOBJECT
                ? object.object().texts(types.of(object.soort()).at("maaktDeelUitVan"))
                : List.of();
    }

    private void object(JsonGenerator json, Addressed addressed, Adres adres, Crs crs) {
        BagTypes.Kind kind = types.of(addressed.soort());
        Voorkomen object = addressed.object();
        json.writeStringProperty("typeAdresseerbaarObject", addressed.soort().title());
        byte[] geometry = object.geometry(kind.at("geometrie"));
        if (geometry != null) {
            json.writeName("adresseerbaarObjectGeometrie");
            ObjectProperties.puntOfVlak(geometry, crs, json);
        }
        ObjectProperties.string(json, "adresseerbaarObjectStatus", object.text(kind.at("status")));
        if (addressed.soort() != Soort.VERBLIJFSOBJECT) {
            return;
        }
        List<String> doelen = object.texts(kind.at("gebruiksdoel"));
        if (!doelen.isEmpty()) {
            json.writeArrayPropertyStart("gebruiksdoelen");
            doelen.forEach(json::writeString);
            json.writeEndArray();
        }
        Long oppervlakte = object.number(kind.at("oppervlakte"));
        if (oppervlakte != null) {
            json.writeNumberProperty("oppervlakte", oppervlakte);
        }
        if (!adres.panden().isEmpty()) {
            json.writeArrayPropertyStart("oorspronkelijkBouwjaar");
            for (Voorkomen one : adres.panden()) {
                String year = ObjectProperties.year(one, pand.at("oorspronkelijkBouwjaar"));
                if (year != null) {
                    json.writeString(year);
                }
            }
            json.writeEndArray();
        }
    }

    private void geconstateerd(JsonGenerator json, Adres adres, boolean extended) {
        List<String> names = new ArrayList<>();
        addIf(names, "woonplaats", adres.woonplaats(), woonplaats);
        addIf(names, "openbareRuimte", adres.openbareRuimte(), openbareRuimte);
        addIf(names, "nummeraanduiding", adres.nummeraanduiding(), nummeraanduiding);
        if (extended) {
            adres.object()
                    .ifPresent(object ->
                            addIf(
                                    names,
                                    object.soort().property(),
                                    object.object(),
                                    types.of(object.soort())));
            adres.panden().stream().limit(1).forEach(one -> addIf(names, "pand", one, pand));
        }
        truths(json, "geconstateerd", names);
    }

    private static void addIf(List<String> names, String name, Voorkomen one, BagTypes.Kind kind) {
        if (one.flag(kind.at("geconstateerd"))) {
            names.add(name);
        }
    }

    private static void truths(JsonGenerator json, String name, Iterable<String> names) {
        boolean begun = false;
        for (String one : names) {
            if (!begun) {
                json.writeObjectPropertyStart(name);
                begun = true;
            }
            json.writeBooleanProperty(one, true);
        }
        if (begun) {
            json.writeEndObject();
        }
    }

    private void inOnderzoek(JsonGenerator json, Adres adres, boolean extended) {
        Set<String> names = new LinkedHashSet<>();
        collect(names, adres.openbareRuimte(), OF_OPENBARERUIMTE);
        if (names.contains("openbareRuimteNaam")) {
            names.add("korteNaam");
        }
        if (adres.nummeraanduiding().has(nummeraanduiding.at("ligtIn"))) {
            // the woonplaats of the nummeraanduiding is shown, so this does not matter
            names.remove("openbareRuimteLigtIn");
        }
        collect(names, adres.woonplaats(), OF_WOONPLAATS);
        collect(names, adres.nummeraanduiding(), OF_NUMMERAANDUIDING);
        if (extended) {
            collect(names, adres.nummeraanduiding(), OF_TYPE);
            adres.object().ifPresent(object -> collect(names, object.object(), OF_OBJECT));
            adres.panden().forEach(one -> collect(names, one, OF_PAND));
        }
        truths(json, "inonderzoek", names);
    }

    private void collect(Set<String> names, Voorkomen one, Map<String, String> known) {
        for (Voorkomen inOnderzoek : one.reached(0)) {
            String name = known.get(kenmerken.name(inOnderzoek));
            if (name != null) {
                names.add(name);
            }
        }
    }

    private void embedded(
            JsonGenerator json, Adres adres, Links links, Set<String> expand, Crs crs) {
        HalObjects.Embedding embedding = new HalObjects.Embedding(json);
        embed(
                embedding,
                json,
                "openbareRuimte",
                Soort.OPENBARERUIMTE,
                adres.openbareRuimte(),
                links,
                expand,
                crs);
        embed(
                embedding,
                json,
                "nummeraanduiding",
                Soort.NUMMERAANDUIDING,
                adres.nummeraanduiding(),
                links,
                expand,
                crs);
        embed(
                embedding,
                json,
                "woonplaats",
                Soort.WOONPLAATS,
                adres.woonplaats(),
                links,
                expand,
                crs);
        adres.object()
                .filter(object -> expand.contains("adresseerbaarObject"))
                .ifPresent(object -> {
                    embedding.begin();
                    json.writeObjectPropertyStart("adresseerbaarObject");
                    json.writeName(object.soort().property());
                    BagTypes.Kind kind = types.of(object.soort());
                    objects.write(
                            json,
                            object.soort(),
                            object.object(),
                            links,
                            links.own(kind, object.object()),
                            Set.of(),
                            crs);
                    json.writeEndObject();
                });
        embedding.end();
    }

    private void embed(
            HalObjects.Embedding embedding,
            JsonGenerator json,
            String name,
            Soort soort,
            Voorkomen one,
            Links links,
            Set<String> expand,
            Crs crs) {
        if (expand.contains(name)) {
            embedding.begin();
            json.writeName(name);
            objects.write(json, soort, one, links, links.own(types.of(soort), one), Set.of(), crs);
        }
    }

    private void links(JsonGenerator json, Adres adres, Links links, String self) {
        json.writeObjectPropertyStart("_links");
        Links.write(json, "self", self);
        Links.write(
                json,
                "openbareRuimte",
                links.related(
                        Soort.OPENBARERUIMTE,
                        String.valueOf(
                                adres.openbareRuimte().text(openbareRuimte.at("identificatie")))));
        Links.write(
                json,
                "nummeraanduiding",
                links.related(Soort.NUMMERAANDUIDING, identificatie(adres)));
        Links.write(
                json,
                "woonplaats",
                links.related(
                        Soort.WOONPLAATS,
                        String.valueOf(adres.woonplaats().text(woonplaats.at("identificatie")))));
        adres.object()
                .ifPresent(object -> {
                    Links.write(
                            json,
                            "adresseerbaarObject",
                            links.related(
                                    object.soort(),
                                    String.valueOf(
                                            object.object()
                                                    .text(
                                                            types.of(object.soort())
                                                                    .at("identificatie")))));
                    List<String> panden = panden(object);
                    if (!panden.isEmpty()) {
                        json.writeArrayPropertyStart("panden");
                        panden.forEach(one -> Links.item(json, links.related(Soort.PAND, one)));
                        json.writeEndArray();
                    }
                });
        json.writeEndObject();
    }
}
