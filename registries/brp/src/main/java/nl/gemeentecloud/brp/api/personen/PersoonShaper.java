package nl.gemeentecloud.brp.api.personen;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import nl.gemeentecloud.brp.model.Gezag;
import nl.gemeentecloud.brp.model.LandelijkeTabellen;
import nl.gemeentecloud.brp.model.Persoonslijst;
import tools.jackson.core.JsonGenerator;

/**
 * Shows persons as the contract has them (BRP personen 2.7.0): from persoonslijsten, what was asked
 * for and the day, to JSON. It keeps nothing between questions and may be shared.
 */
public final class PersoonShaper {

    private final Supplier<LandelijkeTabellen> tabellen;
    private final PersoonWriter writer;

    /** Shapes without gezag: the answer then has none. */
    public PersoonShaper(LandelijkeTabellen tabellen) {
        this(tabellen, Gezag.NIET_BESCHIKBAAR);
    }

    /**
     * @param tabellen what codes mean
     * @param gezag whom to ask for gezag, when that is wanted
     */
    public PersoonShaper(LandelijkeTabellen tabellen, Gezag gezag) {
        this(() -> tabellen, gezag);
    }

    /**
     * @param tabellen what codes mean, asked for each answer
     * @param gezag whom to ask for gezag, when that is wanted
     */
    public PersoonShaper(Supplier<LandelijkeTabellen> tabellen, Gezag gezag) {
        this.tabellen = tabellen;
        this.writer = new PersoonWriter(gezag);
    }

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
        Shaping shaping = new Shaping(new Output(out), tabellen.get(), today);
        out.writeStartObject();
        out.writeName(Property.TYPE.encoded());
        out.writeString(type);
        out.writeName(Property.PERSONEN.encoded());
        out.writeStartArray();
        for (Persoonslijst persoon : found) {
            writer.write(shaping, selection, persoon);
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
