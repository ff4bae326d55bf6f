package nl.gemeentecloud.app.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The processes of an embedded zone, for whoever wants to harm them. */
public final class ZoneProcesses {

    private final Path pidFile;

    private ZoneProcesses(Path pidFile) {
        this.pidFile = pidFile;
    }

    public static ZoneProcesses of(Path data, String zone) {
        return new ZoneProcesses(data.resolve("zones/" + zone + "/data/postmaster.pid"));
    }

    /** The process that starts all others, or -1 while there is none. */
    public long postmaster() throws IOException {
        try {
            return Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        } catch (NoSuchFileException none) {
            return -1;
        }
    }

    public void kill() throws IOException {
        ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
    }

    /** Leaves all of them there, without doing or saying anything. */
    public void freeze() throws Exception {
        signal("STOP");
    }

    public void thaw() throws Exception {
        signal("CONT");
    }

    /** The first one first: it cannot start others then. */
    private void signal(String name) throws Exception {
        ProcessHandle first = ProcessHandle.of(postmaster()).orElseThrow();
        send(name, List.of(first.pid()));
        send(name, first.children().map(ProcessHandle::pid).toList());
    }

    /** Leaves a process where it is; only killing it goes on from there. */
    public static void freeze(ProcessHandle process) throws Exception {
        send("STOP", List.of(process.pid()));
    }

    /** Lets it go on. */
    public static void thaw(ProcessHandle process) throws Exception {
        send("CONT", List.of(process.pid()));
    }

    private static void send(String name, List<Long> processes) throws Exception {
        if (processes.isEmpty()) {
            return;
        }
        List<String> command = new ArrayList<>(List.of("sh", "-c", "kill -\"$@\"", "kill", name));
        processes.forEach(process -> command.add(process.toString()));
        // a process may have ended between the look and the signal
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
