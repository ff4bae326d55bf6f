package nl.gemeentecloud.brp.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.gemeentecloud.brp.BrpDefinition;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.levering.Delivered;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class Lo3CorruptionTest {

    private static final ObjectType PERSOONSLIJST = BrpDefinition.load().persoonslijst();
    private static final int RECORDS = 4;

    private final RandomDocuments random = new RandomDocuments(new Random(20261123), PERSOONSLIJST);

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        for (int i = 0; i < 500; i++) {
            Document document = random.document();

            List<Delivered> read = read(Lo3Writer.bytes(document));

            assertThat(read)
                    .singleElement()
                    .satisfies(
                            d -> assertThat(((Delivered.Taken) d).document()).isEqualTo(document));
        }
    }

    /** Every byte, each to a handful of other values: what a disk, a tool or a hand can do. */
    @Test
    void oneDamagedByteNeverThrowsAndNeverCostsAnotherRecord() {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            documents.add(random.small(i));
        }
        byte[] delivery = delivery(documents);
        int[] values = {0, '\n', '\r', ' ', '0', '9', 'Z', 0x7F, 0x80, 0xC8, 0xE4, 0xFF};
        for (int at = 0; at < delivery.length; at++) {
            for (int value : values) {
                byte[] damaged = delivery.clone();
                damaged[at] = (byte) value;

                Set<Document> kept = documents(read(damaged));

                int record = recordAt(delivery, at);
                for (int i = 0; i < RECORDS; i++) {
                    if (i != record) {
                        assertThat(kept)
                                .as("record %d with byte %d set to %02X", i, at, value)
                                .contains(documents.get(i));
                    }
                }
            }
        }
    }

    @Test
    void aDeliveryCutAnywhereLosesOnlyWhatWasCut() {
        List<Document> documents = List.of(random.small(0), random.small(1), random.small(2));
        byte[] delivery = delivery(documents);
        for (int length = 0; length < delivery.length; length++) {
            Set<Document> kept = documents(read(Arrays.copyOf(delivery, length)));

            int whole = recordAt(delivery, length);
            assertThat(kept).as("cut at %d", length).containsAll(documents.subList(0, whole));
        }
    }

    @RepeatedTest(50)
    void noiseNeverThrowsAndNeverPassesForPersons(RepetitionInfo repetition) {
        Random noise = new Random(repetition.getCurrentRepetition());
        byte[] bytes = new byte[20_000];
        noise.nextBytes(bytes);

        assertThat(read(bytes)).noneMatch(d -> d instanceof Delivered.Taken);
    }

    /** Which record a byte belongs to; the line end belongs to the record before it. */
    private static int recordAt(byte[] delivery, int at) {
        int record = 0;
        for (int i = 0; i < at; i++) {
            if (delivery[i] == '\n') {
                record++;
            }
        }
        return record;
    }

    private static byte[] delivery(List<Document> documents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Document document : documents) {
            bytes.writeBytes(Lo3Writer.bytes(document));
            bytes.writeBytes("\n".getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static Set<Document> documents(List<Delivered> read) {
        Set<Document> documents = new HashSet<>();
        for (Delivered delivered : read) {
            if (delivered instanceof Delivered.Taken taken) {
                documents.add(taken.document());
            }
        }
        return documents;
    }

    private static List<Delivered> read(byte[] delivery) {
        List<Delivered> read = new ArrayList<>();
        new Lo3Reader(new ByteArrayInputStream(delivery), PERSOONSLIJST)
                .forEachRemaining(read::add);
        return read;
    }
}
