package nl.gemeentecloud.core.definition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.gemeentecloud.core.definition.Attribute.ValueType;
import nl.gemeentecloud.core.definition.ObjectType.Integriteit;
import nl.gemeentecloud.core.definition.TypeDraft.AttributeDraft;
import nl.gemeentecloud.core.definition.TypeDraft.GroupDraft;

/** The meaning of a definition: what is named exists, once, and can be stored as it says. */
final class DefinitionRules {

    /** Tables that every register has besides those of its object types. */
    private static final Set<String> RESERVED_TYPES =
            Set.of(
                    "register_definition",
                    "register_event",
                    "register_version",
                    "delivery",
                    "delivery_part");

    /** Columns that every table has besides its attributes and search keys. */
    private static final Set<String> RESERVED_COLUMNS =
            Set.of(
                    "houder",
                    "object_id",
                    "bronsleutel",
                    "volgnummer",
                    "pseudonym",
                    "recorded_from",
                    "recorded_to",
                    "valid_from",
                    "valid_to",
                    "digest",
                    "delivery_id",
                    "document",
                    "as_delivered",
                    // system columns of PostgreSQL
                    "tableoid",
                    "xmin",
                    "cmin",
                    "xmax",
                    "cmax",
                    "ctid");

    private static final int MOST_KEYS = 100;
    private static final int MOST_COLUMNS = 1000;
    private static final int LONGEST_COLUMN = 63;
    private static final int MOST_KEYS_PER_INDEX = 8;
    private static final Pattern STARTS_WITH_LETTER = Pattern.compile("[A-Za-z].*");

    private final TypeDraft type;
    private final Consumer<DefinitionProblem> problems;
    private final Map<String, Attribute> byPath = new LinkedHashMap<>();

    private DefinitionRules(TypeDraft type, Consumer<DefinitionProblem> problems) {
        this.type = type;
        this.problems = problems;
    }

    static void check(List<TypeDraft> types, Consumer<DefinitionProblem> problems) {
        Set<String> names = new HashSet<>();
        for (TypeDraft type : types) {
            if (!type.name().isEmpty() && !names.add(type.name())) {
                problems.accept(
                        new DefinitionProblem(type.place(), "dit objecttype staat er al eerder"));
            }
            new DefinitionRules(type, problems).check();
        }
        types.forEach(type -> references(type, names, problems));
    }

    private static void references(
            TypeDraft type, Set<String> names, Consumer<DefinitionProblem> problems) {
        for (AttributeDraft draft : type.attributes()) {
            Attribute attribute = draft.attribute();
            attribute
                    .refersTo()
                    .filter(name -> !names.contains(name))
                    .ifPresent(name ->
                            problems.accept(
                                    new DefinitionProblem(
                                            draft.place() + ".verwijst",
                                            "er is geen objecttype '%s'%s"
                                                    .formatted(
                                                            name,
                                                            Suggestion.asQuestion(name, names)))));
        }
    }

    private void check() {
        if (RESERVED_TYPES.contains(type.name())) {
            problem("naam", "'%s' is een naam van het systeem".formatted(type.name()));
        }
        groups();
        attributes();
        geldigheid();
        type.gebied().ifPresent(path -> stored("gebied", path));
        keys();
        indexes();
        switch (type.opslag()) {
            case DOCUMENT -> document();
            case KOLOMMEN -> columns();
        }
        type.voorkomens()
                .ifPresentOrElse(
                        voorkomens -> new VoorkomenRules(type, problems).check(voorkomens),
                        this::withoutVoorkomens);
    }

    private void withoutVoorkomens() {
        for (AttributeDraft draft : type.attributes()) {
            Attribute attribute = draft.attribute();
            boolean own =
                    switch (attribute.type()) {
                        case IDENTIFICATIE, INDICATIE, GEOMETRIE -> true;
                        case TEKST, CIJFERS, GETAL, DATUM, ONVOLLEDIGE_DATUM, TIJDSTIP, CODE ->
                                false;
                    };
            if (own || attribute.multiple() || attribute.refersTo().isPresent()) {
                problems.accept(
                        new DefinitionProblem(
                                draft.place(),
                                "identificatie, indicatie, geometrie, 'meervoudig' en 'verwijst' kunnen alleen bij 'voorkomens'"));
            }
        }
    }

    private void groups() {
        Set<String> numbers = new HashSet<>();
        for (GroupDraft group : type.groups()) {
            once(numbers, group.number(), group.place());
            group.history().ifPresent(history -> once(numbers, history, group.place()));
        }
        if (type.attributes().stream().noneMatch(draft -> !draft.attribute().derived())) {
            problem("groepen", "een objecttype heeft ten minste één attribuut");
        }
    }

    private void once(Set<String> seen, String name, String place) {
        if (!name.isEmpty() && !seen.add(name)) {
            problems.accept(new DefinitionProblem(place, "'%s' bestaat al".formatted(name)));
        }
    }

    private void attributes() {
        for (AttributeDraft draft : type.attributes()) {
            String path = draft.attribute().path();
            if (!path.isEmpty() && byPath.put(path, draft.attribute()) != null) {
                problems.accept(
                        new DefinitionProblem(
                                draft.place(), "het pad '%s' bestaat al".formatted(path)));
            }
        }
        for (AttributeDraft draft : type.attributes()) {
            draft.attribute().derivedFrom().forEach(path -> storedAt(draft.place() + ".uit", path));
        }
    }

    private Optional<Attribute> stored(String key, String path) {
        return storedAt(type.place() + "." + key, path);
    }

    /** The stored attribute by this path; anything else is a problem at this place. */
    private Optional<Attribute> storedAt(String place, String path) {
        Attribute attribute = byPath.get(path);
        if (attribute == null) {
            problems.accept(
                    new DefinitionProblem(
                            place,
                            "er is geen attribuut '%s'%s"
                                    .formatted(
                                            path, Suggestion.asQuestion(path, byPath.keySet()))));
            return Optional.empty();
        }
        if (attribute.derived()) {
            problems.accept(
                    new DefinitionProblem(
                            place,
                            "'%s' is zelf afgeleid; noem de opgeslagen attributen"
                                    .formatted(path)));
            return Optional.empty();
        }
        return Optional.of(attribute);
    }

    private void geldigheid() {
        type.geldigheid().van().ifPresent(path -> date("geldigheid.van", path));
        type.geldigheid().tot().ifPresent(path -> date("geldigheid.tot", path));
        if (type.geldigheid().tot().isPresent() && type.geldigheid().van().isEmpty()) {
            problem("geldigheid.van", "ontbreekt, terwijl er wel een 'tot' is");
        }
    }

    private void date(String key, String path) {
        stored(key, path)
                .map(Attribute::type)
                .filter(valueType ->
                        valueType != ValueType.DATUM
                                && valueType != ValueType.ONVOLLEDIGE_DATUM
                                && valueType != ValueType.TIJDSTIP)
                .ifPresent(valueType ->
                        problem(key, "'%s' is geen datum of tijdstip".formatted(path)));
    }

    private void keys() {
        Set<String> names = new HashSet<>();
        for (SearchKey key : type.searchKeys()) {
            String place = "%s.zoeksleutels[%s]".formatted(type.place(), key.name());
            once(names, key.name(), place);
            if (RESERVED_COLUMNS.contains(key.name())) {
                problems.accept(
                        new DefinitionProblem(
                                place, "'%s' is een naam van het systeem".formatted(key.name())));
            }
            key.from().forEach(path -> storedAt(place + ".uit", path));
        }
        if (type.searchKeys().size() > MOST_KEYS) {
            problem("zoeksleutels", "meer dan %d zoeksleutels".formatted(MOST_KEYS));
        }
    }

    private void indexes() {
        if (type.voorkomens().isPresent()) {
            return;
        }
        List<String> names = type.searchKeys().stream().map(SearchKey::name).toList();
        for (List<String> index : type.indexes()) {
            String key = "indexen" + index;
            if (index.isEmpty() || index.size() > MOST_KEYS_PER_INDEX) {
                problem(
                        key,
                        "een index heeft 1 tot %d zoeksleutels".formatted(MOST_KEYS_PER_INDEX));
            }
            if (new HashSet<>(index).size() < index.size()) {
                problem(key, "noemt een zoeksleutel twee keer");
            }
            for (String name : index) {
                if (!names.contains(name)) {
                    problem(
                            key,
                            "er is geen zoeksleutel '%s'%s"
                                    .formatted(name, Suggestion.asQuestion(name, names)));
                }
            }
        }
        if (new HashSet<>(type.indexes()).size() < type.indexes().size()) {
            problem("indexen", "dezelfde index staat er twee keer");
        }
    }

    private void document() {
        if (type.integriteit() == Integriteit.AFDWINGEN) {
            problem("integriteit", "'afdwingen' kan alleen bij 'opslag: kolommen'");
        }
        type.geldigheid()
                .van()
                .ifPresent(path ->
                        problem(
                                "geldigheid",
                                "een document houdt zijn eigen materiële historie bij;"
                                        + " laat 'geldigheid' weg of kies 'opslag:"
                                        + " kolommen'"));
    }

    private void columns() {
        for (GroupDraft group : type.groups()) {
            if (group.repeating() || group.history().isPresent()) {
                problems.accept(
                        new DefinitionProblem(
                                group.place(),
                                "'herhaalbaar' en 'historie' kunnen alleen bij 'opslag:"
                                        + " document'"));
            }
            if (!group.number().isEmpty()
                    && !STARTS_WITH_LETTER.matcher(group.number()).matches()) {
                problems.accept(
                        new DefinitionProblem(
                                group.place() + ".nummer",
                                "moet bij 'opslag: kolommen' met een letter beginnen"));
            }
        }
        if (type.integriteit() == Integriteit.AFDWINGEN && type.geldigheid().van().isEmpty()) {
            problem("geldigheid.van", "ontbreekt; 'integriteit: afdwingen' heeft die nodig");
        }
        Map<String, String> columns = new HashMap<>();
        type.searchKeys().forEach(key -> columns.put(key.name(), "zoeksleutel " + key.name()));
        for (AttributeDraft draft : type.attributes()) {
            if (draft.attribute().derived()) {
                continue;
            }
            String column = columnOf(draft.attribute());
            String other = columns.put(column, draft.attribute().path());
            if (other != null || RESERVED_COLUMNS.contains(column)) {
                problems.accept(
                        new DefinitionProblem(
                                draft.place(),
                                "kolom '%s' is al van %s"
                                        .formatted(column, other == null ? "het systeem" : other)));
            }
            if (column.length() > LONGEST_COLUMN) {
                problems.accept(
                        new DefinitionProblem(
                                draft.place(),
                                "groep en nummer zijn samen langer dan %d tekens"
                                        .formatted(LONGEST_COLUMN)));
            }
        }
        if (columns.size() > MOST_COLUMNS) {
            problem("groepen", "meer dan %d kolommen".formatted(MOST_COLUMNS));
        }
    }

    private String columnOf(Attribute attribute) {
        return type.voorkomens().isPresent()
                ? VoorkomenRules.column(attribute)
                : attribute.path().replace('.', '_').toLowerCase(Locale.ROOT);
    }

    private void problem(String key, String message) {
        problems.accept(new DefinitionProblem(type.place() + "." + key, message));
    }
}
