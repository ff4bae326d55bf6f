package nl.gemeentecloud.benchmarks;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import nl.gemeentecloud.store.zone.ZoneConfiguration;
import nl.gemeentecloud.store.zone.Zones;

/** No search of the personen API reads a table from end to end, however many persons there are. */
final class PlansBenchmark implements Benchmark {

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public String claim() {
        return "every search of the personen API goes by an index under row-level security";
    }

    @Override
    public Report run(Path work, Options options) throws Exception {
        int persons = options.number("persons", 1_000_000);
        Report report = new Report(name(), claim());
        report.figure("persons", "", persons);
        try (Zones zones = Zones.open(ZoneConfiguration.defaults(), work, Clock.systemUTC())) {
            Plans plans = new Plans(zones.zone("afgescheiden"));
            long begin = System.nanoTime();
            plans.fill(persons);
            report.figure("filled in", "s", (System.nanoTime() - begin) / 1e9);
            for (boolean generic : new boolean[] {false, true}) {
                Map<String, String> all = plans.of(generic);
                report.figure(
                        generic ? "searches planned for any value" : "searches planned",
                        "",
                        all.size());
                all.forEach((search, plan) -> {
                    if (!Plans.goesByIndex(plan)) {
                        report.notReached(search + "\n" + plan);
                    }
                });
            }
        }
        return report;
    }
}
