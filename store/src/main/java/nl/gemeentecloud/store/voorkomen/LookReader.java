package nl.gemeentecloud.store.voorkomen;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.query.Hop;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.Looked;
import nl.gemeentecloud.core.query.Voorkomen;
import nl.gemeentecloud.core.query.When;
import nl.gemeentecloud.store.register.RegisterFailure;
import nl.gemeentecloud.store.voorkomen.LookSql.Extent;
import nl.gemeentecloud.store.zone.Zone;

/**
 * Reads open registers whose source keeps its own history: what is looked for with all that is
 * reached from it, in one statement and one round trip. Only a page behind the first thousand rows
 * takes a second.
 */
public final class LookReader {

    /** Rows up to which a look is read whole and its page is cut from it here. */
    private static final int FEW_ROWS = 1_000;

    private final Zone zone;
    private final Map<ObjectType, VoorkomenTable> tables = new ConcurrentHashMap<>();

    public LookReader(Zone zone) {
        this.zone = zone;
    }

    /**
     * What is found, in the order of what identifies it.
     *
     * @throws nl.gemeentecloud.store.zone.ZoneUnavailable when the zone cannot be asked now
     */
    public Looked read(Look look) {
        Look.Page page = look.page();
        know(look.type());
        look.hops().forEach(this::know);
        if (!page.counted()
                && look.hops().stream().noneMatch(hop -> hop.reach() == Hop.Reach.NEEDED)) {
            Rows rows = ask(look, new Extent.Objects(page.offset(), page.limit()));
            return new Looked(rows.objects(look.when()), OptionalLong.empty());
        }
        Rows rows = ask(look, new Extent.Rows(FEW_ROWS + 1));
        if (rows.count <= FEW_ROWS) {
            List<Voorkomen> all = rows.objects(look.when());
            int from = Math.min(page.offset(), all.size());
            int to = Math.min(from + page.limit(), all.size());
            return new Looked(all.subList(from, to), OptionalLong.of(all.size()));
        }
        Rows counted = ask(look, new Extent.Counted(page.offset(), page.limit()));
        return new Looked(counted.objects(look.when()), counted.total);
    }

    private void know(Hop hop) {
        know(hop.type());
        hop.hops().forEach(this::know);
    }

    private void know(ObjectType type) {
        tables.computeIfAbsent(type, VoorkomenTable::new);
    }

    private Rows ask(Look look, Extent extent) {
        LookSql sql = new LookSql(look, extent, tables);
        try (Connection connection = zone.questions().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement);
            try (ResultSet result = statement.executeQuery()) {
                Rows rows = new Rows(sql.parts());
                while (result.next()) {
                    rows.add(result);
                }
                return rows;
            }
        } catch (SQLException e) {
            throw RegisterFailure.of(zone, "Looking into " + look.type(), e);
        }
    }

    /** Rows become objects: what stands in several rows is one. */
    private static final class Rows {
        private final List<LookColumns> parts;
        private final List<Map<List<Object>, Voorkomen>> known = new ArrayList<>();
        private final List<Voorkomen> found = new ArrayList<>();
        private OptionalLong total = OptionalLong.empty();
        private int count;

        Rows(List<LookColumns> parts) {
            this.parts = parts;
            parts.forEach(part -> known.add(new LinkedHashMap<>()));
        }

        void add(ResultSet row) throws SQLException {
            count++;
            Voorkomen[] here = new Voorkomen[parts.size()];
            List<List<Object>> path = new ArrayList<>(parts.size());
            int first = 1;
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
            if (row.getMetaData().getColumnCount() > first) {
                total = OptionalLong.of(row.getLong(first + 1));
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
            if (!(when instanceof When.Ever)) {
                youngest(parts.get(at), several);
            }
            for (int i = at + 1; i < parts.size(); i++) {
                if (parts.get(i).parent() == at) {
                    for (Voorkomen one : several) {
                        prune(i, one.reached(parts.get(i).hop()), when);
                    }
                }
            }
        }

        private static void youngest(LookColumns part, List<Voorkomen> several) {
            if (several.size() < 2) {
                return;
            }
            Map<List<Object>, Voorkomen> objects = new LinkedHashMap<>();
            several.forEach(
                    one -> objects.merge(part.object(one), one, (a, b) -> part.younger(a, b)));
            if (objects.size() < several.size()) {
                several.retainAll(objects.values());
            }
        }
    }
}
