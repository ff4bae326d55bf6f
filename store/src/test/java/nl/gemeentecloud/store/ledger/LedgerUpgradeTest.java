package nl.gemeentecloud.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import nl.gemeentecloud.ledger.Entry;
import nl.gemeentecloud.ledger.Pseudonym;
import nl.gemeentecloud.store.ledger.LedgerEntries.Position;
import nl.gemeentecloud.store.zone.TestZone;
import nl.gemeentecloud.store.zone.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that was written before its lines stood in stretches. */
class LedgerUpgradeTest {

    private static final Position START = Position.from(Instant.EPOCH);

    @Test
    void aLogFromBeforeStretchesIsCheckedAsItIsAndGoesOn(@TempDir Path directory)
            throws SQLException {
        try (TestLog log = new TestLog(directory)) {
            try (LedgerWriter writer = log.writer()) {
                for (int i = 0; i < 6; i++) {
                    writer.append(TestLog.question(358, TestLog.delivered(i / 2)));
                }
            }
            log.asOwner(
                    "alter table ledger_line drop column stretch",
                    "alter table ledger_line add primary key (houder, pseudonym, log_id, seq)",
                    "delete from flyway_zone where version = '3'");

            assertThat(log.audit().toString()).startsWith("Verified").contains("lines=6");
            TestZone.upgrade(log.place().zone());

            try (LedgerWriter writer = log.writer()) {
                writer.append(TestLog.question(358, TestLog.delivered(2)));
            }
            assertThat(log.audit().toString()).startsWith("Verified").contains("lines=7");
            assertThat(about(log.place().zone(), TestLog.delivered(2).person()))
                    .containsExactly(4L, 5L, 6L);
        }
    }

    private static List<Long> about(Zone zone, Pseudonym person) {
        return new LedgerEntries(zone)
                .about(358, List.of(person), START, 10).entries().stream().map(Entry::seq).toList();
    }
}
