package nl.gemeentecloud.cloud;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.core.definition.DefinitionProblem;
import nl.gemeentecloud.core.definition.DefinitionReader;
import nl.gemeentecloud.core.definition.DefinitionResult;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Reads the definition of a register from YAML. Every scalar is taken as it is written: an unquoted
 * {@code 0120} stays {@code 0120}. A file is at most 4 MiB and 20 levels deep; a key that stands
 * twice in one block is a problem.
 */
public final class DefinitionFile {

    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int DEEPEST = 20;

    private static final YAMLFactory YAML =
            YAMLFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxDocumentLength(MOST_BYTES)
                                    .maxNestingDepth(DEEPEST)
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private DefinitionFile() {}

    /** Reads and closes the stream. */
    public static DefinitionResult read(InputStream yaml) {
        try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), yaml)) {
            parser.nextToken();
            return DefinitionReader.read(value(parser));
        } catch (JacksonException e) {
            var at = e.getLocation();
            String place =
                    at == null
                            ? ""
                            : "regel %d, kolom %d".formatted(at.getLineNr(), at.getColumnNr());
            return new DefinitionResult.Problems(
                    List.of(
                            new DefinitionProblem(
                                    place,
                                    "dit is geen leesbare YAML: " + e.getOriginalMessage())));
        }
    }

    private static @Nullable Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> mapping = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                mapping.put(key, value(parser));
            }
            return mapping;
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser));
            }
            return list;
        }
        return token == null || token == JsonToken.VALUE_NULL ? null : parser.getString();
    }
}
