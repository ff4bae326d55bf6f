package nl.gemeentecloud.store.voorkomen;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.query.Condition;
import nl.gemeentecloud.core.query.Hop;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.Looked;
import nl.gemeentecloud.core.query.Voorkomen;
import nl.gemeentecloud.store.gathering.Gathering;
import nl.gemeentecloud.store.register.RegisterFailure;
import nl.gemeentecloud.store.voorkomen.LookSql.Extent;
import nl.gemeentecloud.store.zone.Zone;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * Reads open registers whose source keeps its own history: what is looked for with all that is
 * reached from it, in one statement and one round trip. Only a page behind the first thousand rows
 * takes a second. Looks that find little and wait at the same time go together.
 */
public final class LookReader {

    /** Shapes whose statements are kept; the APIs have some hundred. */
    private static final int MOST_SHAPES = 2_000;

    /** Statements of one shape under way, of those that find little: as many as can be at work. */
    private static final int AT_A_TIME =
            Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);

    private static final int MOST_TOGETHER = 32;

    /**
     * A statement for half of what one can have is worth another connection; for fewer, PostgreSQL
     * takes more time for each and all are answered no sooner.
     */
    private static final int ENOUGH_FOR_ANOTHER = MOST_TOGETHER / 2;

    /** Of looks by lists of values, each of which takes longer. */
    private static final int ENOUGH_WITH_LISTS = MOST_TOGETHER / 4;

    /** Values of a list by which one looks for several. */
    private static final int FEW_VALUES = 64;

    /** Objects on a page that is read without counting what is behind it. */
    private static final int FEW_OBJECTS = 200;

    private final Zone zone;
    private final Map<ObjectType, VoorkomenTable> tables = new ConcurrentHashMap<>();
    private final Map<LookShape, Statement> statements = new ConcurrentHashMap<>();

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
        LookRows rows = statement(look, first(look)).ask(look);
        if (!page.counted() && !needs(look)) {
            return new Looked(rows.objects(look.when()), OptionalLong.empty());
        }
        if (rows.count() < LookSql.MOST_ROWS) {
            List<Voorkomen> all = rows.objects(look.when());
            int from = Math.min(page.offset(), all.size());
            int to = Math.min(from + page.limit(), all.size());
            return new Looked(all.subList(from, to), OptionalLong.of(all.size()));
        }
        LookRows counted = statement(look, Extent.COUNTED).ask(look);
        return new Looked(counted.objects(look.when()), counted.total());
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

    private Statement statement(Look look, Extent extent) {
        LookShape shape = LookShape.of(look, extent);
        Statement known = statements.get(shape);
        if (known != null) {
            return known;
        }
        know(look.type());
        look.hops().forEach(this::know);
        Statement made = new Statement(look, extent);
        if (statements.size() >= MOST_SHAPES) {
            statements.clear();
        }
        statements.put(shape, made);
        return made;
    }

    /** Looks of one shape. */
    private final class Statement {
        private final LookSql sql;
        private final String alone;
        private final @Nullable String together;
        private final boolean counted;
        private final Gathering<Look, LookRows> gathering;

        Statement(Look look, Extent extent) {
            this.sql = new LookSql(look, extent, tables);
            this.alone = sql.text();
            this.together = findsFew(look) ? sql.together(look).orElse(null) : null;
            this.counted = extent == Extent.COUNTED;
            this.gathering =
                    new Gathering<>(
                            zone,
                            AT_A_TIME,
                            namesList(look) ? ENOUGH_WITH_LISTS : ENOUGH_FOR_ANOTHER,
                            MOST_TOGETHER,
                            one -> 1,
                            this::ask);
        }

        LookRows ask(Look look) {
            return together == null || namesMany(look)
                    ? ask(List.of(look)).getFirst()
                    : gathering.ask(look);
        }

        private List<LookRows> ask(List<Look> looks) {
            boolean several = together != null && looks.size() > 1;
            try (Connection connection = zone.questions().getConnection();
                    PreparedStatement statement =
                            connection.prepareStatement(several ? together : alone)) {
                keep(statement);
                if (several) {
                    sql.bind(statement, looks);
                } else {
                    sql.bind(statement, looks.getFirst());
                }
                try (ResultSet result = statement.executeQuery()) {
                    List<LookRows> rows =
                            looks.stream().map(look -> new LookRows(sql.parts())).toList();
                    while (result.next()) {
                        if (several) {
                            rows.get(result.getInt(1) - 1).add(result, 2, false);
                        } else {
                            rows.getFirst().add(result, 1, counted);
                        }
                    }
                    return rows;
                }
            } catch (SQLException e) {
                throw RegisterFailure.of(zone, "Looking into " + looks.getFirst().type(), e);
            }
        }
    }

    private static boolean namesList(Look look) {
        return look.all().stream().anyMatch(Condition.IsAny.class::isInstance);
    }

    /** Whether it looks for many by their names, and others should not wait for it. */
    private static boolean namesMany(Look look) {
        return look.all().stream()
                .anyMatch(one ->
                        one instanceof Condition.IsAny any && any.values().size() > FEW_VALUES);
    }

    /**
     * Whether a look finds a few objects, so that others can wait for it: it names what it looks
     * for, by more than to what that refers, or takes a small page of that. Not by place or order.
     */
    static boolean findsFew(Look look) {
        boolean smallPage = look.page().limit() <= FEW_OBJECTS && !look.page().counted();
        return look.all().stream()
                        .anyMatch(one -> isNamed(one) && (smallPage || isOwn(look.type(), one)))
                && look.all().stream()
                        .noneMatch(one ->
                                one instanceof Condition.Touches || one instanceof Condition.After);
    }

    private static boolean isNamed(Condition condition) {
        return condition instanceof Condition.Is || condition instanceof Condition.IsAny;
    }

    private static boolean isOwn(ObjectType type, Condition condition) {
        return type.attributes().get(type.indexOf(condition.path())).refersTo().isEmpty();
    }

    /** Lets the server keep the statement from the first time, unless it may keep none. */
    private static void keep(PreparedStatement statement) throws SQLException {
        PGStatement server = statement.unwrap(PGStatement.class);
        if (server.getPrepareThreshold() > 1) {
            server.setPrepareThreshold(1);
        }
    }
}
