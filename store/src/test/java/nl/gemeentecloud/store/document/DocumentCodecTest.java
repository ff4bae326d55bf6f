package nl.gemeentecloud.store.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.gemeentecloud.core.definition.Attribute;
import nl.gemeentecloud.core.definition.Attribute.Classification;
import nl.gemeentecloud.core.definition.Attribute.ValueType;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;
import org.junit.jupiter.api.Test;

class DocumentCodecTest {

    private static final ObjectType TYPE =
            new ObjectType(
                    "brp",
                    "persoonslijst",
                    ObjectType.Opslag.DOCUMENT,
                    ObjectType.Integriteit.MELDEN,
                    true,
                    ObjectType.Geldigheid.NONE,
                    Optional.empty(),
                    List.of(
                            attribute("01.0120"),
                            attribute("01.0210"),
                            attribute("51.0210"),
                            attribute("08.0910"),
                            attribute("verblijfplaats.straatnaam"),
                            attribute("verblijfplaats.straatnamen")),
                    List.of(),
                    List.of(),
                    Optional.empty());

    private final DocumentCodec codec = new DocumentCodec(TYPE);

    private static Attribute attribute(String path) {
        return new Attribute(
                path,
                path,
                ValueType.TEKST,
                0,
                200,
                false,
                Classification.PERSOONSGEGEVEN,
                "",
                List.of());
    }

    private static Group group(String name, String... pairs) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return new Group(name, values);
    }

    @Test
    void whatIsStoredIsPlainJsonInDeliveredOrder() {
        Document document =
                new Document(
                        List.of(
                                group("01", "0210", "Zoë \"Zo\"", "0120", "999990019"),
                                group("51"),
                                group("01", "0120", "")));

        assertThat(new String(codec.encode(document), StandardCharsets.UTF_8))
                .isEqualTo(
                        "[[\"01\",{\"0210\":\"Zoë \\\"Zo\\\"\",\"0120\":\"999990019\"}],"
                                + "[\"51\",{}],[\"01\",{\"0120\":\"\"}]]");
    }

    @Test
    void onlyWhatIsReadableIsDecoded() {
        byte[] stored =
                codec.encode(
                        new Document(
                                List.of(
                                        group("01", "0120", "999990019", "0210", "Zoë"),
                                        group("51", "0210", "Zoe"),
                                        group("08", "0910", "0800"))));

        assertThat(codec.decode(stored, AttributeSet.of(TYPE, List.of("01.0210"))))
                .isEqualTo(new Document(List.of(group("01", "0210", "Zoë"))));
        assertThat(codec.decode(stored, AttributeSet.none(TYPE)))
                .isEqualTo(new Document(List.of()));
    }

    @Test
    void anOccurrenceOfAReadableGroupStaysWhenItHasNothingReadable() {
        byte[] stored =
                codec.encode(
                        new Document(
                                List.of(
                                        group("01", "0120", "999990019"),
                                        group("01", "0210", "Zoë"))));

        assertThat(codec.decode(stored, AttributeSet.of(TYPE, List.of("01.0210"))))
                .isEqualTo(new Document(List.of(group("01"), group("01", "0210", "Zoë"))));
    }

    @Test
    void whatTheDefinitionDoesNotKnowIsKeptAndNeverShown() {
        Document delivered =
                new Document(
                        List.of(group("77", "0001", "x"), group("01", "9999", "y", "0210", "Z")));
        byte[] stored = codec.encode(delivered);

        assertThat(new String(stored, StandardCharsets.UTF_8)).contains("\"77\"", "\"9999\"");
        assertThat(codec.decode(stored)).isEqualTo(new Document(List.of(group("01", "0210", "Z"))));
    }

    @Test
    void anyTextComesBackAsItWasDelivered() {
        Random random = new Random(20261123);
        for (int i = 0; i < 2_000; i++) {
            List<Group> groups = new ArrayList<>();
            for (int g = random.nextInt(5); g > 0; g--) {
                groups.add(group("01", "0120", text(random), "0210", text(random)));
            }
            Document document = new Document(groups);
            assertThat(codec.decode(codec.encode(document))).isEqualTo(document);
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(40), 0, 0x10FFFF)
                .map(c -> random.nextBoolean() ? c % 0x250 : c)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void evenTextThatIsNotUnicodeComesBackAsItWasDelivered() {
        for (String odd : List.of("x\uD800y", "x\uD800", "\uDC00\uD800", "\u0000")) {
            Document document = new Document(List.of(group("01", "0210", odd)));

            assertThat(codec.decode(codec.encode(document))).isEqualTo(document);
            assertThat(codec.encode(document)).doesNotContain((byte) 0);
        }
    }

    @Test
    void damagedBytesSayWhereAndNotWhat() {
        for (String damaged :
                List.of(
                        "",
                        "{}",
                        "[[\"01\"]]",
                        "[[\"01\",{\"0120\":{\"a\":1}}]]",
                        "[[\"01\",{\"0210\":\"geheim",
                        "[[\"01\",{}],7]")) {
            assertThatThrownBy(() -> codec.decode(damaged.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(UnreadableDocumentException.class)
                    .hasMessageContaining("at byte")
                    .hasMessageNotContaining("geheim");
        }
    }

    @Test
    void longNamesAreToldApart() {
        Document document =
                new Document(
                        List.of(
                                group(
                                        "verblijfplaats",
                                        "straatnaam",
                                        "Dam",
                                        "straatnamen",
                                        "Dam, Rokin")));

        assertThat(codec.decode(codec.encode(document))).isEqualTo(document);
    }

    @Test
    void jsonOfAnotherWriterIsReadToo() {
        String other = "[[\"\\u0030\\u0031\",{\"0210\":\"a\\/b\\n\\t\\u00e9\\uD83D\\uDE00\"}]]";

        assertThat(codec.decode(other.getBytes(StandardCharsets.UTF_8)).groups())
                .containsExactly(group("01", "0210", "a/b\n\té\uD83D\uDE00"));
    }

    @Test
    void bytesThatAreNoTextAreDamageAndAReplacementCharacterIsNot() {
        Document replacement = new Document(List.of(group("01", "0210", "x\uFFFDy")));
        byte[] bytes = codec.encode(replacement);

        assertThat(codec.decode(bytes)).isEqualTo(replacement);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('x') + 1] = (byte) 0xFF;
        assertThatThrownBy(() -> codec.decode(bytes))
                .isInstanceOf(UnreadableDocumentException.class);
    }

    @Test
    void whateverHappensToTheBytesTheyAreADocumentOrDamaged() {
        Random random = new Random(20_261_127);
        byte[] whole =
                codec.encode(
                        new Document(
                                List.of(
                                        group("01", "0120", "999990019", "0210", "Ren\u00e9\""),
                                        group("51", "0210", "\uD800"))));
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            for (int j = random.nextInt(3); j > 0; j--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(readsOrIsDamaged(bytes)).isTrue();
        }
    }

    private boolean readsOrIsDamaged(byte[] bytes) {
        try {
            return codec.decode(bytes).groups().size() <= 2;
        } catch (UnreadableDocumentException damaged) {
            return true;
        }
    }
}
