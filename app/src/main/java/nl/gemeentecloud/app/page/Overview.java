package nl.gemeentecloud.app.page;

import java.util.List;
import java.util.Optional;

/**
 * What stands in this cloud, in words for the front page.
 *
 * @param healthy whether everything answers
 * @param state the same in one sentence
 * @param figures the whole in a few numbers
 * @param proef what to know about the trial environment, when this is one
 */
public record Overview(
        boolean healthy,
        String state,
        List<Figure> figures,
        Optional<String> proef,
        List<ZoneRow> zones,
        List<RegisterRow> registers,
        List<TenantRow> tenants,
        String tenantCount,
        List<ApiDescription> apis) {

    /** A number and what it counts. */
    public record Figure(String number, String what) {}

    /** A place where data lives. */
    public record ZoneRow(
            String name, String kind, boolean up, String health, String separation, String place) {}

    /** One kind of object of one register, over all its copies in a zone. */
    public record RegisterRow(
            String title, String type, String count, String zone, String age, String source) {}

    public record TenantRow(String code, String name) {}

    /** Something to do, and the command that does it. */
    public record Step(String title, String command) {}
}
