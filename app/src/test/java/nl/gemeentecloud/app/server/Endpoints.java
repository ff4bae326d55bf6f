package nl.gemeentecloud.app.server;

import jakarta.servlet.ServletContext;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.gemeentecloud.app.edge.ContractApi;
import nl.gemeentecloud.app.edge.ContractApis;
import nl.gemeentecloud.app.edge.Operator;
import nl.gemeentecloud.cloud.Session;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** All endpoints of a server, as it says itself: a new one is among them without anyone's doing. */
final class Endpoints {

    private static final List<String> EVERY_METHOD =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final List<String> METADATA =
            List.of("/.well-known/oauth-authorization-server", "/.well-known/openid-configuration");

    private Endpoints() {}

    /**
     * @throws IllegalStateException when there is another way in than these, which would be guarded
     *     by nobody and attacked by nobody
     */
    static List<Endpoint> of(ServletWebServerApplicationContext context) {
        refuseOtherWaysIn(context);
        List<Endpoint> endpoints = new ArrayList<>();
        for (RequestMappingInfoHandlerMapping mapping :
                context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            mapping.getHandlerMethods()
                    .forEach((info, handler) -> endpoints.addAll(endpoints(info, handler)));
        }
        for (ContractApi api : context.getBean(ContractApis.class).all()) {
            for (String address : api.addresses()) {
                EVERY_METHOD.forEach(method ->
                        endpoints.add(new Endpoint(method, address, List.of(), caller(api))));
            }
        }
        Set<String> paths = new TreeSet<>(METADATA);
        for (Object setting :
                context.getBean(AuthorizationServerSettings.class).getSettings().values()) {
            if (setting instanceof String path && path.startsWith("/")) {
                paths.add(path);
            }
        }
        for (String path : paths) {
            for (String method : List.of("GET", "POST")) {
                endpoints.add(
                        new Endpoint(
                                method, path, List.of(), Endpoint.Caller.AUTHORIZATION_SERVER));
            }
        }
        return List.copyOf(endpoints);
    }

    private static void refuseOtherWaysIn(ServletWebServerApplicationContext context) {
        List<String> others = new ArrayList<>();
        context.getBeansOfType(HandlerMapping.class)
                .forEach((name, mapping) -> {
                    boolean known =
                            switch (mapping) {
                                case RequestMappingInfoHandlerMapping methods -> true;
                                case ContractApis apis -> true;
                                case AbstractUrlHandlerMapping urls ->
                                        urls.getHandlerMap().isEmpty()
                                                && urls.getRootHandler() == null;
                                case RouterFunctionMapping routes ->
                                        routes.getRouterFunction() == null;
                                default -> false;
                            };
                    if (!known) {
                        others.add(name);
                    }
                });
        ServletContext servlets = Objects.requireNonNull(context.getServletContext());
        servlets.getServletRegistrations().keySet().stream()
                .filter(name -> !name.equals("dispatcherServlet"))
                .forEach(others::add);
        if (!others.isEmpty()) {
            throw new IllegalStateException(
                    "%s answer requests beside the endpoints; make them endpoints, so that they are guarded"
                            .formatted(others));
        }
    }

    private static List<Endpoint> endpoints(RequestMappingInfo info, HandlerMethod handler) {
        List<String> methods =
                info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
        List<Endpoint> endpoints = new ArrayList<>();
        for (String pattern : info.getPatternValues()) {
            for (String method : methods.isEmpty() ? EVERY_METHOD : methods) {
                endpoints.add(new Endpoint(method, pattern, parameters(handler), caller(handler)));
            }
        }
        return endpoints;
    }

    private static List<String> parameters(HandlerMethod handler) {
        List<String> names = new ArrayList<>();
        for (Parameter parameter : handler.getMethod().getParameters()) {
            RequestParam stated = parameter.getAnnotation(RequestParam.class);
            if (stated != null) {
                names.add(stated.value().isEmpty() ? parameter.getName() : stated.value());
            }
        }
        return names;
    }

    private static Endpoint.Caller caller(ContractApi api) {
        return api.forClients() ? Endpoint.Caller.CLIENT : Endpoint.Caller.ANYONE;
    }

    private static Endpoint.Caller caller(HandlerMethod handler) {
        List<Class<?>> types = Arrays.asList(handler.getMethod().getParameterTypes());
        if (types.contains(Session.class)) {
            return Endpoint.Caller.CLIENT;
        }
        return types.contains(Operator.class) ? Endpoint.Caller.OPERATOR : Endpoint.Caller.ANYONE;
    }
}
