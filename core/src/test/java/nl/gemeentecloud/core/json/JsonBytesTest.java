package nl.gemeentecloud.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBytesTest {

    private static final int TEXTS = 20_000;

    @Test
    void plainTextGoesInAsItIs() {
        assertThat(quoted("Van der Berg, 1e")).isEqualTo("\"Van der Berg, 1e\"");
        assertThat(quoted("")).isEqualTo("\"\"");
    }

    @Test
    void quotesBackslashesAndControlsAreEscaped() {
        assertThat(quoted("a\"b\\c\nd")).isEqualTo("\"a\\\"b\\\\c\\u000Ad\"");
    }

    @Test
    void otherLettersAreUtf8() {
        assertThat(quoted("Žižek – 😀")).isEqualTo("\"Žižek – 😀\"");
    }

    @Test
    void halfAPairIsEscapedAndStaysReadable() {
        assertThat(quoted("a\uD83D")).isEqualTo("\"a\\uD83D\"");
        assertThat(quoted("\uDE00b")).isEqualTo("\"\\uDE00b\"");
    }

    /** Also on the border of what is copied at a time. */
    @Test
    void whatIsNotPlainMayStandAnywhere() {
        for (String special : List.of("\uD83D\uDE00", "\uD83D", "\uDE00", "é", "\"", "\\", "\n")) {
            for (int before = 0; before < 200; before++) {
                for (String after : List.of("", "b", "b".repeat(150))) {
                    String text = "a".repeat(before) + special + after;
                    assertThat(unquoted(quoted(text))).isEqualTo(text);
                }
            }
        }
    }

    @Test
    void everyTextComesOutAsItWentIn() {
        Random random = new Random(41);
        String letters = "abcdefghij 0123456789éŽ\"\\\n\u007F\uD83D\uDE00";
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(200);
            boolean plain = random.nextBoolean();
            for (int j = 0; j < length; j++) {
                text.append(letters.charAt(random.nextInt(plain ? 20 : letters.length())));
            }
            assertThat(unquoted(quoted(text.toString()))).isEqualTo(text.toString());
        }
    }

    @Test
    void anyLengthOfAsciiGoesInAsItIs() {
        for (int length = 0; length < 300; length++) {
            String ascii = "x1,:{}".repeat(50).substring(0, length);
            assertThat(text(new JsonBytes(1).put(ascii))).isEqualTo(ascii);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "12500, 3, 12.5",
        "-1, 3, -0.001",
        "7000, 3, 7.0",
        "0, 9, 0.0",
        "-9223372036854775808, 18, -9.223372036854775808",
        "121687123, 3, 121687.123",
        "52305281780, 9, 52.30528178"
    })
    void decimalsEndWithoutZerosButOne(long units, int decimals, String written) {
        assertThat(text(new JsonBytes().decimal(units, decimals))).isEqualTo(written);
    }

    @Test
    void decimalsAreWhatTheyCount() {
        Random random = new Random(43);
        for (int i = 0; i < TEXTS; i++) {
            long units = random.nextLong() >> random.nextInt(64);
            int decimals = 1 + random.nextInt(18);
            assertThat(new BigDecimal(text(new JsonBytes().decimal(units, decimals))))
                    .isEqualByComparingTo(BigDecimal.valueOf(units, decimals));
        }
    }

    private static String quoted(String text) {
        return text(new JsonBytes(1).quote(text));
    }

    private static String text(JsonBytes json) {
        return new String(json.toBytes(), StandardCharsets.UTF_8);
    }

    /** What a reader of JSON makes of it. */
    private static String unquoted(String json) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < json.length() - 1; i++) {
            char c = json.charAt(i);
            if (c != '\\') {
                assertThat(c).isGreaterThanOrEqualTo(' ').isNotEqualTo('"');
                text.append(c);
            } else if (json.charAt(i + 1) == 'u') {
                text.append((char) Integer.parseInt(json.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                i++;
                text.append(json.charAt(i));
            }
        }
        return text.toString();
    }
}
