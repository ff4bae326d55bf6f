package nl.gemeentecloud.brp.api.personen;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import nl.gemeentecloud.brp.model.Gezag;
import nl.gemeentecloud.brp.model.LandelijkeTabellen;
import nl.gemeentecloud.brp.model.Persoonslijst;
import nl.gemeentecloud.core.json.JsonBytes;
import org.jspecify.annotations.Nullable;

/**
 * Shows persons as the contract has them (BRP personen 2.7.0): from persoonslijsten, what was asked
 * for and the day, to JSON. It keeps the tables it used last and may be shared.
 */
public final class PersoonShaper {

    private static final int BYTES_AROUND = 128;

    /** What most take when everything of them is shown. */
    private static final int BYTES_OF_A_PERSON = 4_096;

    private final Supplier<LandelijkeTabellen> tabellen;
    private final PersoonWriter writer;

    /** Made anew when the tables are others. */
    private volatile @Nullable Waardetabellen waarden;

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
     * The whole answer, one JSON object in UTF-8.
     *
     * @param type the operation's name in the contract, for example {@code
     *     RaadpleegMetBurgerservicenummer}
     * @param found who is shown, in this order; nobody is left out here
     * @param selection what is shown of them, and in which form
     * @param today the registerdatum
     */
    public byte[] shape(
            String type, List<Persoonslijst> found, FieldSelection selection, LocalDate today) {
        JsonBytes json = new JsonBytes(BYTES_AROUND + found.size() * BYTES_OF_A_PERSON);
        Shaping shaping = new Shaping(new Output(json), waarden(), today);
        json.put('{');
        Property.TYPE.writeTo(json);
        json.quote(type).put(',');
        Property.PERSONEN.writeTo(json);
        json.put('[');
        for (Persoonslijst persoon : found) {
            writer.write(shaping, selection, persoon);
        }
        return json.put("]}").toBytes();
    }

    private Waardetabellen waarden() {
        LandelijkeTabellen now = tabellen.get();
        Waardetabellen last = waarden;
        if (last == null || last.tabellen() != now) {
            last = new Waardetabellen(now);
            waarden = last;
        }
        return last;
    }
}
