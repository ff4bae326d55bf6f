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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.query.Hop;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.Looked;
import nl.gemeentecloud.core.query.Voorkomen;
import nl.gemeentecloud.core.query.When;
import nl.gemeentecloud.store.register.RegisterFailure;
import nl.gemeentecloud.store.voorkomen.LookSql.Extent;
import nl.gemeentecloud.store.zone.Zone;
import org.postgresql.PGStatement;

/**
 * Reads open registers whose source keeps its own history: what is looked for with all that is
 * reached from it, in one statement and one round trip. Only a page behind the first thousand rows
 * takes a second.
 */
public final class LookReader {

    /** Shapes whose statements are kept; the APIs have some hundred. */
    private static final int MOST_SHAPES = 2_000;

    /**
     * How a statement is planned: once per connection and for any values, from what is looked for
     * to what is reached from it, in the order in which it stands there and each by an index.
     * Looking for another way takes longer than the question itself, and finds one by reading whole
     * tables when the statistics mislead (decision 12).
     */
    static final String SETTINGS =
            Stream.of(
                            "plan_cache_mode=force_generic_plan",
                            "join_collapse_limit=1",
                            "enable_seqscan=off",
                            "enable_hashjoin=off",
                            "enable_mergejoin=off",
                            "enable_material=off",
                            "enable_memoize=off")
                    .map(setting -> setting.split("=", 2))
                    .map(setting -> "set_config('%s', '%s', true)".formatted((Object[]) setting))
                    .collect(Collectors.joining(", ", "select ", ""));

    private final Zone zone;
    private final Map<ObjectType, VoorkomenTable> tables = new ConcurrentHashMap<>();
    private final Map<LookShape, LookSql> statements = new ConcurrentHashMap<>();

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
        Rows rows = ask(look, first(look));
        if (!page.counted() && !needs(look)) {
            return new Looked(rows.objects(look.when()), OptionalLong.empty());
        }
        if (rows.count < LookSql.MOST_ROWS) {
            List<Voorkomen> all = rows.objects(look.when());
            int from = Math.min(page.offset(), all.size());
            int to = Math.min(from + page.limit(), all.size());
            return new Looked(all.subList(from, to), OptionalLong.of(all.size()));
        }
        Rows counted = ask(look, Extent.COUNTED);
        return new Looked(counted.objects(look.when()), counted.total);
    }

    private static boolean needs(Look look) {
        return look.hops().stream().anyMatch(hop -> hop.reach() == Hop.Reach.NEEDED);
    }

    /** How much is read first. */
    static Extent first(Look look) {
        return look.page().counted() || needs(look) ? Extent.ROWS : Extent.OBJECTS;
    }

    private void know(Hop hop) {
        know(hop.type());
        hop.hops().forEach(this::know);
    }

    private void know(ObjectType type) {
        tables.computeIfAbsent(type, VoorkomenTable::new);
    }

    private LookSql sql(Look look, Extent extent) {
        LookShape shape = LookShape.of(look, extent);
        LookSql known = statements.get(shape);
        if (known != null) {
            return known;
        }
        know(look.type());
        look.hops().forEach(this::know);
        LookSql made = new LookSql(look, extent, tables);
        if (statements.size() >= MOST_SHAPES) {
            statements.clear();
        }
        statements.put(shape, made);
        return made;
    }

    private Rows ask(Look look, Extent extent) {
        LookSql sql = sql(look, extent);
        try (Connection connection = zone.questions().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql.withSettings())) {
            keep(statement);
            sql.bind(statement, look);
            statement.execute();
            if (!statement.getMoreResults()) {
                throw new SQLException("The settings were answered, and the look was not");
            }
            try (ResultSet result = statement.getResultSet()) {
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

    /** Lets the server keep the statement from the first time, unless it may keep none. */
    private static void keep(PreparedStatement statement) throws SQLException {
        PGStatement server = statement.unwrap(PGStatement.class);
        if (server.getPrepareThreshold() > 1) {
            server.setPrepareThreshold(1);
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
