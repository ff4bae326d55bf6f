package nl.gemeentecloud.store.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.core.definition.Attribute;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.RegisterDefinition;
import nl.gemeentecloud.core.definition.SearchKey;
import nl.gemeentecloud.core.text.SearchText;

/**
 * What of a definition decides how its data is stored, as lines that are kept beside the tables:
 * {@code kind|object type|name|content}. Two snapshots differ by their lines.
 */
record DefinitionSnapshot(List<Line> lines) {

    /** What a line is about. */
    enum Part {
        TYPE,
        ATTRIBUTE,
        KEY,
        INDEX
    }

    record Line(Part part, String type, String name, String content) {
        String identity() {
            return part + "|" + type + "|" + name;
        }

        String text() {
            return identity() + "|" + content;
        }
    }

    static DefinitionSnapshot of(RegisterDefinition definition) {
        List<Line> lines = new ArrayList<>();
        for (ObjectType type : definition.objectTypes()) {
            lines.add(
                    new Line(
                            Part.TYPE,
                            type.name(),
                            "",
                            "%s %s %s %s %s"
                                            .formatted(
                                                    type.opslag(),
                                                    type.integriteit(),
                                                    type.perHouder() ? "HOUDER" : "LANDELIJK",
                                                    type.geldigheid().van().orElse("-"),
                                                    type.geldigheid().tot().orElse("-"))
                                    + voorkomens(type)));
            for (Attribute attribute : type.attributes()) {
                if (!attribute.derived()) {
                    lines.add(line(type, attribute));
                }
            }
            type.searchKeys().forEach(key -> lines.add(line(type, key)));
            type.indexes()
                    .forEach(index ->
                            lines.add(
                                    new Line(
                                            Part.INDEX, type.name(), String.join(",", index), "")));
        }
        return new DefinitionSnapshot(lines);
    }

    private static Line line(ObjectType type, Attribute attribute) {
        String content = attribute.type().toString();
        if (type.voorkomens().isPresent()) {
            content +=
                    " %d%s%s"
                            .formatted(
                                    attribute.maxLength(),
                                    attribute.multiple() ? " MEERVOUDIG" : "",
                                    attribute.refersTo().map(name -> " -> " + name).orElse(""));
        }
        return new Line(Part.ATTRIBUTE, type.name(), attribute.path(), content);
    }

    private static String voorkomens(ObjectType type) {
        return type.voorkomens()
                .map(voorkomens ->
                        " VOORKOMENS %s HUIDIG %s"
                                .formatted(
                                        String.join(",", voorkomens.sleutel()),
                                        String.join(",", voorkomens.huidig())))
                .orElse("");
    }

    private static Line line(ObjectType type, SearchKey key) {
        String form =
                switch (key.form()) {
                    case LETTERLIJK, POSTCODE -> key.form().toString();
                    case GEVOUWEN, OMGEKEERD -> key.form() + "/" + SearchText.VERSION;
                };
        return new Line(
                Part.KEY, type.name(), key.name(), form + " " + String.join(",", key.from()));
    }

    static DefinitionSnapshot parse(String text) {
        return new DefinitionSnapshot(text.lines().map(DefinitionSnapshot::parseLine).toList());
    }

    private static Line parseLine(String line) {
        String[] parts = line.split("\\|", 4);
        if (parts.length != 4) {
            throw new IllegalStateException(
                    "The stored definition of a register is damaged; restore the zone");
        }
        return new Line(Part.valueOf(parts[0]), parts[1], parts[2], parts[3]);
    }

    String text() {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }

    private Map<String, Line> byIdentity() {
        Map<String, Line> map = new LinkedHashMap<>();
        lines.forEach(line -> map.put(line.identity(), line));
        return map;
    }

    /** What is here and not in the older one, in the order of the definition. */
    List<Line> addedSince(DefinitionSnapshot older) {
        Map<String, Line> before = older.byIdentity();
        return lines.stream().filter(line -> !before.containsKey(line.identity())).toList();
    }

    /** In Dutch: every change since the older one that is more than an addition. */
    List<String> refusedSince(DefinitionSnapshot older) {
        Map<String, Line> now = byIdentity();
        List<String> refused = new ArrayList<>();
        for (Line before : older.lines) {
            Line after = now.get(before.identity());
            boolean wholeTypeGone =
                    before.part != Part.TYPE
                            && !now.containsKey(Part.TYPE + "|" + before.type + "|");
            if (after == null && !wholeTypeGone) {
                refused.add(gone(before));
            } else if (after != null && !after.content.equals(before.content)) {
                refused.add(changed(before, after));
            }
        }
        return refused;
    }

    private static String gone(Line line) {
        return switch (line.part) {
            case TYPE ->
                    "objecttype %s verdwijnt; het plan zegt wat er met de opgeslagen records gebeurt"
                            .formatted(line.type);
            case ATTRIBUTE ->
                    "%s: attribuut %s verdwijnt; het plan zegt of opgeslagen waarden blijven, worden gewist of verhuizen"
                            .formatted(line.type, line.name);
            case KEY ->
                    "%s: zoeksleutel %s verdwijnt; het plan zegt welke vragen er niet meer op zoeken"
                            .formatted(line.type, line.name);
            case INDEX ->
                    "%s: index [%s] verdwijnt; het plan zegt welke vragen die niet meer nodig hebben"
                            .formatted(line.type, line.name);
        };
    }

    private static String changed(Line before, Line after) {
        String change = "(%s wordt %s)".formatted(before.content, after.content);
        return switch (before.part) {
            case TYPE ->
                    "objecttype %s wordt anders opgeslagen %s; het plan zegt hoe de records worden omgezet en hoe lang dat duurt"
                            .formatted(before.type, change);
            case ATTRIBUTE ->
                    "%s: attribuut %s krijgt een ander type %s; het plan zegt hoe opgeslagen waarden worden omgezet en wat er gebeurt met wat niet past"
                            .formatted(before.type, before.name, change);
            case KEY ->
                    "%s: zoeksleutel %s wordt anders gevormd %s; het plan zegt wanneer de kolom opnieuw wordt gevuld, of geef de nieuwe sleutel een eigen naam"
                            .formatted(before.type, before.name, change);
            case INDEX ->
                    "%s: index [%s] verandert %s; het plan zegt hoe"
                            .formatted(before.type, before.name, change);
        };
    }
}
