package nl.gemeentecloud.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The configuration as dotted names with text values, whatever it was written in. */
final class Entries {

    private static final long MOST_BYTES = 1 << 20;
    private static final int MOST_DEPTH = 8;

    private Entries() {}

    /**
     * Reads a YAML file of at most 1 MiB and 8 levels; a list becomes numbered names.
     *
     * @throws SettingsRefused when it is not such a file
     */
    static Map<String, String> ofFile(Path file) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return entries;
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new SettingsRefused(
                    file.toString(), List.of("larger than 1 MiB; this is no configuration"));
        }
        JsonNode root;
        try {
            root = YAMLMapper.shared().readTree(Files.readString(file));
        } catch (JacksonException malformed) {
            throw new SettingsRefused(
                    file.toString(),
                    List.of(
                            "not readable as YAML at line %d, column %d: %s"
                                    .formatted(
                                            malformed.getLocation().getLineNr(),
                                            malformed.getLocation().getColumnNr(),
                                            malformed.getOriginalMessage())));
        }
        if (root == null || root.isMissingNode() || root.isNull()) {
            return entries;
        }
        if (!root.isObject()) {
            throw new SettingsRefused(
                    file.toString(), List.of("expected names with values, found one value"));
        }
        flatten(file, "", root, 1, entries);
        return entries;
    }

    private static void flatten(
            Path file, String name, JsonNode node, int depth, Map<String, String> into) {
        if (depth > MOST_DEPTH) {
            throw new SettingsRefused(
                    file.toString(), List.of(name + " is nested deeper than " + MOST_DEPTH));
        }
        String prefix = name.isEmpty() ? "" : name + ".";
        if (node.isObject()) {
            node.properties()
                    .forEach(child ->
                            flatten(
                                    file,
                                    prefix + child.getKey(),
                                    child.getValue(),
                                    depth + 1,
                                    into));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(file, prefix + i, node.get(i), depth + 1, into);
            }
        } else {
            into.put(name, node.isNull() ? "" : node.asString());
        }
    }
}
