package nl.gemeentecloud.store.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.ledger.Entry;
import nl.gemeentecloud.ledger.Pseudonym;
import nl.gemeentecloud.ledger.verify.EntryReader;
import nl.gemeentecloud.ledger.verify.NotCanonicalException;
import nl.gemeentecloud.store.zone.Zone;

/** Finds entries of one tenant, under row-level security. */
public final class LedgerEntries {

    /** Most entries in one page. */
    public static final int MAX_PAGE = 1_000;

    private static final String AS_HOUDER = "select set_config('app.houder', ?, true); ";

    /**
     * The stretches of a houder, found one after the other at the beginning of each, and in every
     * stretch the lines of a person.
     */
    private static final String ABOUT =
            """
            with recursive stretches (stretch) as (
                (select stretch from ledger_line where houder = ? order by houder, stretch limit 1)
                union all
                select (
                    select l.stretch from ledger_line l
                    where l.houder = ? and l.stretch > s.stretch
                    order by l.houder, l.stretch limit 1)
                from stretches s where s.stretch is not null)
            select e.bytes
            from stretches s
            cross join lateral (
                select l.log_id, l.seq from ledger_line l
                where l.houder = ? and l.stretch = s.stretch and l.pseudonym = any (?)
                offset 0) l
            join ledger_entry e using (log_id, seq)
            where (e.at, e.log_id, e.seq) > (?, ?, ?)
            order by e.at, e.log_id, e.seq limit ?
            """;

    private final Zone zone;

    public LedgerEntries(Zone zone) {
        this.zone = zone;
    }

    /** A place between entries, in the order of time, then log, then seq. */
    public record Position(Instant at, String logId, long seq) {

        /** Before every entry from this moment on. */
        public static Position from(Instant moment) {
            return new Position(moment, "", -1);
        }
    }

    /**
     * Some entries in order.
     *
     * @param next where the rest begins; empty when there is no more
     */
    public record Page(List<Entry> entries, Optional<Position> next) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Entries of a houder behind a position, oldest first, with their lines.
     *
     * @param limit 1 to {@value #MAX_PAGE}
     */
    public Page since(int houder, Position after, int limit) {
        String sql =
                AS_HOUDER
                        + """
                        select bytes from ledger_entry
                        where houder = ? and (at, log_id, seq) > (?, ?, ?)
                        order by at, log_id, seq limit ?
                        """;
        return page(
                sql,
                limit,
                statement -> {
                    statement.setString(1, Integer.toString(houder));
                    statement.setInt(2, houder);
                    setPosition(statement, 3, after);
                    statement.setInt(6, limit + 1);
                });
    }

    /**
     * Entries of a houder in which a person occurs, found or delivered, behind a position, oldest
     * first.
     *
     * @param person the pseudonyms of one person under all keys of the houder
     * @param limit 1 to {@value #MAX_PAGE}
     */
    public Page about(int houder, List<Pseudonym> person, Position after, int limit) {
        byte[][] pseudonyms = person.stream().map(Pseudonym::bytes).toArray(byte[][]::new);
        return page(
                AS_HOUDER + ABOUT,
                limit,
                statement -> {
                    statement.setString(1, Integer.toString(houder));
                    for (int parameter = 2; parameter <= 4; parameter++) {
                        statement.setInt(parameter, houder);
                    }
                    statement.setArray(
                            5, statement.getConnection().createArrayOf("bytea", pseudonyms));
                    setPosition(statement, 6, after);
                    statement.setInt(9, limit + 1);
                });
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private static void setPosition(PreparedStatement statement, int from, Position position)
            throws SQLException {
        statement.setObject(
                from, position.at().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setString(from + 1, position.logId());
        statement.setLong(from + 2, position.seq());
    }

    private Page page(String sql, int limit, Parameters parameters) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException(
                    "A page has 1 to %d entries, not %d".formatted(MAX_PAGE, limit));
        }
        List<Entry> entries = new ArrayList<>();
        boolean more = false;
        try (Connection connection = zone.questions().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            statement.execute();
            statement.getMoreResults();
            ResultSet rows = statement.getResultSet();
            while (rows.next()) {
                more = entries.size() == limit;
                if (!more) {
                    entries.add(entry(rows.getBytes(1)));
                }
            }
        } catch (SQLException failure) {
            throw zone.unavailable(failure)
                    .<RuntimeException>map(unavailable -> unavailable)
                    .orElseGet(() -> new IllegalStateException("Entries cannot be read", failure));
        }
        Optional<Position> next =
                more ? Optional.of(position(entries.getLast())) : Optional.empty();
        return new Page(entries, next);
    }

    private static Position position(Entry entry) {
        return new Position(entry.at(), entry.logId(), entry.seq());
    }

    private static Entry entry(byte[] bytes) {
        try {
            return EntryReader.read(bytes);
        } catch (NotCanonicalException e) {
            throw new IllegalStateException(
                    "An entry of the ledger is damaged; run verify-log: " + e.getMessage(), e);
        }
    }
}
