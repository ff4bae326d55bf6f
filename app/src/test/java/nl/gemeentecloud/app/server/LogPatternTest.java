package nl.gemeentecloud.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.logback.WhitespaceThrowableProxyConverter;

/** What of a message gets into the log. */
class LogPatternTest {

    @Test
    void aNumberOfNineDigitsDoesNot() {
        String line =
                logged("Number 900051802, not 9000518021", new NumberFormatException("900051814"));

        assertThat(line)
                .contains("Number (nine digits), not 9000518021")
                .contains("NumberFormatException: (nine digits)")
                .contains("LogPatternTest.aNumberOfNineDigitsDoesNot")
                .doesNotContain("900051802,")
                .doesNotContain("900051814");
    }

    @Test
    void traceIdsAndFingerprintsDo() {
        assertThat(logged("trace 0af7651916cd43dd8448eb211c803190, port 23456", null))
                .contains("trace 0af7651916cd43dd8448eb211c803190, port 23456");
    }

    private static String logged(
            String message, @org.jspecify.annotations.Nullable Throwable failure) {
        LoggerContext context = new LoggerContext();
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.getInstanceConverterMap()
                .putAll(Map.of("wEx", WhitespaceThrowableProxyConverter::new));
        layout.setPattern(Server.LOG_PATTERN);
        layout.start();
        Logger logger = context.getLogger("nl.gemeentecloud.test");
        return layout.doLayout(
                new LoggingEvent("caller", logger, Level.ERROR, message, failure, new Object[0]));
    }
}
