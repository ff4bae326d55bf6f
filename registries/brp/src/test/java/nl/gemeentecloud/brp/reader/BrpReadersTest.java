package nl.gemeentecloud.brp.reader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import nl.gemeentecloud.brp.BrpDefinition;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.levering.Delivered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BrpReadersTest {

    private static final ObjectType PERSOONSLIJST = BrpDefinition.load().persoonslijst();
    private static final String LINE = "00021010160120009999993653";

    @Test
    void lo3TextIsRecognised() {
        assertThat(read(LINE.getBytes(UTF_8))).singleElement().isInstanceOf(Delivered.Taken.class);
        assertThat(read(("\uFEFF" + LINE).getBytes(UTF_8)))
                .singleElement()
                .isInstanceOf(Delivered.Taken.class);
    }

    @Test
    void aDamagedBeginningDoesNotCostTheOtherRecords() {
        byte[] delivery = (LINE + "\n" + LINE + "\n").getBytes(UTF_8);
        for (int at = 0; at < 20; at++) {
            byte[] damaged = delivery.clone();
            damaged[at] = (byte) '<';

            assertThat(read(damaged)).as("byte %d", at).hasSize(2);
            assertThat(read(damaged).get(1)).isInstanceOf(Delivered.Taken.class);
        }
    }

    @Test
    void theTestsetIsRecognisedByItsHeader() {
        String csv = "\uFEFF;01.01.10;01.01.20;01.02.40;01.H\nLg01_1;;999993653;Jansen;\n";

        assertThat(read(csv.getBytes(UTF_8))).singleElement().isInstanceOf(Delivered.Taken.class);
    }

    @Test
    void anEmptyDeliveryHasNoRecords() {
        assertThat(read(new byte[0])).isEmpty();
        assertThat(read("\r\n\n".getBytes(UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("otherFiles")
    void anotherKindOfFileIsRefusedOnceAndByName(String contents, String named) {
        assertRefused(contents.getBytes(ISO_8859_1), named);
    }

    static List<Arguments> otherFiles() {
        return List.of(
                Arguments.of("PK\u0003\u0004 binary", "zip"),
                Arguments.of("\u001F\u008B binary", "gecomprimeerd"),
                Arguments.of("<?xml version='1.0'?><a/>", "XML"),
                Arguments.of("{ \"personen\": [] }", "JSON"),
                Arguments.of("%PDF-1.7", "PDF"),
                Arguments.of("naam;bsn;adres\nJansen;1;x", "CSV"),
                Arguments.of("Beste collega, hierbij de gegevens.", "geen LO3"));
    }

    @Test
    void lo3InUtf16IsNamedForWhatItIs() {
        assertRefused(LINE.getBytes(UTF_16LE), "UTF-16");
        assertRefused(("\uFEFF" + LINE).getBytes(UTF_16LE), "UTF-16");
    }

    private static void assertRefused(byte[] contents, String named) {
        assertThat(read(contents))
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused).isInstanceOf(Delivered.Rejected.class);
                    assertThat(refused.findings())
                            .singleElement()
                            .satisfies(finding -> {
                                assertThat(finding.rule()).isEqualTo("bestandsoort");
                                assertThat(finding.message())
                                        .contains(named)
                                        .contains("LO3-tekst in UTF-8");
                            });
                });
    }

    private static List<Delivered> read(byte[] delivery) {
        List<Delivered> read = new ArrayList<>();
        BrpReaders.open(new ByteArrayInputStream(delivery), PERSOONSLIJST)
                .forEachRemaining(read::add);
        return read;
    }
}
