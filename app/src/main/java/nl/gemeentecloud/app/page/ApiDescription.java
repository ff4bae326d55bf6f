package nl.gemeentecloud.app.page;

import java.util.List;

/**
 * An API as its OpenAPI document describes it, ready to be shown.
 *
 * @param name by which it is addressed: {@code /openapi/NAME.yaml}
 */
public record ApiDescription(
        String name,
        String title,
        String version,
        String summary,
        List<Operation> operations,
        List<Shape> shapes) {

    /**
     * One path and method.
     *
     * @param id unique in the document
     * @param description paragraphs
     * @param access which token it needs; empty for none
     */
    public record Operation(
            String id,
            String method,
            String path,
            String summary,
            List<String> description,
            String access,
            List<Field> fields,
            List<Answer> answers) {}

    /**
     * Something that goes in or comes out.
     *
     * @param where path, query, header or body
     * @param form type and limits in words
     */
    public record Field(String name, String where, String form, String meaning, boolean required) {}

    public record Answer(String status, String meaning, String contents) {}

    /** A named schema of the document. */
    public record Shape(String name, String meaning, List<Field> fields) {}
}
