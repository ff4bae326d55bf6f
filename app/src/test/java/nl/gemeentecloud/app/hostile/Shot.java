package nl.gemeentecloud.app.hostile;

import java.util.Map;

/**
 * One request, without who sends it.
 *
 * @param path with its query
 * @param type of the body; empty without body
 * @param headers besides those
 */
record Shot(String method, String path, String type, String body, Map<String, String> headers) {

    static Shot at(String method, String path) {
        return new Shot(method, path, "", "", Map.of());
    }

    static Shot with(String method, String path, String type, String body) {
        return new Shot(method, path, type, body, Map.of());
    }

    @Override
    public String toString() {
        return method + " " + path + (body.isEmpty() ? "" : " with " + type + " " + body);
    }
}
