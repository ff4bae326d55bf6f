package nl.gemeentecloud.bag.api.answer;

import java.util.List;
import java.util.Locale;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.query.Condition;
import nl.gemeentecloud.core.query.Hop;
import nl.gemeentecloud.core.query.Voorkomen;
import nl.gemeentecloud.core.query.When;
import tools.jackson.core.JsonGenerator;

/** What of an object is in onderzoek: how it is reached, and how it is written. */
public final class Kenmerken {

    private static final String IDENTIFICATIE = "kenmerk.identificatie";

    private final ObjectType type;
    private final int kenmerk;
    private final int documentdatum;
    private final int documentnummer;
    private final int registered;
    private final int ended;
    private final int begin;
    private final int end;
    private final int registeredLv;

    public Kenmerken(BagTypes types) {
        this.type = types.inonderzoek();
        this.kenmerk = type.indexOf("kenmerk.kenmerk");
        this.documentdatum = type.indexOf("kenmerk.documentdatum");
        this.documentnummer = type.indexOf("kenmerk.documentnummer");
        this.registered = type.indexOf("historie.tijdstipRegistratie");
        this.ended = type.indexOf("historie.eindRegistratie");
        this.begin = type.indexOf("historie.beginGeldigheid");
        this.end = type.indexOf("historie.eindGeldigheid");
        this.registeredLv = type.indexOf("historie.tijdstipRegistratieLV");
    }

    /** From an object to what of it is in onderzoek. */
    public Hop hop(BagTypes.Kind kind, When when) {
        return new Hop(
                type,
                List.of(new Hop.Link(kind.path("identificatie"), IDENTIFICATIE)),
                AttributeSet.all(type),
                when,
                List.of(new Condition.Is("kenmerk.inOnderzoek", "J")),
                Hop.Reach.MANY,
                List.of());
    }

    /** The name of what is in onderzoek, without spaces and capitals. */
    String name(Voorkomen inOnderzoek) {
        String text = inOnderzoek.text(kenmerk);
        return text == null ? "" : text.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    void write(JsonGenerator json, BagTypes.Kind kind, Voorkomen of, List<Voorkomen> inOnderzoek) {
        if (inOnderzoek.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("inonderzoek");
        for (Voorkomen one : inOnderzoek) {
            json.writeStartObject();
            ObjectProperties.string(json, "kenmerk", one.text(kenmerk));
            ObjectProperties.string(
                    json,
                    "identificatieVan" + kind.soort().title(),
                    of.text(kind.at("identificatie")));
            json.writeStringProperty("inOnderzoek", "J");
            json.writeObjectPropertyStart("historie");
            ObjectProperties.moment(json, "tijdstipRegistratie", one, registered);
            ObjectProperties.moment(json, "eindRegistratie", one, ended);
            ObjectProperties.string(json, "beginGeldigheid", one.text(begin));
            ObjectProperties.string(json, "eindGeldigheid", one.text(end));
            ObjectProperties.moment(json, "tijdstipRegistratieLV", one, registeredLv);
            json.writeEndObject();
            ObjectProperties.string(json, "documentdatum", one.text(documentdatum));
            ObjectProperties.string(json, "documentnummer", one.text(documentnummer));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
