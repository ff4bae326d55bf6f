package nl.gemeentecloud.store.voorkomen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import nl.gemeentecloud.core.query.Voorkomen;
import nl.gemeentecloud.core.query.When;
import org.jspecify.annotations.Nullable;

/**
 * Rows become objects: what stands in several rows is one. Rows come in the order of what
 * identifies what is looked for, so that those of one object are neighbours.
 */
final class LookRows {

    /** So many are gone through to see whether one is known; of more, an index is made. */
    private static final int FEW = 16;

    private final List<LookColumns> parts;

    /** Columns of all parts. */
    private final int width;

    private final List<Voorkomen> found = new ArrayList<>();

    /** What each part has in the row that is read. */
    private final @Nullable Voorkomen[] here;

    /** Of those from which many are reached over a hop, what is, by what identifies it. */
    private final IdentityHashMap<List<Voorkomen>, Map<List<Object>, Voorkomen>> many =
            new IdentityHashMap<>();

    private OptionalLong total = OptionalLong.empty();
    private int count;

    LookRows(List<LookColumns> parts) {
        this.parts = parts;
        this.width = parts.stream().mapToInt(LookColumns::width).sum();
        this.here = new @Nullable Voorkomen[parts.size()];
    }

    /** How many rows there were. */
    int count() {
        return count;
    }

    /** How many objects there are in all, when that was asked. */
    OptionalLong total() {
        return total;
    }

    /**
     * Takes a row.
     *
     * @param column number of the first column of what is looked for
     * @param counted whether the last column tells how many objects there are in all
     */
    void add(ResultSet row, int column, boolean counted) throws SQLException {
        count++;
        int first = column;
        for (int i = 0; i < here.length; i++) {
            LookColumns part = parts.get(i);
            if (part.parent() < 0) {
                here[i] = lookedFor(part, part.read(row, first));
            } else {
                Voorkomen parent = here[part.parent()];
                here[i] =
                        parent == null
                                ? null
                                : reached(part, parent.reached(part.hop()), part.read(row, first));
            }
            first += part.width();
        }
        if (counted) {
            total = OptionalLong.of(row.getLong(column + width + 1));
        }
    }

    private @Nullable Voorkomen lookedFor(LookColumns part, @Nullable Voorkomen read) {
        if (read == null) {
            return null;
        }
        if (!found.isEmpty() && part.same(found.getLast(), read)) {
            return found.getLast();
        }
        found.add(read);
        return read;
    }

    /**
     * The voorkomen that this is, among those that are known already.
     *
     * @param known of the same parent; takes it when it is new
     */
    private @Nullable Voorkomen reached(
            LookColumns part, List<Voorkomen> known, @Nullable Voorkomen read) {
        if (read == null) {
            return null;
        }
        if (known.size() > FEW) {
            Voorkomen before =
                    many.computeIfAbsent(known, first -> index(part, first))
                            .putIfAbsent(part.identity(read), read);
            if (before != null) {
                return before;
            }
        } else {
            for (int i = 0; i < known.size(); i++) {
                if (part.same(known.get(i), read)) {
                    return known.get(i);
                }
            }
        }
        known.add(read);
        return read;
    }

    private static Map<List<Object>, Voorkomen> index(LookColumns part, List<Voorkomen> all) {
        Map<List<Object>, Voorkomen> index = new HashMap<>();
        all.forEach(one -> index.put(part.identity(one), one));
        return index;
    }

    /**
     * What was found; of one object at one moment the youngest voorkomen, when dirt has left
     * several.
     */
    List<Voorkomen> objects(When when) {
        prune(0, found, when);
        return found;
    }

    private void prune(int at, List<Voorkomen> several, When when) {
        if (!(when instanceof When.Ever) && several.size() > 1) {
            if (at == 0) {
                youngestInOrder(parts.get(at), several);
            } else {
                youngest(parts.get(at), several);
            }
        }
        for (int i = at + 1; i < parts.size(); i++) {
            if (parts.get(i).parent() == at) {
                for (Voorkomen one : several) {
                    prune(i, one.reached(parts.get(i).hop()), when);
                }
            }
        }
    }

    /** What is looked for comes in the order of what identifies it. */
    private static void youngestInOrder(LookColumns part, List<Voorkomen> several) {
        int kept = 0;
        for (int i = 1; i < several.size(); i++) {
            Voorkomen last = several.get(kept);
            Voorkomen next = several.get(i);
            if (part.sameObject(last, next)) {
                several.set(kept, part.younger(last, next));
            } else {
                several.set(++kept, next);
            }
        }
        several.subList(kept + 1, several.size()).clear();
    }

    private static void youngest(LookColumns part, List<Voorkomen> several) {
        Map<List<Object>, Voorkomen> objects = new LinkedHashMap<>();
        several.forEach(one -> objects.merge(part.object(one), one, (a, b) -> part.younger(a, b)));
        if (objects.size() < several.size()) {
            several.retainAll(objects.values());
        }
    }
}
