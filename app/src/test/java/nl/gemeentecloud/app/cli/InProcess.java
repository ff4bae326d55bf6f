package nl.gemeentecloud.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import nl.gemeentecloud.app.running.Script.Outcome;

/**
 * The commands within the process of the test: the same program that the script starts, which takes
 * a second each time to become as warm as this one is.
 */
final class InProcess {

    private InProcess() {}

    static Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code =
                Main.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .execute(arguments);
        return new Outcome(code, out.toString(), err.toString());
    }
}
