package nl.gemeentecloud.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The process that asks: for each line with a number of seconds on its standard input it asks that
 * long, and answers with one line of figures. It stays between runs, so that its own code is warm.
 */
final class LoadProgram {

    private LoadProgram() {}

    /**
     * {@code --port --connections} and {@code --path --token-file --mix --persons --stride --keys}
     * or {@code --paths}, a file with what to get on each line.
     */
    public static void main(String[] words) throws IOException {
        Map<String, String> options = Options.of(words).values();
        Asking asking = new Asking(Integer.parseInt(option(options, "port")), requests(options));
        OperatingSystemMXBean machine =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int connections = Integer.parseInt(option(options, "connections"));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            long cpu = machine.getProcessCpuTime();
            Asking.Answered answered =
                    asking.run(connections, (long) (Double.parseDouble(line) * 1e9));
            long[] micros = answered.micros();
            System.out.println(
                    "%d %d %d %.6f %d %d %d %.3f"
                            .formatted(
                                    micros.length,
                                    answered.failures(),
                                    answered.bytes(),
                                    answered.nanos() / 1e9,
                                    Series.percentile(micros, 0.5),
                                    Series.percentile(micros, 0.99),
                                    Series.percentile(micros, 1),
                                    (machine.getProcessCpuTime() - cpu) / 1e6)
                            .toLowerCase(Locale.ROOT));
        }
    }

    private static Asking.Requests requests(Map<String, String> options) throws IOException {
        if (options.containsKey("paths")) {
            return Asking.gets(Files.readAllLines(Path.of(option(options, "paths"))));
        }
        Mix mix = Mix.named(option(options, "mix"));
        int persons = Integer.parseInt(option(options, "persons"));
        int stride = Integer.parseInt(options.getOrDefault("stride", "0"));
        Keys keys =
                options.containsKey("keys")
                        ? Keys.read(Path.of(option(options, "keys")))
                        : Keys.NONE;
        String token = Files.readString(Path.of(option(options, "token-file"))).strip();
        return Asking.posts(
                option(options, "path"),
                token.lines().toList(),
                (random, client) ->
                        mix.body(
                                random,
                                Mix.FIRST_BURGERSERVICENUMMER + client * stride,
                                persons,
                                keys.rows()));
    }

    private static String option(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Option --" + name + " is missing");
        }
        return value;
    }
}
