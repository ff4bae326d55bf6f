package nl.gemeentecloud.brp.api.personen.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import nl.gemeentecloud.access.Need;
import nl.gemeentecloud.brp.api.autorisatie.Rubriek;
import nl.gemeentecloud.brp.api.autorisatie.VeldRubrieken;
import nl.gemeentecloud.brp.api.autorisatie.Veldentabel;
import nl.gemeentecloud.brp.api.personen.FieldSelection;
import nl.gemeentecloud.brp.api.personen.Shape;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a list of fields once; applications ask for the same few lists all day. Safe for use by
 * many threads.
 */
public final class FieldsCompiler {

    /** Lists that are kept. When there are more, all are forgotten and compiled again. */
    static final int MAX_KEPT = 2_000;

    private final ObjectType persoonslijst;
    private final Veldentabel table;
    private final AttributeSet withEveryQuestion;
    private final Map<Fields, CompiledFields> kept = new ConcurrentHashMap<>();

    public FieldsCompiler(ObjectType persoonslijst, Veldentabel table) {
        this.persoonslijst = persoonslijst;
        this.table = table;
        this.withEveryQuestion = known(table.readWithEveryQuestion());
    }

    /**
     * All that follows from the fields.
     *
     * @param fields paths that the form knows, and that may be asked for
     */
    public CompiledFields compile(Shape shape, List<String> fields) {
        Fields key = new Fields(shape, fields);
        CompiledFields found = kept.get(key);
        if (found != null) {
            return found;
        }
        CompiledFields compiled = compile(key);
        if (kept.size() >= MAX_KEPT) {
            kept.clear();
        }
        kept.put(key, compiled);
        return compiled;
    }

    int kept() {
        return kept.size();
    }

    private CompiledFields compile(Fields fields) {
        FieldSelection selection = FieldSelection.compile(fields.shape(), fields.paths());
        Set<Need> needs = new LinkedHashSet<>();
        for (String path : fields.paths()) {
            needs.addAll(needs(fields.shape(), path));
        }
        SortedSet<String> vraagrubrieken = new TreeSet<>();
        AttributeSet.Builder always = AttributeSet.builder(persoonslijst).add(withEveryQuestion);
        for (String leaf : selection.leaves()) {
            table.veld(leaf).protocol().forEach(rubriek -> vraagrubrieken.add(rubriek.code()));
            table.readAlong(leaf).forEach(rubriek -> always.addIfKnown(rubriek.path()));
        }
        return new CompiledFields(
                selection, List.copyOf(needs), List.copyOf(vraagrubrieken), always.build());
    }

    /**
     * What one has to be allowed for one path. A refusal names the path as it was asked; a part of
     * a date or of the value of a table is named as the whole.
     */
    private List<Need> needs(Shape shape, String path) {
        List<String> leaves = FieldSelection.compile(shape, List.of(path)).leaves();
        String first = leaves.getFirst();
        String label = leaves.size() == 1 && path.startsWith(first) ? first : path;
        AttributeSet.Builder plain = AttributeSet.builder(persoonslijst);
        List<Need> needs = new ArrayList<>();
        for (String leaf : leaves) {
            VeldRubrieken rubrieken = table.veld(leaf);
            List<AttributeSet> alternatives =
                    rubrieken.geautoriseerdDoor().stream().map(this::attributes).toList();
            if (alternatives.size() == 1) {
                plain.add(alternatives.getFirst());
            } else if (!alternatives.isEmpty()) {
                needs.add(new Need(Need.Kind.ASKED, label, alternatives));
            }
        }
        AttributeSet all = plain.build();
        if (!all.isEmpty()) {
            needs.add(Need.asked(label, all));
        }
        return needs;
    }

    private AttributeSet attributes(List<Rubriek> rubrieken) {
        return AttributeSet.of(persoonslijst, rubrieken.stream().map(Rubriek::path).toList());
    }

    private AttributeSet known(List<Rubriek> rubrieken) {
        AttributeSet.Builder set = AttributeSet.builder(persoonslijst);
        rubrieken.forEach(rubriek -> set.addIfKnown(rubriek.path()));
        return set.build();
    }

    private record Fields(Shape shape, List<String> paths) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Fields that && that.shape == shape && that.paths.equals(paths);
        }

        @Override
        public int hashCode() {
            return paths.hashCode();
        }
    }
}
