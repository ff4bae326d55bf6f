package nl.gemeentecloud.proef;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code ./gemeentecloud proef} from words to exit code: the result on one stream, progress on the
 * other.
 */
public final class CommandRun {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private CommandRun() {}

    public static void main(String[] words) {
        int code = run(List.of(words), System.out, System.err);
        System.out.flush();
        System.exit(code);
    }

    /**
     * Does what the words ask.
     *
     * @param out for the result
     * @param err for progress and messages
     * @return 0 when all was written, 1 when writing failed, 2 when the words are wrong
     */
    public static int run(List<String> words, PrintStream out, PrintStream err) {
        if (words.contains("--help") || words.contains("-h")) {
            out.print(Arguments.USAGE);
            return DONE;
        }
        try {
            Arguments arguments = Arguments.parse(words);
            long start = System.nanoTime();
            ProgressLine line = new ProgressLine(err, arguments.options().parts().size());
            Tally tally = Proef.write(arguments.options(), arguments.uit(), line);
            line.end();
            double seconds = (System.nanoTime() - start) / 1e9;
            if (arguments.json()) {
                out.println(json(arguments, tally, seconds));
            } else {
                out.print(text(arguments, tally, seconds));
            }
            return DONE;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return USAGE;
        } catch (IOException e) {
            err.println("Schrijven lukte niet: " + e.getMessage());
            return FAILED;
        }
    }

    private static String text(Arguments arguments, Tally tally, double seconds) {
        StringBuilder text = new StringBuilder();
        text.append(
                "Geschreven in %s: %,.1f MB in %.1f s%n"
                        .formatted(arguments.uit(), tally.bytes() / 1e6, seconds));
        sorted(tally)
                .forEach((part, bytes) ->
                        text.append("  %-4s %,12.1f MB%n".formatted(part, bytes / 1e6)));
        if (tally.persoonslijsten() > 0) {
            text.append(
                    "  %,d persoonslijsten, %,d gewijzigd in de dagen daarna%n"
                            .formatted(tally.persoonslijsten(), tally.mutaties()));
        }
        return text.toString();
    }

    private static Map<String, Long> sorted(Tally tally) {
        Map<String, Long> parts = new TreeMap<>();
        tally.perOnderdeel().forEach((part, bytes) -> parts.put(lower(part), bytes));
        return parts;
    }

    private static String lower(Onderdeel part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private static String json(Arguments arguments, Tally tally, double seconds) {
        StringBuilder json = new StringBuilder("{\"uit\":");
        quoted(json, arguments.uit().toString());
        arguments
                .options()
                .gemeente()
                .ifPresent(code -> quoted(json.append(",\"gemeente\":"), code.digits()));
        json.append(",\"seed\":").append(arguments.options().seed());
        json.append(",\"persoonslijsten\":").append(tally.persoonslijsten());
        json.append(",\"mutaties\":").append(tally.mutaties());
        json.append(",\"bytes\":").append(tally.bytes());
        json.append(",\"onderdelen\":{");
        String[] comma = {""};
        sorted(tally)
                .forEach((part, bytes) -> {
                    quoted(json.append(comma[0]), part);
                    json.append(':').append(bytes);
                    comma[0] = ",";
                });
        return json.append("},\"seconden\":")
                .append(String.format(Locale.ROOT, "%.2f", seconds))
                .append('}')
                .toString();
    }

    private static void quoted(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
