package nl.gemeentecloud.proef.land;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.chance.Lot;

/** The municipalities of the Netherlands with their sizes. */
public final class Gemeenten {

    private final List<Gemeente> all;
    private final Map<Gemeentecode, Gemeente> byCode = new HashMap<>();
    private final Lot byInhabitants;

    private Gemeenten(List<Gemeente> all) {
        this.all = List.copyOf(all);
        all.forEach(gemeente -> byCode.put(gemeente.code(), gemeente));
        byInhabitants = new Lot(all.stream().mapToDouble(Gemeente::inwoners).toArray());
    }

    public static Gemeenten load() {
        List<Gemeente> all = new ArrayList<>();
        for (String line : Table.lines(Gemeenten.class, "gemeenten.csv")) {
            List<String> cells = Table.cells(line);
            all.add(
                    new Gemeente(
                            all.size(),
                            new Gemeentecode(cells.get(0)),
                            cells.get(1),
                            Integer.parseInt(cells.get(2)),
                            Integer.parseInt(cells.get(3))));
        }
        return new Gemeenten(all);
    }

    public List<Gemeente> all() {
        return all;
    }

    public Optional<Gemeente> find(Gemeentecode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** A municipality, the larger the likelier. */
    public Gemeente draw(Chance chance) {
        return all.get(byInhabitants.draw(chance));
    }
}
