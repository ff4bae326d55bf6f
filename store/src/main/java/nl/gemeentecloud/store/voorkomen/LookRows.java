package nl.gemeentecloud.store.voorkomen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import nl.gemeentecloud.core.query.Voorkomen;
import nl.gemeentecloud.core.query.When;

/** Rows become objects: what stands in several rows is one. */
final class LookRows {
    private final List<LookColumns> parts;

    /** Columns of all parts. */
    private final int width;

    private final List<Map<List<Object>, Voorkomen>> known = new ArrayList<>();
    private final List<Voorkomen> found = new ArrayList<>();
    private OptionalLong total = OptionalLong.empty();
    private int count;

    LookRows(List<LookColumns> parts) {
        this.parts = parts;
        this.width = parts.stream().mapToInt(LookColumns::width).sum();
        parts.forEach(part -> known.add(new LinkedHashMap<>()));
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
        if (parts.size() == 1) {
            addAlone(row, column);
        } else {
            addReached(row, column);
        }
        if (counted) {
            total = OptionalLong.of(row.getLong(column + width + 1));
        }
    }

    /** Where nothing is reached, each row is another voorkomen. */
    private void addAlone(ResultSet row, int column) throws SQLException {
        Voorkomen read = parts.getFirst().read(row, column);
        if (read != null) {
            found.add(read);
        }
    }

    private void addReached(ResultSet row, int column) throws SQLException {
        Voorkomen[] here = new Voorkomen[parts.size()];
        List<List<Object>> path = new ArrayList<>(parts.size());
        int first = column;
        for (int i = 0; i < parts.size(); i++) {
            LookColumns part = parts.get(i);
            Voorkomen read = part.read(row, first);
            first += part.width();
            List<Object> identity = new ArrayList<>();
            if (read != null && (part.parent() < 0 || here[part.parent()] != null)) {
                if (part.parent() >= 0) {
                    identity.addAll(path.get(part.parent()));
                }
                identity.addAll(part.identity(read));
                Voorkomen before = known.get(i).putIfAbsent(identity, read);
                here[i] = before == null ? read : before;
                if (before == null) {
                    if (part.parent() < 0) {
                        found.add(read);
                    } else {
                        here[part.parent()].reached(part.hop()).add(read);
                    }
                }
            }
            path.add(identity);
        }
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
