package nl.gemeentecloud.app.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.gemeentecloud.app.home.DataDirectory;
import nl.gemeentecloud.app.settings.Settings;
import nl.gemeentecloud.ledger.keys.KeyFiles;
import nl.gemeentecloud.ledger.keys.VerificationKeys;
import nl.gemeentecloud.ledger.verify.Counts;
import nl.gemeentecloud.store.ledger.AuditOutcome;
import nl.gemeentecloud.store.ledger.CheckpointFolder;
import nl.gemeentecloud.store.ledger.LedgerAudit;
import nl.gemeentecloud.store.ledger.LedgerExport;
import nl.gemeentecloud.store.ledger.LedgerFile;
import nl.gemeentecloud.store.zone.Zone;
import nl.gemeentecloud.store.zone.Zones;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code verify-log}: everything that was put on record is as it was written, or not. */
@Command(
        name = "verify-log",
        description = "Check the logs of all zones, or a download of them.",
        footer = {
            "",
            "Reads the zones directly as auditor, whether a server runs or not.",
            "Exit code 1: a log is not what was written; the first difference is printed."
        })
final class VerifyLogCommand implements Callable<Integer> {

    @Mixin private DataOption data = new DataOption();

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--file", paramLabel = "F", description = "Check this download instead.")
    private @Nullable Path file;

    @Option(
            names = "--save",
            paramLabel = "DIR",
            description = "Also write the logs there, a file for each zone, for --file elsewhere.")
    private @Nullable Path save;

    @Override
    public Integer call() throws Exception {
        DataDirectory directory = data.directory();
        VerificationKeys keys = new KeyFiles(directory.keys()).verificationKeys();
        if (file != null) {
            return file(file, keys);
        }
        if (!Files.isDirectory(directory.path().resolve("keys"))) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "%s holds no installation; give its data directory with --data DIR."
                            .formatted(directory.given()));
        }
        Settings settings = Settings.read(directory.configuration(), System.getenv());
        try (Zones zones =
                Zones.openToAudit(settings.zones(), directory.path(), Clock.systemUTC())) {
            CheckpointFolder checkpoints =
                    new CheckpointFolder(directory.path().resolve("checkpoints"));
            for (Zone zone : zones.all()) {
                AuditOutcome outcome = new LedgerAudit(zone, checkpoints, keys).verify();
                if (!verified(outcome, "zone " + zone.name())) {
                    return ExitCode.DIFFERENCE.code();
                }
                save(zone);
            }
        }
        return ExitCode.DONE.code();
    }

    private int file(Path download, VerificationKeys keys) throws Exception {
        if (!Files.isReadable(download)) {
            throw new CommandFailure(ExitCode.USAGE, "There is no readable file " + download + ".");
        }
        if (keys.checkpoint().isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "There are no checkpoint keys in %s to check the signatures with; give the data directory with --data DIR."
                            .formatted(data.directory().keys()));
        }
        try (Reader in = new BufferedReader(Files.newBufferedReader(download))) {
            return verified(LedgerFile.verify(in, keys), "" + download.getFileName())
                    ? ExitCode.DONE.code()
                    : ExitCode.DIFFERENCE.code();
        }
    }

    private boolean verified(AuditOutcome outcome, String where) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        return switch (outcome) {
            case AuditOutcome.Verified verified -> {
                for (Counts log : verified.logs()) {
                    out.printf(
                            "%s, log %s: %d entries, %d lines on persons, %d checkpoints: as written%s%n",
                            where,
                            log.logId(),
                            log.entries(),
                            log.lines(),
                            log.checkpoints(),
                            log.uncovered() == 0
                                    ? ""
                                    : " (the last %d await a checkpoint)"
                                            .formatted(log.uncovered()));
                }
                yield true;
            }
            case AuditOutcome.Differs differs -> {
                out.println(where + ", " + differs.first());
                yield false;
            }
        };
    }

    private void save(Zone zone) throws Exception {
        if (save == null) {
            return;
        }
        Files.createDirectories(save);
        Path target = save.resolve("logboek-" + zone.name() + ".txt");
        Files.deleteIfExists(target);
        Files.createFile(
                target,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            new LedgerExport(zone).write(out);
        }
        Objects.requireNonNull(spec).commandLine().getErr().println("Written: " + target);
    }
}
