package nl.gemeentecloud.bag.api.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gemeentecloud.bag.api.problem.InvalidParam;
import nl.gemeentecloud.bag.api.problem.Problem;
import nl.gemeentecloud.bag.api.request.Operation.Search;

/**
 * Checks what was given against what an operation takes, in the order of foutafhandeling.feature:
 * values first, then whether enough was given to search with, then whether it goes together.
 */
public final class AskedReader {

    private static final int MOST_FAULTS = 20;

    private AskedReader() {}

    /** What came of it. */
    public sealed interface Result {

        record Right(Asked asked) implements Result {}

        record Wrong(Problem problem) implements Result {}
    }

    /**
     * Reads a request.
     *
     * @param path values of the parameters in the path, by name
     */
    public static Result read(Operation operation, Map<String, String> path, QueryString query) {
        Map<String, String> given = new HashMap<>(path);
        List<InvalidParam> faults = new ArrayList<>();
        boolean twice = false;
        boolean wrongType = false;
        for (Parameter parameter : inOrder(operation, path, query)) {
            List<String> values = query.values().getOrDefault(parameter.name(), List.of());
            twice |= values.size() > 1;
            String value =
                    path.getOrDefault(
                            parameter.name(), values.isEmpty() ? "" : values.getFirst().strip());
            if (value.isEmpty()) {
                if (parameter.equals(Parameter.EXPAND) && !values.isEmpty()) {
                    faults.add(expandFault(""));
                }
                continue;
            }
            given.put(parameter.name(), value);
            Optional<ValueRule.Fault> fault = parameter.rule().fault(value);
            if (fault.isPresent()) {
                wrongType |= fault.get().wrongType();
                faults.add(
                        new InvalidParam(
                                parameter.name(), fault.get().code(), fault.get().reason()));
            }
        }
        Set<String> expand = new LinkedHashSet<>();
        if (!operation.expand().isEmpty()) {
            expand(operation.expand(), given.getOrDefault("expand", ""), expand, faults);
        }
        if (!faults.isEmpty()) {
            List<InvalidParam> told = wrongType ? faults.subList(0, 1) : faults;
            return new Result.Wrong(
                    Problem.invalidParams(told.subList(0, Math.min(told.size(), MOST_FAULTS))));
        }
        if (twice) {
            return new Result.Wrong(
                    Problem.unsupportedCombination("Geef elke parameter hoogstens één keer op."));
        }
        return judge(operation, new Asked(given, expand));
    }

    /** The path first, then the query in the order in which it was given. */
    private static List<Parameter> inOrder(
            Operation operation, Map<String, String> path, QueryString query) {
        List<Parameter> ordered = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            if (path.containsKey(parameter.name())) {
                ordered.add(parameter);
            }
        }
        for (String name : query.values().keySet()) {
            for (Parameter parameter : operation.parameters()) {
                if (parameter.name().equals(name) && !ordered.contains(parameter)) {
                    ordered.add(parameter);
                }
            }
        }
        return ordered;
    }

    /** Names in any case of letters; {@code true} is all of them, a field of one is the whole. */
    private static void expand(
            List<String> known, String given, Set<String> into, List<InvalidParam> faults) {
        if (given.isEmpty()) {
            return;
        }
        if (given.equals("true")) {
            into.addAll(known);
            return;
        }
        for (String part : given.split(",", -1)) {
            String name = part.strip();
            int dot = name.indexOf('.');
            String resource = dot < 0 ? name : name.substring(0, dot);
            Optional<String> match = known.stream().filter(resource::equalsIgnoreCase).findFirst();
            if (match.isPresent()) {
                into.add(match.get());
            } else {
                faults.add(expandFault(name));
            }
        }
    }

    private static InvalidParam expandFault(String part) {
        String shown = part.length() > 80 ? part.substring(0, 80) + "..." : part;
        return new InvalidParam(
                "expand",
                "expand",
                "Deel van de parameterwaarde is niet correct: %s.".formatted(shown));
    }

    private static Result judge(Operation operation, Asked asked) {
        if (asked.flag(Parameter.HUIDIG)
                && (asked.has(Parameter.GELDIG_OP) || asked.has(Parameter.BESCHIKBAAR_OP))) {
            return new Result.Wrong(
                    Problem.unsupportedCombination(
                            "Parameter huidig gaat niet samen met geldigOp of beschikbaarOp."));
        }
        if (operation.searches().isEmpty()) {
            return new Result.Right(asked);
        }
        List<Search> begun =
                operation.searches().stream()
                        .filter(search -> search.all().stream().anyMatch(asked::has))
                        .toList();
        if (begun.isEmpty()) {
            return new Result.Wrong(Problem.paramsRequired(ways(operation)));
        }
        List<Search> complete =
                begun.stream()
                        .filter(search -> search.all().stream().allMatch(asked::has))
                        .toList();
        if (complete.isEmpty()) {
            return mixed(begun, asked)
                    ? new Result.Wrong(Problem.unsupportedCombination(ways(operation)))
                    : new Result.Wrong(Problem.paramsCombination(ways(operation)));
        }
        return complete.stream().anyMatch(search -> holdsAll(operation, search, asked))
                ? new Result.Right(asked)
                : new Result.Wrong(Problem.unsupportedCombination(ways(operation)));
    }

    /** Whether no one way of searching has all that was given to search with. */
    private static boolean mixed(List<Search> begun, Asked asked) {
        return begun.stream()
                .noneMatch(search ->
                        begun.stream()
                                .flatMap(other -> other.all().stream())
                                .filter(asked::has)
                                .allMatch(search.all()::contains));
    }

    /** Whether all that was given belongs to this way, or to every way. */
    private static boolean holdsAll(Operation operation, Search search, Asked asked) {
        return operation.searches().stream()
                .flatMap(other -> Stream.concat(other.all().stream(), other.more().stream()))
                .filter(asked::has)
                .allMatch(parameter ->
                        search.all().contains(parameter) || search.more().contains(parameter));
    }

    private static String ways(Operation operation) {
        return operation.searches().stream()
                .map(search ->
                        search.all().stream()
                                .map(Parameter::name)
                                .collect(Collectors.joining(" met ")))
                .collect(Collectors.joining(", of ", "Zoek met ", "."));
    }
}
