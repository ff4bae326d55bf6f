package nl.gemeentecloud.store.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.RegisterDefinition;
import nl.gemeentecloud.core.definition.SearchKey;
import nl.gemeentecloud.store.register.DefinitionSnapshot.Line;
import nl.gemeentecloud.store.register.DefinitionSnapshot.Part;
import nl.gemeentecloud.store.voorkomen.Leveringsperioden;
import nl.gemeentecloud.store.voorkomen.VoorkomenTable;
import nl.gemeentecloud.store.zone.Role;
import nl.gemeentecloud.store.zone.Zone;

/**
 * The tables of a register in a zone, derived from its definition. New object types, attributes,
 * search keys and indexes are made by themselves, also on tables that are filled; anything else is
 * refused until there is a plan for the data.
 */
public final class RegisterTables {

    private final Zone zone;

    public RegisterTables(Zone zone) {
        this.zone = zone;
    }

    /**
     * Makes the tables, or brings them in line with this version of the definition; all or nothing.
     * Nodes that start together wait for each other.
     */
    public TableChange prepare(RegisterDefinition definition) {
        try (Connection connection = zone.owner().getConnection()) {
            connection.setAutoCommit(false);
            try {
                TableChange change = prepare(connection, definition);
                connection.commit();
                return change;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw RegisterFailure.of(zone, "Making the tables of " + definition.name(), e);
        }
    }

    private record Stored(int version, DefinitionSnapshot snapshot) {}

    private TableChange prepare(Connection connection, RegisterDefinition definition)
            throws SQLException {
        lock(connection, definition.name());
        DefinitionSnapshot wanted = DefinitionSnapshot.of(definition);
        Optional<Stored> stored = stored(connection, definition.name());
        if (stored.isEmpty()) {
            return create(connection, definition, wanted);
        }
        Stored older = stored.get();
        List<String> refused = refusals(definition, wanted, older);
        if (!refused.isEmpty()) {
            return new TableChange.Refused(refused);
        }
        List<String> done = new ArrayList<>();
        add(connection, definition, wanted.addedSince(older.snapshot), done);
        for (ObjectType type : definition.objectTypes()) {
            if (type.voorkomens().isPresent()) {
                bringIndexesInLine(connection, new VoorkomenTable(type), done);
            }
        }
        perioden(connection, definition, done);
        blindToHouders(connection, definition, done);
        if (definition.version() > older.version) {
            remember(connection, definition, wanted);
        }
        return new TableChange.Applied(done);
    }

    private static List<String> refusals(
            RegisterDefinition definition, DefinitionSnapshot wanted, Stored older) {
        if (definition.version() < older.version) {
            return List.of(
                    "de tabellen van %s zijn van versie %d van de definitie en dit programma kent versie %d; gebruik de nieuwere uitgave van het programma"
                            .formatted(definition.name(), older.version, definition.version()));
        }
        List<String> refused = wanted.refusedSince(older.snapshot);
        if (refused.isEmpty()
                && definition.version() == older.version
                && !wanted.addedSince(older.snapshot).isEmpty()) {
            return List.of(
                    "de definitie van %s is veranderd en heet nog steeds versie %d; verhoog 'versie'"
                            .formatted(definition.name(), older.version));
        }
        return refused;
    }

    private TableChange create(
            Connection connection, RegisterDefinition definition, DefinitionSnapshot wanted)
            throws SQLException {
        List<String> done = new ArrayList<>();
        run(connection, "create schema " + TableLayout.schema(definition.name()), done);
        for (String statement :
                RegisterSchema.create(
                        definition.name(),
                        zone.userOf(Role.APP),
                        zone.userOf(Role.LOADER),
                        zone.userOf(Role.AUDITOR))) {
            run(connection, statement, done);
        }
        for (ObjectType type : definition.objectTypes()) {
            createTable(connection, type, done);
        }
        perioden(connection, definition, done);
        blindToHouders(connection, definition, done);
        remember(connection, definition, wanted);
        return new TableChange.Applied(done);
    }

    /**
     * No statistics of who holds how much. They are always late for a houder whose first delivery
     * is running: it counts as one that has next to nothing, for which any index will do, and each
     * look-up then reads all that it has.
     */
    private static void blindToHouders(
            Connection connection, RegisterDefinition definition, List<String> done)
            throws SQLException {
        for (ObjectType type : definition.objectTypes()) {
            if (type.voorkomens().isEmpty() && type.perHouder()) {
                TableLayout layout = new TableLayout(type);
                if (!statisticsOff(connection, layout)) {
                    run(connection, new TableDdl(layout).withoutHouderStatistics(), done);
                }
            }
        }
    }

    private static boolean statisticsOff(Connection connection, TableLayout layout)
            throws SQLException {
        String sql =
                "select attstattarget from pg_attribute where attrelid = ?::regclass and attname = 'houder'";
        try (PreparedStatement target = connection.prepareStatement(sql)) {
            target.setString(1, layout.table());
            try (ResultSet rows = target.executeQuery()) {
                return rows.next() && rows.getInt(1) == 0 && !rows.wasNull();
            }
        }
    }

    /** Registers whose source keeps the history remember up to which day they are. */
    private void perioden(Connection connection, RegisterDefinition definition, List<String> done)
            throws SQLException {
        if (definition.objectTypes().stream().noneMatch(type -> type.voorkomens().isPresent())) {
            return;
        }
        if (!exists(connection, definition.name() + ".levering_periode")) {
            Leveringsperioden perioden = new Leveringsperioden(definition.name());
            run(connection, perioden.create(), done);
            run(connection, perioden.grant(zone.userOf(Role.APP)), done);
        }
    }

    /** An earlier release of the program may have indexed the same attributes in another way. */
    private static void bringIndexesInLine(
            Connection connection, VoorkomenTable table, List<String> done) throws SQLException {
        Map<String, String> wanted = table.indexesByName();
        Set<String> present = new LinkedHashSet<>();
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select indexname from pg_indexes where schemaname = ? and tablename = ?")) {
            statement.setString(1, table.type().register());
            statement.setString(2, table.type().name());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    present.add(VoorkomenTable.quote(rows.getString(1)));
                }
            }
        }
        for (String name : present) {
            if (!wanted.containsKey(name)) {
                run(connection, "drop index %s.%s".formatted(table.schema(), name), done);
            }
        }
        for (Map.Entry<String, String> index : wanted.entrySet()) {
            if (!present.contains(index.getKey())) {
                run(connection, index.getValue(), done);
            }
        }
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        try (PreparedStatement exists =
                connection.prepareStatement("select to_regclass(?) is not null")) {
            exists.setString(1, table);
            try (ResultSet rows = exists.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    private void createTable(Connection connection, ObjectType type, List<String> done)
            throws SQLException {
        if (type.voorkomens().isPresent()) {
            VoorkomenTable table = new VoorkomenTable(type);
            for (String statement : table.create()) {
                run(connection, statement, done);
            }
            run(connection, table.grant(zone.userOf(Role.APP)), done);
            return;
        }
        TableLayout layout = new TableLayout(type);
        for (String statement : new TableDdl(layout).create()) {
            run(connection, statement, done);
        }
        for (String grant :
                RegisterSchema.grants(layout, zone.userOf(Role.APP), zone.userOf(Role.LOADER))) {
            run(connection, grant, done);
        }
        if (connection.getMetaData().getDatabaseMajorVersion() >= 17) {
            // lets the loader refresh statistics after a large delivery
            run(
                    connection,
                    "grant maintain on %s to \"%s\""
                            .formatted(layout.table(), zone.userOf(Role.LOADER)),
                    done);
        }
    }

    private void add(
            Connection connection,
            RegisterDefinition definition,
            List<Line> added,
            List<String> done)
            throws SQLException {
        List<String> whole =
                added.stream().filter(l -> l.part() == Part.TYPE).map(Line::type).toList();
        for (String name : whole) {
            createTable(connection, definition.objectType(name), done);
        }
        for (ObjectType type : definition.objectTypes()) {
            if (!whole.contains(type.name())) {
                List<Line> own = added.stream().filter(l -> l.type().equals(type.name())).toList();
                extend(connection, type, own, done);
            }
        }
    }

    private void extend(Connection connection, ObjectType type, List<Line> added, List<String> done)
            throws SQLException {
        if (type.voorkomens().isPresent()) {
            VoorkomenTable table = new VoorkomenTable(type);
            for (Line line : added) {
                if (line.part() == Part.ATTRIBUTE) {
                    run(connection, table.addColumn(line.name()), done);
                } else if (line.part() == Part.INDEX) {
                    run(connection, table.createIndex(List.of(line.name().split(","))), done);
                }
            }
            return;
        }
        TableLayout layout = new TableLayout(type);
        TableDdl ddl = new TableDdl(layout);
        List<SearchKey> keys = new ArrayList<>();
        for (Line line : added) {
            if (line.part() == Part.ATTRIBUTE && !layout.attributes().isEmpty()) {
                run(connection, ddl.addColumn(TableLayout.column(type, line.name())), done);
            }
            SearchKey key = line.part() == Part.KEY ? type.searchKey(line.name()) : null;
            if (key != null) {
                run(connection, ddl.addColumn(TableLayout.column(key)), done);
                keys.add(key);
            }
        }
        if (!keys.isEmpty()) {
            new KeyFilling(layout, keys).fill(connection);
        }
        for (Line line : added) {
            if (line.part() == Part.INDEX) {
                run(connection, ddl.createIndex(List.of(line.name().split(","))), done);
            }
        }
    }

    private static void run(Connection connection, String sql, List<String> done)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        done.add(sql);
    }

    private static void lock(Connection connection, String register) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            statement.setString(1, "gemeentecloud register " + register);
            statement.execute();
        }
    }

    private static Optional<Stored> stored(Connection connection, String register)
            throws SQLException {
        if (!exists(connection, register + ".register_definition")) {
            return Optional.empty();
        }
        String latest =
                "select version, snapshot from %s.register_definition order by version desc limit 1"
                        .formatted(TableLayout.schema(register));
        try (PreparedStatement statement = connection.prepareStatement(latest);
                ResultSet rows = statement.executeQuery()) {
            return rows.next()
                    ? Optional.of(
                            new Stored(rows.getInt(1), DefinitionSnapshot.parse(rows.getString(2))))
                    : Optional.empty();
        }
    }

    private static void remember(
            Connection connection, RegisterDefinition definition, DefinitionSnapshot snapshot)
            throws SQLException {
        String insert =
                "insert into %s.register_definition (version, snapshot) values (?, ?)"
                        .formatted(TableLayout.schema(definition.name()));
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setInt(1, definition.version());
            statement.setString(2, snapshot.text());
            statement.executeUpdate();
        }
    }
}
