package nl.gemeentecloud.brp.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what passed and what did not, by folder, and shows it as a table. */
public final class Tally {

    private static final int SHOWN_FAILURES = 40;

    private final Map<String, int[]> byFolder = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private int passed;

    public void passed(ConformanceCase of) {
        passed++;
        count(of)[0]++;
    }

    public void failed(ConformanceCase of, String why) {
        count(of)[1]++;
        failures.add(of.id() + "\n  " + why);
    }

    private int[] count(ConformanceCase of) {
        return byFolder.computeIfAbsent(of.folder(), folder -> new int[2]);
    }

    public int total() {
        return passed + failures.size();
    }

    /** Of the cases that ran, the part that passed: 0 to 1. */
    public double passedPart() {
        return total() == 0 ? 0 : (double) passed / total();
    }

    /** The table, and the first failures. */
    public String report(String title) {
        StringBuilder text = new StringBuilder();
        text.append("\n%-90s %7s %7s%n".formatted(title, "passed", "failed"));
        byFolder.forEach((folder, counts) ->
                text.append("%-90s %7d %7d%n".formatted(folder, counts[0], counts[1])));
        text.append("%-90s %7d %7d%n".formatted("total", passed, failures.size()));
        failures.stream().limit(SHOWN_FAILURES).forEach(f -> text.append(f).append('\n'));
        return text.toString();
    }
}
