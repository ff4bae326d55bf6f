package nl.gemeentecloud.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a benchmark found: named figures with their spread, and ratios with the bound they were
 * measured against.
 */
final class Report {

    private final String name;
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();

    Report(String name, String claim) {
        this.name = name;
        text.append(name).append(": ").append(claim).append('\n');
    }

    void figure(String what, String unit, Series series) {
        figures.put(what + " " + unit, series.values());
        text.append("  %-58s %s%n".formatted(what, series.text(unit)));
    }

    void figure(String what, String unit, double value) {
        figures.put(what + " " + unit, value);
        text.append("  %-58s %,.2f %s%n".formatted(what, value, unit));
    }

    void note(String what, String value) {
        figures.put(what, value);
        text.append("  %-58s %s%n".formatted(what, value));
    }

    /** The ratio of two medians, and the least it should be. */
    double ratio(String what, Series ours, Series peer, double atLeast) {
        double ratio = ours.median() / peer.median();
        figures.put(what, ratio);
        text.append(
                "  %-58s %.2f (wanted: at least %.2f)%s%n"
                        .formatted(what, ratio, atLeast, ratio < atLeast ? "  NOT REACHED" : ""));
        return ratio;
    }

    String text() {
        return text.toString();
    }

    String json() {
        return JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(
                        Map.of(
                                "benchmark",
                                name,
                                "machine",
                                Machine.description(),
                                "figures",
                                figures));
    }
}
