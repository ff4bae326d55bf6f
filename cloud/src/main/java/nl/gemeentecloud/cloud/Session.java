package nl.gemeentecloud.cloud;

import java.util.Optional;
import nl.gemeentecloud.core.identifier.Gemeentecode;

/**
 * On whose authority something is done. An explicit argument of every act; there is no other way to
 * data.
 *
 * @param houder the tenant whose copy is used; row-level security is on it
 * @param acting the organisation that acts
 * @param onBehalfOf the organisation it acts for, itself when it acts for itself
 * @param team the team within its municipality whose bevoegdheid is used
 * @param actor the person or, for system-to-system traffic, the application client that acts
 * @param application the client the request came through
 * @param purpose why
 * @param traceId of the request, from W3C traceparent or made at the edge; 32 hexadecimal digits
 */
public record Session(
        Gemeentecode houder,
        Organisation acting,
        Organisation onBehalfOf,
        String team,
        String actor,
        String application,
        Purpose purpose,
        String traceId) {

    /**
     * In the place of a houder: what is done concerns the installation as a whole. No tenant has
     * this code, so with it nobody's rows are reached.
     */
    public static final Gemeentecode INSTALLATIE = new Gemeentecode("0000");

    private static final Purpose BEHEER =
            new Purpose(
                    "beheer-van-de-installatie",
                    "AVG art. 28 (in opdracht van de aangesloten gemeenten)",
                    "Aansluiten van gemeenten, uitgeven van toegang en inlezen van leveringen");

    /**
     * The operator of the installation.
     *
     * @param houder the tenant it acts for; empty when the act concerns all
     * @param traceId of the request
     */
    public static Session operator(Optional<Gemeentecode> houder, String traceId) {
        Organisation operator = new Organisation("installatie", Optional.empty(), Optional.empty());
        return new Session(
                houder.orElse(INSTALLATIE),
                operator,
                houder.map(code -> new Organisation(code.digits(), Optional.empty(), houder))
                        .orElse(operator),
                "beheer",
                "beheerder",
                "beheer",
                BEHEER,
                traceId);
    }
}
