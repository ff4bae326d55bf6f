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
    private boolean reached = true;

    Report(String name, String claim) {
        this.name = name;
        text.append(name).append(": ").append(claim).append('\n');
    }

    void figure(String what, String unit, Series series) {
        figures.put((what + " " + unit).strip(), series.values());
        line(what, series.text(unit));
    }

    void figure(String what, String unit, double value) {
        figures.put((what + " " + unit).strip(), value);
        line(what, "%s %s".formatted(Series.number(value), unit));
    }

    void note(String what, String value) {
        figures.put(what, value);
        line(what, value);
    }

    /** The ratio of two medians. */
    double ratio(String what, Series ours, Series peer) {
        double ratio = ours.median() / peer.median();
        figures.put(what, ratio);
        line(what, "%.2f".formatted(ratio));
        return ratio;
    }

    /** A count that has to be exactly this. */
    void must(String what, long count, long wanted) {
        figures.put(what, count);
        text.append(
                "  %-58s %,d (wanted: %,d)%s%n"
                        .formatted(what, count, wanted, count == wanted ? "" : "  NOT REACHED"));
    }

    /** The ratio of two medians, and the least it should be. */
    void atLeast(String what, Series ours, Series peer, double bound) {
        bound(what, ours.median() / peer.median(), bound, "at least", true);
    }

    /** The ratio of two medians, and the most it should be. */
    void atMost(String what, Series ours, Series peer, double bound) {
        bound(what, ours.median() / peer.median(), bound, "at most", false);
    }

    /** A figure and the most it should be. */
    void atMost(String what, String unit, double value, double bound) {
        bound((what + " (" + unit + ")"), value, bound, "at most", false);
    }

    private void bound(String what, double value, double bound, String side, boolean least) {
        figures.put(what, value);
        figures.put(what + ", wanted " + side, bound);
        boolean right = least ? value >= bound : value <= bound;
        reached &= right;
        line(
                what,
                "%.2f (wanted: %s %.2f)%s"
                        .formatted(value, side, bound, right ? "" : "  NOT REACHED"));
    }

    /** Something went wrong that no ratio shows. */
    void notReached(String why) {
        reached = false;
        figures.put("not reached", why);
        text.append("  ").append(why).append("  NOT REACHED\n");
    }

    private void line(String what, String value) {
        text.append("  %-58s %s%n".formatted(what, value));
    }

    /** Whether all bounds were kept. */
    boolean reached() {
        return reached;
    }

    String text() {
        return text.toString();
    }

    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("benchmark", name);
        all.put("machine", Machine.description());
        all.put("reached", reached);
        all.put("figures", figures);
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }
}
