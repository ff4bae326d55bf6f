package nl.gemeentecloud.store.register;

import java.util.List;
import nl.gemeentecloud.core.definition.SearchKey;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;
import org.jspecify.annotations.Nullable;

/** Takes the search keys out of a document. */
final class SearchKeyValues {

    private final List<Source> sources;

    /** A key and where its value stands, in order of preference. */
    private record Source(SearchKey.Form form, List<String[]> paths) {}

    SearchKeyValues(List<SearchKey> keys) {
        this.sources =
                keys.stream()
                        .map(key ->
                                new Source(
                                        key.form(),
                                        key.from().stream()
                                                .map(path -> path.split("\\.", 2))
                                                .toList()))
                        .toList();
    }

    /** Fills {@code cells} from {@code offset}; a key without a value stays null. */
    void fill(Document document, @Nullable Object[] cells, int offset) {
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            String value = first(document, source.paths);
            if (value != null) {
                String key = KeyForm.key(source.form, value);
                cells[offset + i] = key.isEmpty() ? null : key;
            }
        }
    }

    private static @Nullable String first(Document document, List<String[]> paths) {
        for (String[] path : paths) {
            String value = firstOccurrence(document, path[0], path[1]);
            if (value != null && !value.isEmpty()) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable String firstOccurrence(
            Document document, String group, String element) {
        for (Group candidate : document.groups()) {
            if (candidate.name().equals(group)) {
                return candidate.value(element);
            }
        }
        return null;
    }
}
