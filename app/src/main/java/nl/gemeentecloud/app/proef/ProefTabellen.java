package nl.gemeentecloud.app.proef;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.gemeentecloud.brp.model.LandelijkeTabel;
import nl.gemeentecloud.brp.model.LandelijkeTabellen;
import nl.gemeentecloud.brp.model.Tabelregel;

/**
 * The landelijke tabellen in use: those of the program, and in a trial environment what the trial
 * puts over them.
 */
public final class ProefTabellen implements Supplier<LandelijkeTabellen> {

    private final LandelijkeTabellen own;
    private volatile LandelijkeTabellen inUse;

    public ProefTabellen(LandelijkeTabellen own) {
        this.own = own;
        this.inUse = own;
    }

    @Override
    public LandelijkeTabellen get() {
        return inUse;
    }

    /** Puts rows over those of the program, in the place of what was put over them before. */
    void put(Map<LandelijkeTabel, List<Tabelregel>> rows) {
        inUse = own.with(rows);
    }
}
