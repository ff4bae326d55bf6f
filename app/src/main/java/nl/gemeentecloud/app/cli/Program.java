package nl.gemeentecloud.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Another program of the product, in a virtual machine of its own: the one of the command line is
 * made to start fast, not to work long.
 */
final class Program {

    private final String mainClass;

    /**
     * @param mainClass by its full name; it need not be part of this build
     */
    Program(String mainClass) {
        this.mainClass = mainClass;
    }

    /** Whether this build has it. */
    boolean present() {
        String resource = "/" + mainClass.replace('.', '/') + ".class";
        return Program.class.getResource(resource) != null;
    }

    /** Runs it on this terminal to its end; returns its exit code. */
    int run(List<String> flags, List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.add("-Dgemeentecloud.root=" + System.getProperty("gemeentecloud.root", "."));
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(mainClass);
        command.addAll(words);
        Process process = new ProcessBuilder(command).inheritIO().start();
        Thread onExit = new Thread(process::destroy, "stop-program");
        Runtime.getRuntime().addShutdownHook(onExit);
        int code = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(onExit);
        return code;
    }
}
