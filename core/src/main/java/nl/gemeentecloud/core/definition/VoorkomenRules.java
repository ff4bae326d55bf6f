package nl.gemeentecloud.core.definition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import nl.gemeentecloud.core.definition.ObjectType.Opslag;
import nl.gemeentecloud.core.definition.ObjectType.Voorkomens;
import nl.gemeentecloud.core.definition.TypeDraft.AttributeDraft;

/** The meaning of an object type whose source keeps its own history. */
final class VoorkomenRules {

    private static final int MOST_PER_INDEX = 8;

    /** What fits a number of 64 bits whatever the digits are. */
    private static final int MOST_DIGITS = 18;

    private final TypeDraft type;
    private final Consumer<DefinitionProblem> problems;

    VoorkomenRules(TypeDraft type, Consumer<DefinitionProblem> problems) {
        this.type = type;
        this.problems = problems;
    }

    /** The column of an attribute: its element in lower case, words apart. */
    static String column(Attribute attribute) {
        return attribute
                .element()
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    void check(Voorkomens voorkomens) {
        if (type.opslag() != Opslag.KOLOMMEN) {
            problem("voorkomens", "kan alleen bij 'opslag: kolommen'");
        }
        if (type.perHouder()) {
            problem("houder", "'voorkomens' kan alleen bij een register zonder houder");
        }
        if (!type.searchKeys().isEmpty()) {
            problem("zoeksleutels", "bij 'voorkomens' noemen indexen de attributen zelf");
        }
        voorkomens.sleutel().forEach(path -> key("voorkomens.sleutel", path));
        voorkomens.huidig().forEach(path -> single("voorkomens.huidig", path));
        voorkomens.buiten().forEach(path -> single("voorkomens.buiten", path));
        voorkomens.registratie().van().ifPresent(path -> single("voorkomens.registratie", path));
        voorkomens.registratie().tot().ifPresent(path -> single("voorkomens.registratie", path));
        for (List<String> index : type.indexes()) {
            if (index.isEmpty() || index.size() > MOST_PER_INDEX) {
                problem("indexen", "een index heeft 1 tot %d attributen".formatted(MOST_PER_INDEX));
            }
            index.forEach(path -> single("indexen", path));
        }
        type.attributes().forEach(this::attribute);
    }

    private void key(String place, String path) {
        single(place, path)
                .filter(attribute ->
                        switch (attribute.type()) {
                            case GEOMETRIE, ONVOLLEDIGE_DATUM -> true;
                            case TEKST,
                                    CIJFERS,
                                    GETAL,
                                    DATUM,
                                    TIJDSTIP,
                                    CODE,
                                    IDENTIFICATIE,
                                    INDICATIE ->
                                    false;
                        })
                .ifPresent(attribute ->
                        problem(place, "'%s' kan geen voorkomen aanwijzen".formatted(path)));
    }

    private Optional<Attribute> single(String place, String path) {
        Optional<Attribute> found =
                type.attributes().stream()
                        .map(AttributeDraft::attribute)
                        .filter(attribute -> attribute.path().equals(path))
                        .findFirst();
        if (found.isEmpty()) {
            List<String> all =
                    type.attributes().stream().map(draft -> draft.attribute().path()).toList();
            problem(
                    place,
                    "er is geen attribuut '%s'%s"
                            .formatted(path, Suggestion.asQuestion(path, all)));
        } else if (found.get().multiple()) {
            problem(place, "'%s' is meervoudig".formatted(path));
        }
        return found;
    }

    private void attribute(AttributeDraft draft) {
        Attribute attribute = draft.attribute();
        switch (attribute.type()) {
            case IDENTIFICATIE, GETAL -> {
                if (attribute.maxLength() > MOST_DIGITS) {
                    wrong(draft, "telt hoogstens %d cijfers".formatted(MOST_DIGITS));
                }
            }
            case TEKST, CODE, CIJFERS -> {}
            case DATUM, TIJDSTIP, INDICATIE, GEOMETRIE -> {
                if (attribute.multiple()) {
                    wrong(draft, "dit type kan niet 'meervoudig' zijn");
                }
            }
            case ONVOLLEDIGE_DATUM -> wrong(draft, "'onvolledige_datum' kan niet bij 'voorkomens'");
        }
        if (attribute.refersTo().isPresent()
                && attribute.type() != Attribute.ValueType.IDENTIFICATIE) {
            wrong(draft, "'verwijst' kan alleen bij type 'identificatie'");
        }
    }

    private void wrong(AttributeDraft draft, String message) {
        problems.accept(new DefinitionProblem(draft.place(), message));
    }

    private void problem(String key, String message) {
        problems.accept(new DefinitionProblem(type.place() + "." + key, message));
    }
}
