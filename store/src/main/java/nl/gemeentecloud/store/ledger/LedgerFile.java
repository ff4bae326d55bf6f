package nl.gemeentecloud.store.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.gemeentecloud.ledger.Checkpoint;
import nl.gemeentecloud.ledger.Entry;
import nl.gemeentecloud.ledger.keys.VerificationKeys;
import nl.gemeentecloud.ledger.verify.Counts;
import nl.gemeentecloud.ledger.verify.Difference;
import nl.gemeentecloud.ledger.verify.LogVerifier;
import nl.gemeentecloud.ledger.verify.Outside;
import org.jspecify.annotations.Nullable;

/**
 * Checks a file that {@link LedgerExport} wrote, in bounded memory. Without seal keys, the tree and
 * the signatures still tell.
 */
public final class LedgerFile {

    private static final int MAX_LINE = Entry.MAX_BYTES / 3 * 4 + 200;
    private static final String NUMBER = "(0|[1-9][0-9]{0,17})";
    private static final String BASE64 = "([A-Za-z0-9+/]*={0,2})";
    private static final Pattern LOG = Pattern.compile("log ([a-z0-9._-]{1,64})");
    private static final Pattern ENTRY =
            Pattern.compile("e " + NUMBER + " " + BASE64 + " " + BASE64);
    private static final Pattern CHECKPOINT =
            Pattern.compile(
                    "c %s %s ([0-9a-f]{64}) %s ([0-9a-f]{16}) ([0-9a-f]{128})"
                            .formatted(NUMBER, NUMBER, NUMBER));
    private static final Pattern END = Pattern.compile("end " + NUMBER + " " + NUMBER);

    private final BufferedReader in;
    private final VerificationKeys keys;
    private final List<Counts> verified = new ArrayList<>();
    private @Nullable LogVerifier verifier;
    private String logId = "";
    private long lineNumber;

    private LedgerFile(BufferedReader in, VerificationKeys keys) {
        this.in = in;
        this.keys = keys;
    }

    /** Checks a file to its end. */
    public static AuditOutcome verify(Reader file, VerificationKeys keys) throws IOException {
        LedgerFile reading = new LedgerFile(new BufferedReader(file), keys);
        Optional<Difference> first = reading.first();
        return first.<AuditOutcome>map(AuditOutcome.Differs::new)
                .orElseGet(() -> new AuditOutcome.Verified(reading.verified));
    }

    private Optional<Difference> first() throws IOException {
        String line = line();
        if (!LedgerExport.HEADER.equals(line)) {
            return odd("the line " + LedgerExport.HEADER, line);
        }
        for (line = line(); line != null && !line.equals("eof"); line = line()) {
            Optional<Difference> found = line(line);
            if (found.isPresent()) {
                return found;
            }
        }
        if (line == null || verifier != null) {
            return odd("all up to the line eof", line);
        }
        return in.read() < 0 ? Optional.empty() : odd("nothing behind the line eof", "more");
    }

    private Optional<Difference> line(String line) {
        LogVerifier current = verifier;
        if (current == null) {
            Matcher log = LOG.matcher(line);
            if (!log.matches()) {
                return odd("a line log or eof", line);
            }
            logId = log.group(1);
            verifier = new LogVerifier(logId, keys, new Outside.Unknown());
            return Optional.empty();
        }
        try {
            return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
                case 'e' -> line.startsWith("en") ? end(current, line) : entry(current, line);
                case 'c' -> checkpoint(current, line);
                default -> odd("a line e, c or end", line);
            };
        } catch (IllegalArgumentException e) {
            return odd("a line e, c or end", line);
        }
    }

    private Optional<Difference> entry(LogVerifier current, String line) {
        Matcher entry = ENTRY.matcher(line);
        if (!entry.matches()) {
            return odd("an entry", line);
        }
        return current.entry(
                Long.parseLong(entry.group(1)),
                Base64.getDecoder().decode(entry.group(2)),
                Base64.getDecoder().decode(entry.group(3)));
    }

    private Optional<Difference> checkpoint(LogVerifier current, String line) {
        Matcher form = CHECKPOINT.matcher(line);
        if (!form.matches()) {
            return odd("a checkpoint", line);
        }
        Checkpoint checkpoint =
                new Checkpoint(
                        logId,
                        Long.parseLong(form.group(1)),
                        Long.parseLong(form.group(2)),
                        form.group(3),
                        Instant.EPOCH.plus(Long.parseLong(form.group(4)), ChronoUnit.MICROS),
                        form.group(5),
                        form.group(6));
        if (checkpoint.size() < current.size()) {
            return odd(
                    "checkpoint %d before entry %d"
                            .formatted(checkpoint.number(), checkpoint.size()),
                    line);
        }
        return current.checkpoint(checkpoint, Optional.empty());
    }

    private Optional<Difference> end(LogVerifier current, String line) {
        Counts counts = current.counts();
        Matcher end = END.matcher(line);
        if (!end.matches()
                || Long.parseLong(end.group(1)) != counts.entries()
                || Long.parseLong(end.group(2)) != counts.checkpoints()) {
            return odd("end %d %d".formatted(counts.entries(), counts.checkpoints()), line);
        }
        verified.add(counts);
        verifier = null;
        return current.finish();
    }

    private Optional<Difference> odd(String expected, @Nullable String line) {
        long seq = verifier == null ? -1 : verifier.size();
        String found = line == null ? "the end of the file" : line;
        return Optional.of(
                new Difference(
                        logId,
                        seq,
                        "line %d of the file".formatted(lineNumber),
                        expected,
                        found.length() > 60 ? found.substring(0, 60) + "..." : found));
    }

    /** The next line; null at the end; cut where no line of ours goes on. */
    private @Nullable String line() throws IOException {
        lineNumber++;
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() > MAX_LINE) {
                // a last line without its end was cut off
                return c < 0 ? null : line.toString();
            }
            line.append((char) c);
        }
        return line.toString();
    }
}
