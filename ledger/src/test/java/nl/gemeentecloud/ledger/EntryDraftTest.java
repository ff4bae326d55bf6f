package nl.gemeentecloud.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EntryDraftTest {

    private static final Party PARTY = new Party("0358", Optional.empty(), Optional.empty());

    private static EntryDraft draft(
            OptionalInt houder,
            String team,
            List<String> rubrieken,
            Map<String, String> details,
            List<Line> lines) {
        SortedMap<String, String> sorted = new TreeMap<>(details);
        return new EntryDraft(
                EntryKind.VRAAG,
                houder,
                PARTY,
                PARTY,
                team,
                "",
                "",
                "",
                "",
                "",
                "brp",
                "persoon",
                "",
                "",
                rubrieken,
                rubrieken,
                "beantwoord",
                sorted,
                lines);
    }

    private static EntryDraft withTeam(String team) {
        return draft(OptionalInt.of(1), team, List.of(), Map.of(), List.of());
    }

    private static EntryDraft withLines(List<Line> lines) {
        return draft(OptionalInt.of(1), "", List.of(), Map.of(), lines);
    }

    @Test
    void keepsOneLinePerPersonInOrderOfPseudonym() {
        Pseudonym first = new Pseudonym(1, -1);
        Pseudonym second = new Pseudonym(2, 0);
        Pseudonym third = new Pseudonym(-1, 0);

        EntryDraft draft =
                withLines(
                        List.of(
                                new Line(third, false),
                                new Line(second, true),
                                new Line(first, false),
                                new Line(second, false),
                                new Line(first, true)));

        assertThat(draft.lines())
                .containsExactly(
                        new Line(first, true), new Line(second, true), new Line(third, false));
    }

    @Test
    void knowsNoPersonsWithoutAHouder() {
        List<Line> lines = List.of(new Line(new Pseudonym(1, 1), true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft(OptionalInt.empty(), "", List.of(), Map.of(), lines))
                .withMessageContaining("needs a houder");
        assertThat(draft(OptionalInt.empty(), "", List.of(), Map.of(), List.of()).lines())
                .isEmpty();
    }

    @Test
    void boundsEveryField() {
        assertThat(withTeam("t".repeat(200)).team()).hasSize(200);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withTeam("t".repeat(201)))
                .withMessage("team of a ledger entry is 201 long, at most 200: shorten it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withLines(Collections.nCopies(10_001, line())))
                .withMessageContaining("at most 10000");
        assertThat(withLines(Collections.nCopies(10_000, line())).lines()).hasSize(1);
        for (int houder : new int[] {-1, 10_000}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> draft(OptionalInt.of(houder), "", List.of(), Map.of(), List.of()))
                    .withMessageContaining("houder");
        }
        assertThat(draft(OptionalInt.of(9999), "", List.of(), Map.of(), List.of()).houder())
                .hasValue(9999);
    }

    @Test
    void takesTextsThatHaveOneEncoding() {
        assertThat(withTeam("𝄞 é\n").team()).isEqualTo("𝄞 é\n");
        for (String bad : List.of("a\0b", "\ud834", "\ud834x", "\udd1e", "\udd1e\ud834")) {
            assertThatIllegalArgumentException().isThrownBy(() -> withTeam(bad));
        }
    }

    @Test
    void takesRubriekenAsPlainNames() {
        for (String bad : List.of("", "01 01", "é", "\u007f", "9".repeat(41))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> draft(OptionalInt.of(1), "", List.of(bad), Map.of(), List.of()))
                    .withMessageContaining("zoekrubrieken");
        }
        List<String> edge = List.of("!", "~", "9".repeat(40));
        assertThat(draft(OptionalInt.of(1), "", edge, Map.of(), List.of()).vraagrubrieken())
                .isEqualTo(edge);
        List<String> many = Collections.nCopies(1_001, "01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft(OptionalInt.of(1), "", many, Map.of(), List.of()))
                .withMessageContaining("at most 1000");
    }

    @Test
    void boundsDetails() {
        TreeMap<String, String> many = new TreeMap<>();
        for (int i = 0; i < 50; i++) {
            many.put("d" + i, "x".repeat(500));
        }
        assertThat(draft(OptionalInt.empty(), "", List.of(), many, List.of()).details())
                .isEqualTo(many);
        many.put("one", "more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft(OptionalInt.empty(), "", List.of(), many, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        draft(
                                OptionalInt.empty(),
                                "",
                                List.of(),
                                Map.of("a", "x".repeat(501)),
                                List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        draft(OptionalInt.empty(), "", List.of(), Map.of("", "x"), List.of()));
    }

    @Test
    void organisationsCarryCodesOfTheRightLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Party("x", Optional.of("00008"), Optional.empty()))
                .withMessage("afnemersindicatie of a ledger entry must be 6 digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Party("x", Optional.empty(), Optional.of("080a")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Party("x".repeat(101), Optional.empty(), Optional.empty()));
    }

    @Test
    void anEntryHasAPlaceAndAMomentThatCanBeWritten() {
        Instant now = Instant.parse("2026-11-23T10:00:00.123456Z");
        EntryDraft draft = withTeam("t");
        Salt salt = new Salt(1, 2);
        assertThat(new Entry("a", 0, now, salt, draft).at()).isEqualTo(now);
        assertThatIllegalArgumentException().isThrownBy(() -> new Entry("a", -1, now, salt, draft));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entry("../a", 0, now, salt, draft));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entry("a", 0, now.plusNanos(1), salt, draft));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entry("a", 0, Instant.ofEpochSecond(-1), salt, draft));
        Instant last = Instant.parse("9999-12-31T23:59:59.999999Z");
        assertThat(new Entry("a", 0, last, salt, draft).at()).isEqualTo(last);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entry("a", 0, last.plusNanos(1000), salt, draft));
        assertThat(salt).hasToString("Salt[*]");
    }

    private static Line line() {
        return new Line(new Pseudonym(1, 1), false);
    }
}
