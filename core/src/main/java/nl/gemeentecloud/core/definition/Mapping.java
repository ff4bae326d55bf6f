package nl.gemeentecloud.core.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of a definition's tree, read key by key. What is wrong is noted with its place, and
 * reading goes on with a stand-in, so that everything that is wrong is found in one go.
 */
final class Mapping {

    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_LIST = 5000;

    private final String place;
    private final Map<?, ?> content;
    private final Consumer<DefinitionProblem> problems;
    private final Set<String> known = new LinkedHashSet<>();

    private Mapping(String place, Map<?, ?> content, Consumer<DefinitionProblem> problems) {
        this.place = place;
        this.content = content;
        this.problems = problems;
    }

    static Mapping root(@Nullable Object tree, Consumer<DefinitionProblem> problems) {
        return of("", tree, problems);
    }

    private static Mapping of(
            String place, @Nullable Object value, Consumer<DefinitionProblem> problems) {
        if (value instanceof Map<?, ?> map) {
            return new Mapping(place, map, problems);
        }
        problems.accept(
                new DefinitionProblem(place, "hier hoort een blok met 'sleutel: waarde' te staan"));
        return new Mapping(place, Map.of(), ignored -> {});
    }

    String place() {
        return place;
    }

    String place(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }

    void problem(String key, String message) {
        problems.accept(new DefinitionProblem(place(key), message));
    }

    boolean has(String key) {
        known.add(key);
        return content.get(key) != null;
    }

    /** The text by this key; it has to be there. */
    String text(String key) {
        return optionalText(key).orElseGet(() -> missing(key));
    }

    private String missing(String key) {
        if (content.get(key) == null) {
            problem(key, "ontbreekt");
        }
        return "";
    }

    /** The text by this key, in the form that the pattern allows; empty when it is wrong. */
    String text(String key, Pattern form, String explanation) {
        String text = text(key);
        if (!text.isEmpty() && !form.matcher(text).matches()) {
            problem(key, "'%s' kan niet: %s".formatted(shown(text), explanation));
            return "";
        }
        return text;
    }

    Optional<String> optionalText(String key) {
        known.add(key);
        Object value = content.get(key);
        return value == null ? Optional.empty() : scalar(place(key), value);
    }

    private Optional<String> scalar(String where, @Nullable Object value) {
        if (!(value instanceof String
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Boolean)) {
            problems.accept(new DefinitionProblem(where, "hier hoort een tekst te staan"));
            return Optional.empty();
        }
        String text = value.toString().strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            problems.accept(
                    new DefinitionProblem(
                            where, "moet 1 tot %d tekens lang zijn".formatted(LONGEST_TEXT)));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** A whole number from 1; 1 when it is wrong. */
    int number(String key) {
        String text = text(key);
        if (text.isEmpty()) {
            return 1;
        }
        if (!text.matches("[1-9][0-9]{0,8}")) {
            problem(key, "'%s' is geen geheel getal vanaf 1".formatted(shown(text)));
            return 1;
        }
        return Integer.parseInt(text);
    }

    boolean flag(String key, boolean otherwise) {
        Optional<String> text = optionalText(key);
        if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
            problem(key, "moet true of false zijn, niet '%s'".formatted(shown(text.get())));
        }
        return text.map(Boolean::parseBoolean).orElse(otherwise);
    }

    /** One of the words of an enum, in lower case. */
    <E extends Enum<E>> Optional<E> choice(String key, Class<E> words) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> match =
                Arrays.stream(words.getEnumConstants())
                        .filter(word -> lower(word).equals(text.get()))
                        .findFirst();
        if (match.isEmpty()) {
            List<String> all = Arrays.stream(words.getEnumConstants()).map(Mapping::lower).toList();
            problem(
                    key,
                    "'%s' bestaat niet%s (keuze: %s)"
                            .formatted(
                                    shown(text.get()),
                                    Suggestion.asQuestion(text.get(), all),
                                    String.join(", ", all)));
        }
        return match;
    }

    /** One of the words of an enum; the stand-in when it is wrong or is not there. */
    <E extends Enum<E>> E choice(String key, Class<E> words, E standIn) {
        if (!has(key)) {
            missing(key);
        }
        return choice(key, words).orElse(standIn);
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    Optional<Mapping> optionalMapping(String key) {
        return has(key)
                ? Optional.of(of(place(key), content.get(key), problems))
                : Optional.empty();
    }

    /** The mappings in the list by this key, each placed by the value of its naming key. */
    List<Mapping> mappings(String key, String namedBy) {
        List<Mapping> result = new ArrayList<>();
        int position = 0;
        for (Object item : list(key)) {
            position++;
            Object name = item instanceof Map<?, ?> map ? map.get(namedBy) : null;
            String label = name == null ? "#" + position : shown(name.toString());
            result.add(of("%s[%s]".formatted(place(key), label), item, problems));
        }
        return result;
    }

    List<String> texts(String key) {
        List<String> result = new ArrayList<>();
        for (Object item : list(key)) {
            scalar(place(key), item).ifPresent(result::add);
        }
        return result;
    }

    List<List<String>> textLists(String key) {
        List<List<String>> result = new ArrayList<>();
        for (Object item : list(key)) {
            List<String> texts = new ArrayList<>();
            for (Object inner : item instanceof List<?> many ? many : List.of(item)) {
                scalar(place(key), inner).ifPresent(texts::add);
            }
            result.add(texts);
        }
        return result;
    }

    private List<?> list(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (!(content.get(key) instanceof List<?> list)) {
            problem(key, "hier hoort een lijst te staan");
            return List.of();
        }
        if (list.size() > LONGEST_LIST) {
            problem(key, "meer dan %d regels".formatted(LONGEST_LIST));
            return list.subList(0, LONGEST_LIST);
        }
        if (list.stream().anyMatch(Objects::isNull)) {
            problem(key, "heeft een lege regel");
            return list.stream().filter(Objects::nonNull).toList();
        }
        return list;
    }

    /** To be called last: whatever was not asked for, is not a key of this block. */
    void refuseOtherKeys() {
        for (Object key : content.keySet()) {
            String written = String.valueOf(key);
            if (!known.contains(written)) {
                problem(
                        shown(written),
                        "onbekende sleutel%s".formatted(Suggestion.asQuestion(written, known)));
            }
        }
    }

    private static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
