package nl.gemeentecloud.bag.api.answer;

import nl.gemeentecloud.bag.api.request.Tijdstip;
import nl.gemeentecloud.core.query.Voorkomen;
import tools.jackson.core.JsonGenerator;

/**
 * Where objects can be asked (links.feature).
 *
 * @param base scheme, host and base path, without a slash at the end
 * @param self the address that was asked, whole
 * @param form how related objects are linked
 * @param tijdreis the moments that were asked
 */
public record Links(String base, String self, Form form, Tijdreis tijdreis) {

    /** What is shown, which decides to what its links lead. */
    public enum Form {
        /** An object at a moment: related objects at that moment. */
        TIJDREIS,
        /** Voorkomens: themselves, and the life cycle of related objects. */
        LEVENSCYCLUS
    }

    /** The address of an object of this kind. */
    public String related(Soort soort, String identificatie) {
        String address = base + "/" + soort.path() + "/" + identificatie;
        return switch (form) {
            case TIJDREIS -> address + tijdreis.asUsed();
            case LEVENSCYCLUS -> address + "/lvc";
        };
    }

    /** The address of an object that stands in an answer about more. */
    public String own(BagTypes.Kind kind, Voorkomen voorkomen) {
        String address =
                base + "/" + kind.soort().path() + "/" + voorkomen.text(kind.at("identificatie"));
        return switch (form) {
            case TIJDREIS -> address + tijdreis.asAsked();
            case LEVENSCYCLUS -> address + version(kind, voorkomen);
        };
    }

    private static String version(BagTypes.Kind kind, Voorkomen voorkomen) {
        var registered = voorkomen.moment(kind.history("tijdstipRegistratieLV"));
        return registered == null
                ? "/lvc"
                : "/"
                        + voorkomen.text(kind.history("voorkomenidentificatie"))
                        + "/"
                        + Tijdstip.millis(registered);
    }

    public String bronhouder(String code) {
        return base + "/bronhouders/" + code + (form == Form.TIJDREIS ? tijdreis.asUsed() : "");
    }

    static void write(JsonGenerator json, String name, String href) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("href", href);
        json.writeEndObject();
    }

    static void item(JsonGenerator json, String href) {
        json.writeStartObject();
        json.writeStringProperty("href", href);
        json.writeEndObject();
    }
}
