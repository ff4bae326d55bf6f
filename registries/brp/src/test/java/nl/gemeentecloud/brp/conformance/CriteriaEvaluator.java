package nl.gemeentecloud.brp.conformance;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.SearchKey;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;
import nl.gemeentecloud.core.query.Criterion;
import nl.gemeentecloud.core.text.SearchText;

/** Judges criteria over documents in memory, as the words of {@link Criterion} have it. */
public final class CriteriaEvaluator {

    private final ObjectType type;

    public CriteriaEvaluator(ObjectType type) {
        this.type = type;
    }

    public boolean holds(List<Criterion> all, Document document) {
        return all.stream().allMatch(criterion -> holds(criterion, document));
    }

    private boolean holds(Criterion criterion, Document document) {
        return switch (criterion) {
            case Criterion.Equal(String key, String value) ->
                    value(key, document).equals(Optional.of(form(key, value)));
            case Criterion.OneOf(String key, List<String> values) ->
                    value(key, document).filter(forms(key, values)::contains).isPresent();
            case Criterion.Begins(String key, String value) ->
                    value(key, document).filter(v -> v.startsWith(form(key, value))).isPresent();
            case Criterion.Absent(String key) -> value(key, document).isEmpty();
            case Criterion.NoneOf(String key, List<String> values) ->
                    value(key, document).filter(forms(key, values)::contains).isEmpty();
            case Criterion.AnyOf(List<Criterion> criteria) ->
                    criteria.stream().anyMatch(any -> holds(any, document));
        };
    }

    private List<String> forms(String key, List<String> values) {
        return values.stream().map(value -> form(key, value)).toList();
    }

    /** What the key holds: of the first path that has a value in the first of its groups. */
    private Optional<String> value(String key, Document document) {
        return key(key).from().stream()
                .flatMap(path -> first(document, path).stream())
                .findFirst()
                .map(value -> form(key, value));
    }

    private static Optional<String> first(Document document, String path) {
        int dot = path.indexOf('.');
        for (Group group : document.groups()) {
            if (group.name().equals(path.substring(0, dot))) {
                return Optional.ofNullable(group.value(path.substring(dot + 1)))
                        .filter(value -> !value.isEmpty());
            }
        }
        return Optional.empty();
    }

    private String form(String key, String value) {
        return switch (key(key).form()) {
            case LETTERLIJK -> value;
            case GEVOUWEN -> SearchText.fold(value);
            case OMGEKEERD -> SearchText.reversed(SearchText.fold(value));
            case POSTCODE -> value.replace(" ", "").toUpperCase(Locale.ROOT);
        };
    }

    private SearchKey key(String name) {
        return Objects.requireNonNull(type.searchKey(name), () -> "No search key " + name);
    }
}
