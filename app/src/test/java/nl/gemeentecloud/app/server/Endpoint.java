package nl.gemeentecloud.app.server;

import java.util.List;

/**
 * One method on one path that a server answers to.
 *
 * @param pattern with variables as {@code {name}}
 * @param parameters names of the query parameters that it states to read
 * @param caller whom it is for
 */
public record Endpoint(String method, String pattern, List<String> parameters, Caller caller) {

    public Endpoint {
        parameters = List.copyOf(parameters);
    }

    /** Whom an endpoint is for. */
    public enum Caller {
        /** Whoever has a token. */
        CLIENT,
        /** Whoever has the admin token. */
        OPERATOR,
        ANYONE,
        /** It is part of the authorization server, which judges by itself. */
        AUTHORIZATION_SERVER
    }

    public boolean takesBody() {
        return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
