package nl.gemeentecloud.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import nl.gemeentecloud.ledger.verify.EntryReader;
import nl.gemeentecloud.ledger.verify.NotCanonicalException;
import nl.gemeentecloud.ledger.write.EntryEncoder;
import org.junit.jupiter.api.Test;

/** An entry has exactly one encoding, and it never changes. */
class CanonicalFormTest {

    private static final Entry QUESTION =
            new Entry(
                    "afgescheiden-1f",
                    258,
                    Instant.parse("2026-11-23T10:11:12.131415Z"),
                    new Salt(0x0102030405060708L, 0x090a0b0c0d0e0f10L),
                    new EntryDraft(
                            EntryKind.VRAAG,
                            OptionalInt.of(358),
                            new Party("0358", Optional.of("000008"), Optional.of("0358")),
                            new Party("0358", Optional.empty(), Optional.empty()),
                            "burgerzaken",
                            "zaaksysteem",
                            "app",
                            "Bijhouding",
                            "Wet BRP 3.8",
                            "é",
                            "brp",
                            "persoon",
                            "Raadpleeg",
                            "4bf9",
                            List.of("010120"),
                            List.of("010240", "PAHP01"),
                            "beantwoord",
                            new TreeMap<>(Map.of("b", "2", "a", "")),
                            List.of(
                                    new Line(new Pseudonym(-1, 2), false),
                                    new Line(new Pseudonym(1, 2), true))));

    @Test
    void isByteForByteWhatVersion1Says() {
        String expected =
                "01" // version
                        + "0000000000000102" // seq
                        + "000660eed038d157" // at
                        + "0102030405060708090a0b0c0d0e0f10" // salt
                        + text("afgescheiden-1f")
                        + "01" // VRAAG
                        + ("01" + "0166") // houder 358
                        + (text("0358") + "01" + text("000008") + "01" + text("0358"))
                        + (text("0358") + "00" + "00")
                        + text("burgerzaken")
                        + text("zaaksysteem")
                        + text("app")
                        + text("Bijhouding")
                        + text("Wet BRP 3.8")
                        + "0002c3a9" // é
                        + text("brp")
                        + text("persoon")
                        + text("Raadpleeg")
                        + text("4bf9")
                        + ("0001" + text("010120"))
                        + ("0002" + text("010240") + text("PAHP01"))
                        + text("beantwoord")
                        + ("0002" + text("a") + text("") + text("b") + text("2"))
                        + "0002"
                        + "0000000000000001000000000000000201"
                        + "ffffffffffffffff000000000000000200";

        assertThat(HexFormat.of().formatHex(EntryEncoder.encode(QUESTION))).isEqualTo(expected);
    }

    @Test
    void readsBackWhatWasWritten() throws NotCanonicalException {
        Drafts drafts = new Drafts(new Random(20261123));
        for (int i = 0; i < 2_000; i++) {
            Entry entry = drafts.entry("algemeen-01", i);
            assertThat(EntryReader.read(EntryEncoder.encode(entry))).isEqualTo(entry);
        }
    }

    @Test
    void everyOtherByteStringIsRefusedOrIsAnotherEntry() {
        Random random = new Random(7);
        Drafts drafts = new Drafts(random);
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            Entry entry = drafts.entry("algemeen-01", i);
            byte[] bytes = EntryEncoder.encode(entry);
            int at = random.nextInt(bytes.length);
            bytes[at] = (byte) (bytes[at] ^ 1 << random.nextInt(8));
            try {
                Entry other = EntryReader.read(bytes);
                assertThat(other).isNotEqualTo(entry);
                assertThat(EntryEncoder.encode(other)).isEqualTo(bytes);
            } catch (NotCanonicalException e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(500, 4_500);
    }

    @Test
    void aCutOrLengthenedEncodingIsRefused() {
        byte[] bytes = EntryEncoder.encode(QUESTION);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> EntryReader.read(cut))
                    .isInstanceOf(NotCanonicalException.class);
        }
        assertThatThrownBy(() -> EntryReader.read(Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(NotCanonicalException.class)
                .hasMessageContaining("1 bytes too many");
    }

    @Test
    void everythingThatCanBeWrittenTwiceIsRefused() {
        refused("a yes or no", "0001" + "0166" + text("0358"), "0002" + "0166" + text("0358"));
        refused(
                "not in order of name",
                text("a") + text("") + text("b"),
                text("b") + text("") + text("a"));
        refused(
                "not in order of name",
                text("a") + text("") + text("b"),
                text("a") + text("") + text("a"));
        String one = "00000000000000010000000000000002";
        String other = "ffffffffffffffff0000000000000002";
        refused("not in order of pseudonym", one + "01" + other, other + "01" + one);
        refused("not in order of pseudonym", one + "01" + other, one + "01" + one);
        refused("not UTF-8", "0002c3a9", "0002c041");
        refused("format version 2", "01" + "0000000000000102", "02" + "0000000000000102");
        refused("kind 5", text("afgescheiden-1f") + "01", text("afgescheiden-1f") + "05");
    }

    private static void refused(String message, String good, String bad) {
        String hex = HexFormat.of().formatHex(EntryEncoder.encode(QUESTION));
        String goodHere = hex.contains(good) ? good : good.substring(2);
        String badHere = hex.contains(good) ? bad : bad.substring(2);
        assertThat(hex).contains(goodHere);
        byte[] changed = HexFormat.of().parseHex(hex.replaceFirst(goodHere, badHere));
        assertThatThrownBy(() -> EntryReader.read(changed))
                .isInstanceOf(NotCanonicalException.class)
                .hasMessageContaining(message);
    }

    private static String text(String ascii) {
        byte[] bytes = ascii.getBytes(StandardCharsets.US_ASCII);
        return "%04x".formatted(bytes.length) + HexFormat.of().formatHex(bytes);
    }

    @Test
    void theLargestEntryThereCanBeIsReadBack() throws NotCanonicalException {
        Entry largest =
                new Entry(
                        "a".repeat(64), Long.MAX_VALUE, QUESTION.at(), QUESTION.salt(), largest());

        byte[] bytes = EntryEncoder.encode(largest);

        assertThat(bytes.length).isLessThanOrEqualTo(Entry.MAX_BYTES);
        assertThat(EntryReader.read(bytes)).isEqualTo(largest);
    }

    private static EntryDraft largest() {
        List<Line> lines =
                java.util.stream.IntStream.range(0, EntryDraft.MAX_LINES)
                        .mapToObj(i -> new Line(new Pseudonym(i, i), true))
                        .toList();
        List<String> rubrieken =
                java.util.Collections.nCopies(
                        EntryDraft.MAX_RUBRIEKEN, "9".repeat(EntryDraft.MAX_RUBRIEK));
        TreeMap<String, String> details = new TreeMap<>();
        for (int i = 0; i < EntryDraft.MAX_DETAILS; i++) {
            details.put("%0100d".formatted(i), wide(EntryDraft.MAX_DETAIL));
        }
        Party party = new Party(wide(Party.MAX_ID), Optional.of("000008"), Optional.of("0358"));
        String name = wide(EntryDraft.MAX_NAME);
        String purpose = wide(EntryDraft.MAX_PURPOSE);
        String code = wide(EntryDraft.MAX_CODE);
        return new EntryDraft(
                EntryKind.BEHEER,
                OptionalInt.of(9999),
                party,
                party,
                name,
                name,
                name,
                purpose,
                purpose,
                purpose,
                code,
                code,
                code,
                code,
                rubrieken,
                rubrieken,
                name,
                details,
                lines);
    }

    private static String wide(int length) {
        return "€".repeat(length);
    }
}
