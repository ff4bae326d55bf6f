package nl.gemeentecloud.app.hostile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.gemeentecloud.app.server.Endpoint;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills the requests of an endpoint with identifiers. Every endpoint gets them in its path, its
 * query and its body by their names in the contracts; what an endpoint takes that cannot be guessed
 * like that stands in {@link #SHARP}.
 */
final class Aim {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([^}:]+)(:[^}]*)?}");
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    /** Bodies, as JSON, that an endpoint understands: by pattern, from identifiers. */
    private static final Map<String, Function<Identifiers, List<Map<String, Object>>>> SHARP =
            Map.of("/haalcentraal/api/brp/personen", PersonenAim::bodies);

    private Aim() {}

    /** Always the same requests in the same order, whatever the identifiers are. */
    static List<Shot> at(Endpoint endpoint, Identifiers identifiers) {
        List<Shot> shots = new ArrayList<>();
        List<String> paths = paths(endpoint.pattern(), identifiers);
        for (String path : paths) {
            shots.add(Shot.at(endpoint.method(), path));
        }
        shots.add(Shot.at(endpoint.method(), paths.getFirst() + "?" + form(identifiers.values())));
        for (String parameter : endpoint.parameters()) {
            for (String value : identifiers.values().values()) {
                shots.add(
                        Shot.at(
                                endpoint.method(),
                                paths.getFirst() + "?" + parameter + "=" + encoded(value)));
            }
        }
        if (endpoint.takesBody()) {
            bodies(endpoint, paths.getFirst(), identifiers, shots);
        }
        return shots;
    }

    private static void bodies(
            Endpoint endpoint, String path, Identifiers identifiers, List<Shot> shots) {
        String method = endpoint.method();
        Map<String, String> all = identifiers.values();
        shots.add(Shot.with(method, path, JSON, json(all)));
        shots.add(Shot.with(method, path, JSON, json(List.of(all))));
        shots.add(Shot.with(method, path, FORM, form(all)));
        shots.add(Shot.with(method, path, "text/plain", String.join("\n", all.values())));
        shots.add(
                Shot.with(
                        method,
                        path + "?" + form(all),
                        "application/octet-stream",
                        String.join("\n", all.values())));
        SHARP.getOrDefault(endpoint.pattern(), none -> List.of())
                .apply(identifiers)
                .forEach(body -> shots.add(Shot.with(method, path, JSON, json(body))));
    }

    /** Each variable by its own name where that is known, and then with everything there is. */
    private static List<String> paths(String pattern, Identifiers identifiers) {
        if (!VARIABLE.matcher(pattern).find()) {
            return List.of(pattern);
        }
        List<String> paths = new ArrayList<>();
        paths.add(
                filled(
                        pattern,
                        name ->
                                identifiers
                                        .values()
                                        .getOrDefault(name, identifiers.get("client_id"))));
        for (String value : identifiers.values().values()) {
            paths.add(filled(pattern, name -> value));
        }
        return paths;
    }

    private static String filled(String pattern, Function<String, String> value) {
        return VARIABLE.matcher(pattern)
                .replaceAll(
                        found -> Matcher.quoteReplacement(encoded(value.apply(found.group(1)))));
    }

    static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }
}
