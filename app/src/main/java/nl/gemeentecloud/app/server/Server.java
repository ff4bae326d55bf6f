package nl.gemeentecloud.app.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.gemeentecloud.app.home.DataDirectory;
import nl.gemeentecloud.app.home.RunFile;
import nl.gemeentecloud.app.settings.Settings;
import nl.gemeentecloud.cloud.Cloud;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** A server on a data directory. */
public final class Server implements AutoCloseable {

    /**
     * No number of nine digits gets into a log: it may be a burgerservicenummer, for example in the
     * message of a library's exception.
     */
    static final String LOG_PATTERN =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %5p [%t] %logger{39} : "
                    + "%replace(%m%n%wEx){'(?<![0-9a-f-])[0-9]{9}(?![0-9a-f-])','(nine digits)'}";

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
     * @param console whether to log to the terminal as well as to {@code logs/server.log}
     * @throws IllegalStateException when another server holds the directory
     */
    public static Server start(DataDirectory directory, RunFile.Options options, boolean console)
            throws IOException {
        return start(directory, options, console, Cloud::open);
    }

    /** As the other, with a door that may be another than that of production. */
    static Server start(
            DataDirectory directory, RunFile.Options options, boolean console, Opening opening)
            throws IOException {
        Files.createDirectories(directory.path());
        FileChannel lock = lock(directory);
        try {
            Settings settings = Settings.read(directory.configuration(), System.getenv());
            ConfigurableApplicationContext context =
                    application(directory, options, settings, console, opening).run();
            Server server = new Server(directory, lock, context);
            RunFile.ofThisProcess(server.port(), options).write(directory);
            context.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    server.forgetRun();
                }
            });
            return server;
        } catch (RuntimeException | IOException failed) {
            lock.close();
            throw failed;
        }
    }

    /** The cloud within, for tests in this package. */
    Cloud cloud() {
        return context.getBean(Cloud.class);
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

    private static SpringApplication application(
            DataDirectory directory,
            RunFile.Options options,
            Settings settings,
            boolean console,
            Opening opening) {
        SpringApplication application = new SpringApplication(Wiring.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setAddCommandLineProperties(false);
        application.setEnvironment(environment(directory, options, settings, console));
        application.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(DataDirectory.class, () -> directory);
            beans.registerBean(RunFile.Options.class, () -> options);
            beans.registerBean(Settings.class, () -> settings);
            beans.registerBean(Opening.class, () -> opening);
        });
        return application;
    }

    /**
     * Spring's own settings come from here alone: not from the environment, and not from files that
     * lie about in the working directory.
     */
    private static StandardEnvironment environment(
            DataDirectory directory, RunFile.Options options, Settings settings, boolean console) {
        StandardEnvironment environment = new StandardEnvironment();
        var sources = environment.getPropertySources();
        sources.remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        sources.remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        sources.addFirst(
                new MapPropertySource(
                        "gemeentecloud", properties(directory, options, settings, console)));
        return environment;
    }

    private static Map<String, Object> properties(
            DataDirectory directory, RunFile.Options options, Settings settings, boolean console) {
        Map<String, Object> properties = new LinkedHashMap<>();
        settings.server().address().ifPresent(a -> properties.put("server.address", a));
        properties.put("server.port", options.port());
        properties.put("server.shutdown", "graceful");
        properties.put("server.tomcat.basedir", directory.webServer().toString());
        properties.put("server.tomcat.max-connections", settings.server().connections());
        properties.put("server.tomcat.connection-timeout", "20s");
        properties.put("server.tomcat.max-keep-alive-requests", -1);
        properties.put("server.tomcat.keep-alive-timeout", "75s");
        // the contract of the BAG has parameters like oppervlakte[min], which browsers send as such
        properties.put("server.tomcat.relaxed-query-chars", "[,]");
        properties.put("server.tomcat.mbeanregistry.enabled", false);
        properties.put("spring.config.location", "optional:classpath:/no-other-configuration/");
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "20s");
        properties.put("spring.threads.virtual.enabled", true);
        properties.put("logging.file.name", directory.serverLog().toString());
        properties.put("logging.pattern.file", LOG_PATTERN);
        properties.put("logging.pattern.console", LOG_PATTERN);
        properties.put("logging.logback.rollingpolicy.max-file-size", "10MB");
        properties.put("logging.logback.rollingpolicy.max-history", 20);
        properties.put("logging.logback.rollingpolicy.total-size-cap", "200MB");
        properties.put("logging.console.enabled", console);
        properties.put("spring.main.log-startup-info", false);
        properties.put("spring.jmx.enabled", false);
        properties.put("spring.mvc.servlet.load-on-startup", 1);
        properties.put("spring.mvc.formcontent.filter.enabled", false);
        properties.put("spring.mvc.publish-request-handled-events", false);
        properties.put("spring.web.resources.add-mappings", false);
        quiet(properties);
        properties.put("management.endpoints.web.exposure.include", "health");
        properties.put("management.endpoints.web.discovery.enabled", false);
        properties.put("management.endpoint.health.show-details", "never");
        return properties;
    }

    /** Libraries speak up when something is wrong; the log tells what the product does. */
    private static void quiet(Map<String, Object> properties) {
        for (String library :
                List.of("com.zaxxer.hikari", "org.apache", "org.flywaydb", "org.springframework")) {
            properties.put("logging.level." + library, "warn");
        }
        properties.put("logging.level.org.springframework.web.servlet.PageNotFound", "error");
    }

    public int port() {
        return Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /** What it is made of. */
    ApplicationContext parts() {
        return context;
    }

    private void forgetRun() {
        try {
            Files.deleteIfExists(directory.runFile());
            Files.deleteIfExists(directory.adminToken());
        } catch (IOException stays) {
            LoggerFactory.getLogger(Server.class)
                    .warn("{} could not be removed", directory.runFile(), stays);
        }
    }

    @Override
    public void close() throws IOException {
        context.close();
        lock.close();
    }
}
