package nl.gemeentecloud.app.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nl.gemeentecloud.app.home.DataDirectory;
import nl.gemeentecloud.app.home.RunFile;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A server on a data directory. */
public final class Server implements AutoCloseable {

    private final DataDirectory directory;
    private final FileChannel lock;
    private final ConfigurableApplicationContext context;

    private Server(
            DataDirectory directory, FileChannel lock, ConfigurableApplicationContext context) {
        this.directory = directory;
        this.lock = lock;
        this.context = context;
    }

    /**
     * Locks the directory, brings everything up, and writes down who runs.
     *
     * @throws IllegalStateException when another server holds the directory
     */
    public static Server start(DataDirectory directory, RunFile.Options options)
            throws IOException {
        Files.createDirectories(directory.path());
        FileChannel lock = lock(directory);
        try {
            SpringApplication application = new SpringApplication(Wiring.class);
            application.setBannerMode(Banner.Mode.OFF);
            application.setWebApplicationType(WebApplicationType.SERVLET);
            application.setDefaultProperties(properties(options));
            application.addInitializers(context -> {
                GenericApplicationContext beans = (GenericApplicationContext) context;
                beans.registerBean(DataDirectory.class, () -> directory);
                beans.registerBean(RunFile.Options.class, () -> options);
            });
            ConfigurableApplicationContext context = application.run();
            Server server = new Server(directory, lock, context);
            RunFile.ofThisProcess(server.port(), options).write(directory);
            context.addApplicationListener(event -> {
                if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                    server.forgetRun();
                }
            });
            return server;
        } catch (RuntimeException | IOException failed) {
            lock.close();
            throw failed;
        }
    }

    private static FileChannel lock(DataDirectory directory) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        directory.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock();
        if (held == null) {
            channel.close();
            throw new IllegalStateException(
                    "Another server holds "
                            + directory.path()
                            + "; stop it, or choose another data directory");
        }
        return channel;
    }

    private static Map<String, Object> properties(RunFile.Options options) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.port", options.port());
        properties.put("server.shutdown", "graceful");
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "20s");
        properties.put("spring.threads.virtual.enabled", true);
        properties.put("spring.main.log-startup-info", false);
        properties.put("spring.jmx.enabled", false);
        properties.put("server.tomcat.max-keep-alive-requests", -1);
        properties.put("server.tomcat.keep-alive-timeout", "75s");
        properties.put("server.tomcat.mbeanregistry.enabled", false);
        properties.put("server.error.whitelabel.enabled", false);
        properties.put("management.endpoints.web.exposure.include", "health");
        properties.put("management.endpoint.health.show-details", "never");
        return properties;
    }

    public int port() {
        return Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    private void forgetRun() {
        try {
            Files.deleteIfExists(directory.runFile());
        } catch (IOException stays) {
            org.slf4j.LoggerFactory.getLogger(Server.class)
                    .warn("{} could not be removed", directory.runFile(), stays);
        }
    }

    @Override
    public void close() throws IOException {
        context.close();
        lock.close();
    }
}
