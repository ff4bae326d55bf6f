package nl.gemeentecloud.bag.api.answer;

import java.util.List;
import nl.gemeentecloud.cloud.Gemeente;
import nl.gemeentecloud.cloud.Gemeenten;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.core.query.Hop;
import nl.gemeentecloud.core.query.Voorkomen;
import nl.gemeentecloud.core.query.When;
import tools.jackson.core.JsonGenerator;

/**
 * The municipalities in which woonplaatsen lie, from the relation that the LV BAG delivers along.
 * Names are those of the list of municipalities that comes with the program.
 */
public final class Bronhouders {

    private final ObjectType type;
    private final int gemeente;
    private final int begin;
    private final int end;
    private final Gemeenten gemeenten;

    public Bronhouders(BagTypes types, Gemeenten gemeenten) {
        this.type = types.gemeentewoonplaats();
        this.gemeente = type.indexOf("relatie.gerelateerdeGemeente");
        this.begin = type.indexOf("relatie.begindatumTijdvakGeldigheid");
        this.end = type.indexOf("relatie.einddatumTijdvakGeldigheid");
        this.gemeenten = gemeenten;
    }

    public ObjectType type() {
        return type;
    }

    /** From a woonplaats to the municipalities in which it lies. */
    public Hop hop(BagTypes.Kind woonplaats, When when) {
        return new Hop(
                type,
                List.of(
                        new Hop.Link(
                                woonplaats.path("identificatie"),
                                "relatie.gerelateerdeWoonplaats")),
                AttributeSet.all(type),
                when,
                List.of(),
                Hop.Reach.MANY,
                List.of());
    }

    /** The four digits of the municipality. */
    public String code(Voorkomen relatie) {
        return String.valueOf(relatie.text(gemeente));
    }

    /** A bronhouder as a woonplaats has it: since when it belongs there. */
    void write(JsonGenerator json, Voorkomen relatie) {
        json.writeStartObject();
        named(json, code(relatie));
        ObjectProperties.string(json, "beginGeldigheid", relatie.text(begin));
        ObjectProperties.string(json, "eindGeldigheid", relatie.text(end));
        json.writeEndObject();
    }

    /** A bronhouder on its own, with its link. */
    public void write(JsonGenerator json, String code, String self) {
        json.writeStartObject();
        json.writeObjectPropertyStart("bronhouder");
        named(json, code);
        json.writeEndObject();
        json.writeObjectPropertyStart("_links");
        Links.write(json, "self", self);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void named(JsonGenerator json, String code) {
        json.writeStringProperty("code", code);
        json.writeStringProperty(
                "naam",
                gemeenten
                        .find(new Gemeentecode(code))
                        .map(Gemeente::naam)
                        .orElse("Gemeente " + code));
    }
}
