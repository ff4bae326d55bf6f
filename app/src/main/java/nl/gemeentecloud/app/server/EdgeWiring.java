package nl.gemeentecloud.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.gemeentecloud.app.edge.AdminToken;
import nl.gemeentecloud.app.edge.AnswerHeaders;
import nl.gemeentecloud.app.edge.CallerArgument;
import nl.gemeentecloud.app.edge.ContractApi;
import nl.gemeentecloud.app.edge.ContractApis;
import nl.gemeentecloud.app.edge.Guard;
import nl.gemeentecloud.app.edge.ProblemAnswers;
import nl.gemeentecloud.app.edge.UnreadRequests;
import nl.gemeentecloud.app.edge.VisitorLimits;
import nl.gemeentecloud.app.home.DataDirectory;
import nl.gemeentecloud.app.page.Pages;
import nl.gemeentecloud.app.settings.Settings;
import nl.gemeentecloud.app.token.TokenChecks;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

/** Wires what all endpoints have in common. */
@Configuration(proxyBeanMethods = false)
class EdgeWiring {

    /**
     * What of an answer is sent at a time. Pieces of 8 KB cost a large answer 4 to 10 per cent of
     * its time; more than this is hardly faster. Each connection has so much memory of its own,
     * also one that is quiet.
     */
    private static final int BYTES_AT_ONCE = 32 * 1024;

    @Bean
    AdminToken adminToken(DataDirectory directory) throws IOException {
        return AdminToken.fresh(directory);
    }

    /**
     * It serves no files, but wants a folder for them: one of ours, since it would leave one behind
     * in the temporary directory of the machine each time it is killed.
     */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> noFiles(DataDirectory directory)
            throws IOException {
        Path none = Files.createDirectories(directory.webServer().resolve("files"));
        return factory -> factory.setDocumentRoot(none.toFile());
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadRequests() {
        return factory ->
                factory.addContextCustomizers(context ->
                        context.getParent().getPipeline().addValve(new UnreadRequests()));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> answersInLargePieces() {
        return factory ->
                factory.addConnectorCustomizers(connector ->
                        connector.setProperty(
                                "socket.appWriteBufSize", Integer.toString(BYTES_AT_ONCE)));
    }

    @Bean
    ProblemAnswers problemAnswers(Pages pages) {
        return new ProblemAnswers(pages::problem);
    }

    @Bean
    AnswerHeaders answerHeaders() {
        return new AnswerHeaders();
    }

    @Bean
    VisitorLimits visitorLimits(Settings settings) {
        return new VisitorLimits(
                settings.open().requestsPerSecond(), settings.open().burst(), System::nanoTime);
    }

    @Bean
    Guard guard(TokenChecks tokens, AdminToken adminToken, VisitorLimits limits) {
        return new Guard(tokens, adminToken, limits);
    }

    @Bean
    ContractApis contractApis(List<ContractApi> apis, Guard guard) {
        return new ContractApis(apis, guard);
    }

    /**
     * What it does for a request, the dispatcher does as well, and nothing before that needs it.
     */
    @Bean
    FilterRegistrationBean<RequestContextFilter> noRequestContext() {
        FilterRegistrationBean<RequestContextFilter> none =
                new FilterRegistrationBean<>(new RequestContextFilter());
        none.setEnabled(false);
        return none;
    }

    @Bean
    WebMvcConfigurer edge(Guard guard) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(guard);
            }

            @Override
            public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
                for (HandlerExceptionResolver resolver : resolvers) {
                    if (resolver instanceof ExceptionHandlerExceptionResolver problems) {
                        // of every endpoint, also one that is not a method with annotations
                        problems.setMappedHandlerPredicate(handler -> true);
                    }
                }
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }
}
