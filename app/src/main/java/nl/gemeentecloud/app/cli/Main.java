package nl.gemeentecloud.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import nl.gemeentecloud.app.settings.SettingsRefused;
import nl.gemeentecloud.store.zone.ZoneUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Gemeentecloud. Results go to stdout, progress and messages to stderr. */
@Command(
        name = "./gemeentecloud",
        description = "One cloud for all municipalities, holding all base registries.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            StartCommand.class,
            StopCommand.class,
            ConnectCommand.class,
            TokenCommand.class,
            DemoCommand.class,
            LoadCommand.class,
            VerifyLogCommand.class,
            ProefCommand.class,
            BenchCommand.class,
            TestCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Begin with: ./gemeentecloud demo",
            "Exit codes: 0 done, 1 a check found a difference, 2 usage, 3 no server,",
            "4 already running with other options, 5 refused, 6 interrupted."
        })
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // libraries speak up when something is wrong, and to stderr: stdout is for results
        System.setProperty("logback.configurationFile", "nl/gemeentecloud/app/cli/logback.xml");
        int code = commandLine().execute(args);
        System.out.flush();
        System.exit(code);
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Main());
        commandLine.setUsageHelpAutoWidth(true);
        commandLine.registerConverter(LocalDate.class, Main::day);
        commandLine.registerConverter(int.class, Main::wholeNumber);
        commandLine.setExecutionStrategy(Main::runOrExplain);
        commandLine.setExecutionExceptionHandler(
                (failure, command, arguments) -> explain(failure, command.getErr()).code());
        return commandLine;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw new CommandLine.TypeConversionException(
                    "'" + text + "' is not a day such as 2026-11-23");
        }
    }

    private static int wholeNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            throw new CommandLine.TypeConversionException("'" + text + "' is not a whole number");
        }
    }

    private static int runOrExplain(CommandLine.ParseResult parsed) {
        if (!parsed.hasSubcommand()
                && !parsed.isUsageHelpRequested()
                && !parsed.isVersionHelpRequested()) {
            CommandLine whole = parsed.commandSpec().commandLine();
            whole.usage(whole.getErr());
            return ExitCode.USAGE.code();
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static ExitCode explain(Exception failure, PrintWriter err) {
        return switch (failure) {
            case CommandFailure known -> say(err, known.getMessage(), known.exitCode());
            case InterruptedException interrupted -> say(err, "Interrupted.", ExitCode.INTERRUPTED);
            case SettingsRefused refused ->
                    say(err, String.valueOf(refused.getMessage()), ExitCode.USAGE);
            case ZoneUnavailable away -> say(err, "" + away.getMessage(), ExitCode.DIFFERENCE);
            case IOException io ->
                    say(err, "Cannot read or write: " + io.getMessage(), ExitCode.DIFFERENCE);
            case Exception unexpected -> {
                unexpected.printStackTrace(err);
                yield ExitCode.DIFFERENCE;
            }
        };
    }

    private static ExitCode say(PrintWriter err, String message, ExitCode code) {
        err.println(message);
        return code;
    }

    /** Says which version this is. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {
                "gemeentecloud " + (version == null ? "(not packaged)" : version),
                "Java " + Runtime.version()
            };
        }
    }
}
