package nl.gemeentecloud.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.gemeentecloud.ledger.Entry;
import nl.gemeentecloud.ledger.verify.EntryReader;
import nl.gemeentecloud.ledger.verify.NotCanonicalException;

/** The trace ids that stand in the ledgers of an installation, read beside it. */
final class CrashTrail {

    private static final List<String> ZONES = List.of("algemeen", "afgescheiden");
    private static final int FETCH = 1_000;

    private final Installation cloud;
    private final Set<String> traces = new HashSet<>();
    private final Map<String, Long> read = new HashMap<>();

    CrashTrail(Installation cloud) {
        this.cloud = cloud;
    }

    /** How many of these have no entry in any ledger. */
    long missing(Set<String> answered) throws Exception {
        for (String zone : ZONES) {
            follow(zone);
        }
        return answered.stream().filter(trace -> !traces.contains(trace)).count();
    }

    private void follow(String zone) throws SQLException, IOException, NotCanonicalException {
        try (Connection connection = Sql.connect(cloud.zone(zone, "auditor"));
                PreparedStatement statement =
                        connection.prepareStatement(
                                "select bytes from ledger_entry where seq > ? order by seq")) {
            connection.setAutoCommit(false);
            statement.setFetchSize(FETCH);
            statement.setLong(1, read.getOrDefault(zone, -1L));
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                Entry entry = EntryReader.read(rows.getBytes(1));
                traces.add(entry.draft().traceId());
                read.put(zone, entry.seq());
            }
        }
    }
}
