package nl.gemeentecloud.app.home;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Who runs on a data directory, and how it was started.
 *
 * @param pid of the server process
 * @param started when that process started, by the operating system; tells a reused pid apart.
 *     Whole seconds
 * @param port on which it answers
 * @param options what it was started with
 */
public record RunFile(long pid, Instant started, int port, Options options) {

    private static final JsonFactory JSON = new JsonFactory();

    public RunFile {
        started = started.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * What a start can ask for.
     *
     * @param port wanted; 0 for any that is free
     * @param proef whether the trial environment is on
     * @param vandaag the day the registers are to think it is, when it is pinned
     */
    public record Options(int port, boolean proef, Optional<LocalDate> vandaag) {

        /** The words with which the command line asks for these. */
        public String asArguments() {
            return "--port "
                    + port
                    + (proef ? " --proef" : "")
                    + vandaag.map(d -> " --vandaag " + d).orElse("");
        }
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /** This process, as a run file describes it. */
    public static RunFile ofThisProcess(int port, Options options) {
        ProcessHandle self = ProcessHandle.current();
        return new RunFile(
                self.pid(), self.info().startInstant().orElse(Instant.EPOCH), port, options);
    }

    /** The process itself, when it still lives and is the one that was written down. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(p ->
                        p.info()
                                .startInstant()
                                .orElse(Instant.EPOCH)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .equals(started));
    }

    /** What the directory says, when it says anything readable. */
    public static Optional<RunFile> read(DataDirectory directory) throws IOException {
        String text;
        try {
            text = Files.readString(directory.runFile());
        } catch (NoSuchFileException nobody) {
            return Optional.empty();
        }
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            return Optional.of(parse(json));
        } catch (JacksonException | IllegalArgumentException garbled) {
            throw new IOException(
                    directory.runFile() + " cannot be read; remove it when no server runs",
                    garbled);
        }
    }

    private static RunFile parse(JsonParser json) {
        long pid = -1;
        Instant started = Instant.EPOCH;
        int port = 0;
        int wanted = 0;
        boolean proef = false;
        Optional<LocalDate> vandaag = Optional.empty();
        while (json.nextToken() != null) {
            if (json.currentToken() != JsonToken.PROPERTY_NAME) {
                continue;
            }
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "pid" -> pid = json.getLongValue();
                case "started" -> started = Instant.parse(json.getString());
                case "port" -> port = json.getIntValue();
                case "wantedPort" -> wanted = json.getIntValue();
                case "proef" -> proef = json.getBooleanValue();
                case "vandaag" -> vandaag = Optional.of(LocalDate.parse(json.getString()));
                default -> json.skipChildren();
            }
        }
        return new RunFile(pid, started, port, new Options(wanted, proef, vandaag));
    }

    /** Written whole or not at all. */
    public void write(DataDirectory directory) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("pid", pid);
            json.writeStringProperty("started", started.toString());
            json.writeNumberProperty("port", port);
            json.writeNumberProperty("wantedPort", options.port());
            json.writeBooleanProperty("proef", options.proef());
            options.vandaag().ifPresent(d -> json.writeStringProperty("vandaag", d.toString()));
            json.writeEndObject();
        }
        var fresh = directory.path().resolve("run.json.new");
        Files.writeString(fresh, text.append('\n').toString());
        Files.move(
                fresh,
                directory.runFile(),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
