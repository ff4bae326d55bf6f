package nl.gemeentecloud.bag.api.answer;

import java.util.ArrayList;
import java.util.List;
import nl.gemeentecloud.bag.api.request.Tijdstip;
import nl.gemeentecloud.core.query.Voorkomen;
import nl.gemeentecloud.geo.crs.Crs;
import nl.gemeentecloud.geo.json.GeoJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes the properties of an object of one kind, in the order of the contract's schemas. */
final class ObjectProperties {

    private final BagTypes.Kind kind;
    private final List<Property> properties = new ArrayList<>();

    /** Writes one property, when it has a value. */
    private interface Property {
        void write(Voorkomen voorkomen, Crs crs, JsonGenerator json);
    }

    ObjectProperties(BagTypes.Kind kind) {
        this.kind = kind;
        switch (kind.soort()) {
            case WOONPLAATS -> {
                identified();
                text("naam", "naam");
            }
            case OPENBARERUIMTE -> {
                identified();
                text("naam", "naam");
                text("type", "type");
                korteNaam();
                text("ligtIn", "ligtIn");
            }
            case NUMMERAANDUIDING -> {
                identified();
                number("huisnummer", "huisnummer");
                text("huisletter", "huisletter");
                text("huisnummertoevoeging", "huisnummertoevoeging");
                text("postcode", "postcode");
                text("typeAdresseerbaarObject", "typeAdresseerbaarObject");
                text("ligtIn", "ligtIn");
                text("ligtAan", "ligtAan");
            }
            case LIGPLAATS, STANDPLAATS -> {
                adresseerbaar();
                identified();
                geometry();
            }
            case VERBLIJFSOBJECT -> {
                adresseerbaar();
                identified();
                puntOfVlak();
                texts("gebruiksdoelen", "gebruiksdoel");
                number("oppervlakte", "oppervlakte");
                texts("maaktDeelUitVan", "maaktDeelUitVan");
            }
            case PAND -> {
                identified();
                geometry();
                bouwjaar();
            }
        }
        text("status", "status");
        geconstateerd();
        text("documentdatum", "documentdatum");
        text("documentnummer", "documentnummer");
        history();
    }

    void write(Voorkomen voorkomen, Crs crs, JsonGenerator json) {
        json.writeStartObject();
        for (Property property : properties) {
            property.write(voorkomen, crs, json);
        }
        json.writeEndObject();
    }

    private void identified() {
        text("identificatie", "identificatie");
        properties.add(
                (one, crs, json) -> json.writeStringProperty("domein", kind.soort().domein()));
    }

    private void adresseerbaar() {
        text("heeftAlsHoofdAdres", "heeftAlsHoofdadres");
        texts("heeftAlsNevenAdres", "heeftAlsNevenadres");
        properties.add((one, crs, json) -> json.writeStringProperty("type", kind.soort().title()));
    }

    private void text(String name, String element) {
        int at = kind.at(element);
        properties.add((one, crs, json) -> string(json, name, one.text(at)));
    }

    private void texts(String name, String element) {
        int at = kind.at(element);
        properties.add((one, crs, json) -> {
            List<String> texts = one.texts(at);
            if (!texts.isEmpty()) {
                json.writeArrayPropertyStart(name);
                texts.forEach(json::writeString);
                json.writeEndArray();
            }
        });
    }

    private void number(String name, String element) {
        int at = kind.at(element);
        properties.add((one, crs, json) -> {
            Long number = one.number(at);
            if (number != null) {
                json.writeNumberProperty(name, number);
            }
        });
    }

    /** A year of four digits is a text in the contract. */
    private void bouwjaar() {
        int at = kind.at("oorspronkelijkBouwjaar");
        properties.add((one, crs, json) -> string(json, "oorspronkelijkBouwjaar", year(one, at)));
    }

    static @Nullable String year(Voorkomen pand, int at) {
        Long year = pand.number(at);
        if (year == null) {
            return null;
        }
        String digits = Long.toString(year);
        return digits.length() >= 4 ? digits : "0".repeat(4 - digits.length()) + digits;
    }

    private void korteNaam() {
        int naam = kind.at("naam");
        int verkort = kind.at("verkorteNaam");
        properties.add(
                (one, crs, json) -> string(json, "korteNaam", korteNaam(one, naam, verkort)));
    }

    /** The short name by NEN 5825, which a name that is short enough itself does without. */
    static @Nullable String korteNaam(Voorkomen openbareRuimte, int naam, int verkort) {
        String given = openbareRuimte.text(verkort);
        return given == null ? openbareRuimte.text(naam) : given;
    }

    private void geconstateerd() {
        int at = kind.at("geconstateerd");
        properties.add((one, crs, json) ->
                json.writeStringProperty("geconstateerd", one.flag(at) ? "J" : "N"));
    }

    private void geometry() {
        int at = kind.at("geometrie");
        properties.add((one, crs, json) -> {
            byte[] wkb = one.geometry(at);
            if (wkb != null) {
                json.writeName("geometrie");
                GeoJson.write(wkb, crs, json);
            }
        });
    }

    private void puntOfVlak() {
        int at = kind.at("geometrie");
        properties.add((one, crs, json) -> {
            byte[] wkb = one.geometry(at);
            if (wkb != null) {
                json.writeName("geometrie");
                puntOfVlak(wkb, crs, json);
            }
        });
    }

    static void puntOfVlak(byte[] wkb, Crs crs, JsonGenerator json) {
        json.writeStartObject();
        json.writeName(Geometries.isPoint(wkb) ? "punt" : "vlak");
        GeoJson.write(wkb, crs, json);
        json.writeEndObject();
    }

    private void history() {
        int registered = kind.history("tijdstipRegistratie");
        int version = kind.history("voorkomenidentificatie");
        int ended = kind.history("eindRegistratie");
        int begin = kind.history("beginGeldigheid");
        int end = kind.history("eindGeldigheid");
        int inactive = kind.history("tijdstipInactief");
        int registeredLv = kind.history("tijdstipRegistratieLV");
        int notBag = kind.history("tijdstipNietBagLV");
        properties.add((one, crs, json) -> {
            json.writeObjectPropertyStart("voorkomen");
            moment(json, "tijdstipRegistratie", one, registered);
            Long versie = one.number(version);
            if (versie != null) {
                json.writeNumberProperty("versie", versie);
            }
            moment(json, "eindRegistratie", one, ended);
            string(json, "beginGeldigheid", one.text(begin));
            string(json, "eindGeldigheid", one.text(end));
            moment(json, "tijdstipInactief", one, inactive);
            moment(json, "tijdstipRegistratieLV", one, registeredLv);
            moment(json, "tijdstipNietBAG", one, notBag);
            json.writeEndObject();
        });
    }

    static void moment(JsonGenerator json, String name, Voorkomen one, int at) {
        var moment = one.moment(at);
        if (moment != null) {
            json.writeStringProperty(name, Tijdstip.written(moment));
        }
    }

    static void string(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }
}
