package nl.gemeentecloud.brp.api.personen.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gemeentecloud.access.Need;
import nl.gemeentecloud.brp.BrpDefinition;
import nl.gemeentecloud.brp.api.autorisatie.Veldentabel;
import nl.gemeentecloud.brp.api.personen.FieldSelection;
import nl.gemeentecloud.brp.api.personen.Property;
import nl.gemeentecloud.brp.api.personen.Shape;
import nl.gemeentecloud.core.definition.ObjectType;
import org.junit.jupiter.api.Test;

/**
 * The policy per field, written out for every form and every path, groups included. A change in it
 * shows in the review as a changed line of {@code veldenbeleid.golden.txt}.
 */
class FieldPolicyTest {

    private static final String GOLDEN = "veldenbeleid.golden.txt";

    private final ObjectType persoonslijst = BrpDefinition.load().persoonslijst();
    private final FieldsCompiler compiler = new FieldsCompiler(persoonslijst, Veldentabel.load());

    @Test
    void everyPathNeedsAndRecordsWhatTheGoldenTableSays() throws IOException {
        String actual = table();
        Path written = Path.of("target", GOLDEN);
        Files.createDirectories(written.getParent());
        Files.writeString(written, actual);

        assertThat(actual)
                .as(
                        "%s was written; when the change is meant, put it in src/test/resources",
                        written)
                .isEqualTo(golden());
    }

    @Test
    void everyFieldHasARowInThePolicyTable() {
        for (Shape shape : Shape.values()) {
            assertThat(leaves(shape)).allSatisfy(leaf -> compiler.compile(shape, List.of(leaf)));
        }
    }

    @Test
    void noFieldMayBeAskedForWithoutARubriek() {
        for (Shape shape : Shape.values()) {
            assertThat(leaves(shape))
                    .allSatisfy(leaf ->
                            assertThat(compiler.compile(shape, List.of(leaf)).needs())
                                    .isNotEmpty());
        }
    }

    @Test
    void theSameListIsCompiledOnceAndNotMoreListsAreKeptThanFit() {
        CompiledFields first = compiler.compile(Shape.PERSOON, List.of("naam", "leeftijd"));

        assertThat(compiler.compile(Shape.PERSOON, List.of("naam", "leeftijd"))).isSameAs(first);
        for (int i = 0; i < FieldsCompiler.MAX_KEPT + 100; i++) {
            compiler.compile(Shape.PERSOON, List.of("geslacht.x" + i));
        }
        assertThat(compiler.kept()).isLessThanOrEqualTo(FieldsCompiler.MAX_KEPT);
    }

    private String table() {
        StringBuilder text = new StringBuilder();
        for (Shape shape : Shape.values()) {
            for (String path : paths(shape)) {
                CompiledFields compiled = compiler.compile(shape, List.of(path));
                text.append(
                        "%-21s | %-62s | %s | %s%n"
                                .formatted(
                                        shape,
                                        path,
                                        compiled.needs().stream()
                                                .map(FieldPolicyTest::need)
                                                .sorted()
                                                .collect(Collectors.joining(" + ")),
                                        String.join(" ", compiled.vraagrubrieken())));
            }
        }
        return text.toString();
    }

    private static String need(Need need) {
        return need.alternatives().stream()
                .map(set -> set.paths().stream().sorted().collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" or "));
    }

    private static SortedSet<String> paths(Shape shape) {
        SortedSet<String> paths = new TreeSet<>();
        for (String leaf : leaves(shape)) {
            paths.add(leaf);
            for (int dot = leaf.indexOf('.'); dot > 0; dot = leaf.indexOf('.', dot + 1)) {
                paths.add(leaf.substring(0, dot));
            }
        }
        return paths;
    }

    private static List<String> leaves(Shape shape) {
        List<String> top =
                Stream.of(Property.values())
                        .map(Property::text)
                        .filter(name -> shape.meaning(name) == Shape.Meaning.BEKEND)
                        .toList();
        return FieldSelection.compile(shape, top).leaves();
    }

    private static String golden() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(FieldPolicyTest.class.getResourceAsStream(GOLDEN))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
