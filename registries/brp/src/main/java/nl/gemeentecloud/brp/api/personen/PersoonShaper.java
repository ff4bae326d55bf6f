package nl.gemeentecloud.brp.api.personen;

import java.time.LocalDate;
import java.util.List;
import nl.gemeentecloud.brp.model.Persoonslijst;
import tools.jackson.core.JsonGenerator;

/**
 * Shows persons as the contract has them (BRP personen 2.7.0): from persoonslijsten, what was asked
 * for and the day, to JSON. A pure function; it keeps nothing between questions and may be shared.
 */
public final class PersoonShaper {

    /**
     * Writes the whole answer, one JSON object, and leaves the generator open.
     *
     * @param type the operation's name in the contract, for example {@code
     *     RaadpleegMetBurgerservicenummer}
     * @param found who is shown, in this order; nobody is left out here
     * @param selection what is shown of them, and in which form
     * @param today the registerdatum
     */
    public void shape(
            String type,
            List<Persoonslijst> found,
            FieldSelection selection,
            LocalDate today,
            JsonGenerator out) {
        out.writeStartObject();
        out.writeName(Property.TYPE.encoded());
        out.writeString(type);
        out.writeName(Property.PERSONEN.encoded());
        out.writeStartArray();
        for (Persoonslijst persoon : found) {
            out.writeStartObject();
            String burgerservicenummer = persoon.value(1, "0120");
            if (selection.root().has(Property.BURGERSERVICENUMMER) && burgerservicenummer != null) {
                out.writeName(Property.BURGERSERVICENUMMER.encoded());
                out.writeString(burgerservicenummer);
            }
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
