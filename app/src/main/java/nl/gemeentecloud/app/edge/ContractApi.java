package nl.gemeentecloud.app.edge;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.gemeentecloud.cloud.Session;
import nl.gemeentecloud.cloud.Visitor;
import org.springframework.web.HttpRequestHandler;

/**
 * An API with a contract of its own: it answers all that comes to its address by itself, whatever
 * the method and also what is wrong, bytes in and bytes out; or it throws what {@link
 * ProblemAnswers} words for any endpoint. {@link Guard} decides who may call it, likewise.
 */
public final class ContractApi implements HttpRequestHandler {

    private final String address;
    private final boolean below;
    private final Guard.Need need;
    private final HttpRequestHandler endpoint;

    private ContractApi(
            String address, boolean below, Guard.Need need, HttpRequestHandler endpoint) {
        this.address = address;
        this.below = below;
        this.need = need;
        this.endpoint = endpoint;
    }

    /**
     * What answers.
     *
     * @param <C> who calls
     */
    @FunctionalInterface
    public interface Endpoint<C> {
        void answer(C caller, HttpServletRequest request, HttpServletResponse response)
                throws IOException, ServletException;
    }

    /** For clients with a token, at this address alone. */
    public static ContractApi at(String address, Endpoint<Session> endpoint) {
        return new ContractApi(
                address, false, Guard.Need.SESSION, called(address, Session.class, endpoint));
    }

    /** For anyone, at this address alone. */
    public static ContractApi openAt(String address, Endpoint<Visitor> endpoint) {
        return new ContractApi(
                address, false, Guard.Need.VISITOR, called(address, Visitor.class, endpoint));
    }

    /** For anyone, at this address and everything below it. */
    public static ContractApi openBelow(String address, Endpoint<Visitor> endpoint) {
        return new ContractApi(
                address, true, Guard.Need.VISITOR, called(address, Visitor.class, endpoint));
    }

    private static <C> HttpRequestHandler called(
            String address, Class<C> type, Endpoint<C> endpoint) {
        return (request, response) -> {
            Object caller = request.getAttribute(Guard.CALLER);
            if (!type.isInstance(caller)) {
                throw new IllegalStateException("Nobody was admitted to " + address);
            }
            endpoint.answer(type.cast(caller), request, response);
        };
    }

    Guard.Need need() {
        return need;
    }

    /** What comes to it, as patterns of addresses. */
    public List<String> addresses() {
        return below ? List.of(address, address + "/**") : List.of(address);
    }

    /** Whether it asks for a token of a client; else it is for anyone. */
    public boolean forClients() {
        return need == Guard.Need.SESSION;
    }

    boolean answers(String path) {
        return path.startsWith(address)
                && (path.length() == address.length()
                        || (below && path.charAt(address.length()) == '/'));
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        endpoint.handleRequest(request, response);
    }
}
