package nl.gemeentecloud.app.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nl.gemeentecloud.app.token.TokenChecks;
import nl.gemeentecloud.cloud.Session;
import nl.gemeentecloud.cloud.Visitor;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Decides who may call an endpoint, before anything of the request is read. An endpoint states it
 * in its arguments: a {@link Session} (a valid token of a client), an {@link Operator} (the admin
 * token), a {@link Visitor} (anyone, not too often), or the annotation {@link Open}. One that
 * states nothing is not served. A {@link ContractApi} states it as it is made.
 */
public final class Guard implements HandlerInterceptor {

    /** Where the caller is kept for the rest of the request. */
    static final String CALLER = Guard.class.getName();

    private static final String API_KEY = "X-Api-Key";

    /** How many API keys' worth of requests may come from one address. */
    private static final int KEYS_OF_ONE_ADDRESS = 10;

    private final TokenChecks tokens;
    private final AdminToken adminToken;
    private final VisitorLimits limits;
    private final ConcurrentMap<Method, Need> needs = new ConcurrentHashMap<>();

    public Guard(TokenChecks tokens, AdminToken adminToken, VisitorLimits limits) {
        this.tokens = tokens;
        this.adminToken = adminToken;
        this.limits = limits;
    }

    /** What an endpoint asks of its caller. */
    enum Need {
        SESSION,
        OPERATOR,
        VISITOR,
        NOTHING,
        /** Nobody said who may call it. */
        UNSTATED
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ContractApi api) {
            admit(api.need(), request, response, handler);
        } else if (handler instanceof HandlerMethod method) {
            Need need = needs.computeIfAbsent(method.getMethod(), Guard::need);
            admit(need, request, response, method.getMethod());
        }
        return true;
    }

    private void admit(
            Need need, HttpServletRequest request, HttpServletResponse response, Object endpoint) {
        String traceId = TraceId.of(request.getHeader("traceparent"));
        if (need == Need.SESSION || need == Need.OPERATOR) {
            // for the caller alone: no cache on the way may keep it
            response.setHeader("Cache-Control", "no-store");
        }
        switch (need) {
            case SESSION -> request.setAttribute(CALLER, session(request, traceId));
            case OPERATOR -> request.setAttribute(CALLER, operator(request, traceId));
            case VISITOR -> request.setAttribute(CALLER, visitor(request, traceId));
            case NOTHING -> {}
            case UNSTATED ->
                    throw new IllegalStateException(endpoint + " does not state who may call it");
        }
    }

    static Need need(Method endpoint) {
        var types = Arrays.asList(endpoint.getParameterTypes());
        if (types.contains(Session.class)) {
            return Need.SESSION;
        }
        if (types.contains(Operator.class)) {
            return Need.OPERATOR;
        }
        if (types.contains(Visitor.class)) {
            return Need.VISITOR;
        }
        return endpoint.isAnnotationPresent(Open.class) || isOptions(endpoint)
                ? Need.NOTHING
                : Need.UNSTATED;
    }

    /** The framework's own answer to OPTIONS, which says which methods an address has. */
    private static boolean isOptions(Method endpoint) {
        return endpoint.getDeclaringClass()
                .getPackageName()
                .equals("org.springframework.web.servlet.mvc.method");
    }

    private Session session(HttpServletRequest request, String traceId) {
        String path = request.getRequestURI();
        String token =
                Bearer.of(request)
                        .orElseThrow(() ->
                                new ProblemException(
                                        Problem.unauthenticated(
                                                "Stuur een geldig access token mee in de header Authorization: Bearer.",
                                                path)));
        return switch (tokens.check(token, traceId)) {
            case TokenChecks.Result.Valid valid -> valid.session();
            case TokenChecks.Result.Invalid invalid ->
                    throw new ProblemException(Problem.unauthenticated(invalid.reason(), path));
            case TokenChecks.Result.Purposeless purposeless ->
                    throw new ProblemException(
                            Problem.unauthorised(
                                    "Het access token noemt geen doel; zonder doel worden geen gegevens gegeven. Laat uw gemeente het doel van deze applicatie vastleggen.",
                                    path));
        };
    }

    /**
     * Anyone may look into an open register. A token is not needed; one that is sent must hold, and
     * tells clients behind one address apart. So does an API key, which nobody hands out here:
     * whoever makes up many is still one address.
     */
    private Visitor visitor(HttpServletRequest request, String traceId) {
        String path = request.getRequestURI();
        String address = "address " + request.getRemoteAddr();
        Optional<String> token = Bearer.of(request);
        String apiKey = request.getHeader(API_KEY);
        String key = address;
        if (token.isPresent()) {
            key =
                    switch (tokens.check(token.get(), traceId)) {
                        case TokenChecks.Result.Valid valid ->
                                "client " + valid.session().application();
                        case TokenChecks.Result.Purposeless known -> "client " + known.client();
                        case TokenChecks.Result.Invalid invalid ->
                                throw new ProblemException(
                                        Problem.unauthenticated(invalid.reason(), path));
                    };
        } else if (apiKey != null && !apiKey.isBlank()) {
            key = address + " key " + Integer.toHexString(apiKey.hashCode());
            count(address, KEYS_OF_ONE_ADDRESS, path);
        }
        count(key, 1, path);
        return new Visitor(key, traceId);
    }

    private void count(String key, int cost, String path) {
        Duration wait = limits.admit(key, cost);
        if (!wait.isZero()) {
            throw new ProblemException(Problem.tooManyRequests(path), wait);
        }
    }

    private Operator operator(HttpServletRequest request, String traceId) {
        if (Bearer.of(request).filter(adminToken::matches).isEmpty()) {
            throw new ProblemException(
                    Problem.unauthenticated(
                            "Alleen de beheerder van deze installatie kan dit: stuur het token uit admin.token mee in de header Authorization: Bearer.",
                            request.getRequestURI()));
        }
        return new Operator(traceId);
    }
}
