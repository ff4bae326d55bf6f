package nl.gemeentecloud.benchmarks;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the command line asks of a benchmark, as {@code --name=value} or {@code --name value}.
 *
 * @param values by name without dashes
 */
record Options(Map<String, String> values) {

    static Options of(String[] words) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < words.length; i++) {
            if (!words[i].startsWith("--")) {
                throw new IllegalArgumentException(
                        "Option '%s' must start with --".formatted(words[i]));
            }
            String name = words[i].substring(2);
            int equals = name.indexOf('=');
            if (equals >= 0) {
                values.put(name.substring(0, equals), name.substring(equals + 1));
            } else if (i + 1 < words.length) {
                values.put(name, words[++i]);
            } else {
                throw new IllegalArgumentException("Option '%s' needs a value".formatted(words[i]));
            }
        }
        return new Options(values);
    }

    int number(String name, int standard) {
        String given = values.get(name);
        if (given == null) {
            return standard;
        }
        try {
            return Integer.parseInt(given);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "--%s needs a number, not '%s'".formatted(name, given), e);
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
