package nl.gemeentecloud.brp.api.autorisatie;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.gemeentecloud.cloud.NationalTable;
import nl.gemeentecloud.core.definition.ObjectType;
import org.jspecify.annotations.Nullable;

/** Tabel 35 as the register has it now; compiled once for as long as no row changes. */
public final class Tabel35OfNow implements Supplier<Tabel35> {

    private final ObjectType persoonslijst;
    private final Supplier<NationalTable> table;
    private volatile @Nullable Compiled compiled;

    /**
     * @param table the rows as they are now, with their version
     */
    public Tabel35OfNow(ObjectType persoonslijst, Supplier<NationalTable> table) {
        this.persoonslijst = persoonslijst;
        this.table = table;
    }

    private record Compiled(long version, Tabel35 to) {}

    @Override
    public Tabel35 get() {
        NationalTable now = table.get();
        Compiled known = compiled;
        if (known == null || known.version() != now.version()) {
            List<Autorisatie> rows =
                    now.rows().stream().map(Autorisatie::of).flatMap(Optional::stream).toList();
            known = new Compiled(now.version(), Tabel35.of(persoonslijst, rows));
            compiled = known;
        }
        return known.to();
    }
}
