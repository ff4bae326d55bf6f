package nl.gemeentecloud.proef.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/** What is compressed here, the library of the JDK unpacks. */
class DeflatedTest {

    @Test
    void whatGoesInComesOutWhateverItIsAndHoweverItIsCut() throws DataFormatException {
        Random random = new Random(5);
        Deflated deflated = new Deflated();
        for (byte[] text : texts(random)) {
            deflated.clear();
            int at = 0;
            while (at < text.length) {
                int length = Math.min(text.length - at, 1 + random.nextInt(200_000));
                deflated.write(text, at, length);
                at += length;
            }
            deflated.finish();
            CRC32 crc = new CRC32();
            crc.update(text);
            assertThat(inflate(deflated)).isEqualTo(text);
            assertThat(deflated.length()).isEqualTo(text.length);
            assertThat(deflated.crc()).isEqualTo(crc.getValue());
        }
    }

    @Test
    void textOfARegisterBecomesManyTimesSmaller() {
        Deflated deflated = new Deflated();
        byte[] text = register(new Random(3), 40_000);
        deflated.write(text, 0, text.length);
        deflated.finish();
        assertThat(deflated.size()).isLessThan(text.length / 10);
    }

    private static List<byte[]> texts(Random random) {
        List<byte[]> texts = new ArrayList<>();
        for (int length : new int[] {0, 1, 2, 7, 8, 9, 300, 32_768, 65_537, 400_000}) {
            byte[] noise = new byte[length];
            random.nextBytes(noise);
            texts.add(noise);
            texts.add(new byte[length]);
        }
        texts.add(register(random, 20_000));
        texts.add(skewed(random));
        return texts;
    }

    private static byte[] register(Random random, int objects) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < objects; i++) {
            text.append("<Objecten:Pand><Objecten:identificatie domein=\"NL.IMBAG.Pand\">1911")
                    .append(100_000 + i)
                    .append("</Objecten:identificatie><Objecten:oorspronkelijkBouwjaar>")
                    .append(1900 + random.nextInt(120))
                    .append("</Objecten:oorspronkelijkBouwjaar></Objecten:Pand>\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Signs each half as frequent as the one before: codes that would be too long. */
    private static byte[] skewed(Random random) {
        byte[] text = new byte[500_000];
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) (Long.numberOfTrailingZeros(random.nextLong()) * 7 + i % 3);
        }
        return text;
    }

    private static byte[] inflate(Deflated deflated) throws DataFormatException {
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(deflated.bytes());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            while (!inflater.finished()) {
                int n = inflater.inflate(buffer);
                if (n == 0 && !inflater.finished()) {
                    throw new DataFormatException("The compressed text ends too soon");
                }
                out.write(buffer, 0, n);
            }
            assertThat(inflater.getRemaining()).isZero();
            return out.toByteArray();
        }
    }
}
