package nl.gemeentecloud.store.zone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How a program is started without the rights of root, which PostgreSQL refuses to have, and away
 * from the terminal, so that an interrupt at the keyboard reaches only us.
 *
 * @param prefix what goes before the command
 * @param user the system user the files must belong to; empty when they stay ours
 */
record Unprivileged(List<String> prefix, Optional<UserPrincipal> user) {

    /** Users that may exist for this purpose, in order of preference. */
    private static final List<String> SYSTEM_USERS = List.of("gemeentecloud", "postgres", "nobody");

    private static final int PROBE_SECONDS = 10;

    Unprivileged {
        prefix = List.copyOf(prefix);
    }

    /** The way that works here for the files under {@code home}. */
    static Unprivileged on(Path home) {
        try {
            if (!isRoot(Path.of("/proc/self"))) {
                return new Unprivileged(apart(), Optional.empty());
            }
            if (isRoot(home) && succeeds(List.of("unshare", "--user", "id", "-un"))) {
                return inOwnUserNamespace();
            }
            return asSystemUser(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Unprivileged inOwnUserNamespace() {
        return new Unprivileged(join(apart(), "unshare", "--user"), Optional.empty());
    }

    /** Runs as the user that owns {@code home}, or as the first system user there is. */
    static Unprivileged asSystemUser(Path home) throws IOException {
        for (String name : candidates(home)) {
            if (succeeds(List.of("id", name))) {
                List<String> prefix =
                        join(
                                apart(),
                                "setpriv",
                                "--reuid=" + name,
                                "--regid=" + output(List.of("id", "-g", name)),
                                "--init-groups");
                UserPrincipal user =
                        home.getFileSystem()
                                .getUserPrincipalLookupService()
                                .lookupPrincipalByName(name);
                return new Unprivileged(prefix, Optional.of(user));
            }
        }
        throw new IOException(
                "PostgreSQL refuses to run as root, user namespaces are not allowed here, and there"
                        + " is no system user for it; make one (useradd --system gemeentecloud), or"
                        + " start as another user");
    }

    /** Gives everything under {@code home} to the user that will run there. */
    void handOver(Path home) throws IOException {
        if (user.isEmpty()) {
            return;
        }
        try (Stream<Path> all = Files.walk(home)) {
            for (Path path : all.toList()) {
                Files.setOwner(path, user.get());
            }
        }
        if (!succeeds(join(prefix, "test", "-x", home.toString()))) {
            throw new IOException(
                    "User %s cannot reach %s; give others the right to pass through its parents"
                            .formatted(user.get(), home));
        }
    }

    ProcessBuilder command(List<String> command) {
        return new ProcessBuilder(Stream.concat(prefix.stream(), command.stream()).toList());
    }

    private static List<String> candidates(Path home) throws IOException {
        List<String> names = new ArrayList<>();
        if (!isRoot(home)) {
            names.add(Files.getOwner(home).getName());
        }
        names.addAll(SYSTEM_USERS);
        return names;
    }

    private static boolean isRoot(Path path) throws IOException {
        return Files.getAttribute(path, "unix:uid").equals(0);
    }

    private static List<String> apart() {
        return succeeds(List.of("setsid", "true")) ? List.of("setsid") : List.of();
    }

    private static List<String> join(List<String> first, String... rest) {
        return Stream.concat(first.stream(), Stream.of(rest)).toList();
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return Processes.exitCode(process, PROBE_SECONDS, TimeUnit.SECONDS) == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static String output(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        return new String(process.getInputStream().readNBytes(1_000), StandardCharsets.UTF_8)
                .strip();
    }
}
