package nl.gemeentecloud.store.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Numbers for new objects of one register, reserved by the thousand; what a node reserved and did
 * not use is lost when it stops.
 */
final class ObjectIds {

    private final String sql;
    private final Deque<Range> reserved = new ArrayDeque<>();

    private record Range(long from, long to) {}

    ObjectIds(String register) {
        this.sql =
                "select nextval('%s.object_block') from generate_series(1, ?)"
                        .formatted(TableLayout.schema(register));
    }

    /** As many new numbers as asked for. */
    long[] take(Connection connection, int count) throws SQLException {
        long[] ids = new long[count];
        int filled = fill(ids, 0);
        while (filled < count) {
            reserve(connection, count - filled);
            filled = fill(ids, filled);
        }
        return ids;
    }

    private synchronized int fill(long[] ids, int from) {
        int at = from;
        while (at < ids.length && !reserved.isEmpty()) {
            Range range = reserved.removeFirst();
            long next = range.from;
            while (at < ids.length && next < range.to) {
                ids[at++] = next++;
            }
            if (next < range.to) {
                reserved.addFirst(new Range(next, range.to));
            }
        }
        return at;
    }

    private void reserve(Connection connection, int count) throws SQLException {
        int blocks = (count + RegisterSchema.IDS_PER_BLOCK - 1) / RegisterSchema.IDS_PER_BLOCK;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, blocks);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    add(rows.getLong(1) * RegisterSchema.IDS_PER_BLOCK);
                }
            }
        }
    }

    private synchronized void add(long from) {
        reserved.addLast(new Range(from, from + RegisterSchema.IDS_PER_BLOCK));
    }
}
