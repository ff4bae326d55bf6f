package nl.gemeentecloud.app.page;

import java.util.List;
import nl.gemeentecloud.app.page.Overview.Step;

/**
 * Where to begin, as commands that work when they are pasted.
 *
 * @param proef whether this is a trial environment
 */
public record FirstSteps(boolean proef) {

    private static final String QUESTION =
            """
            curl --silent --show-error http://localhost:%d/haalcentraal/api/brp/personen \\
              --header "Authorization: Bearer $(./gemeentecloud token %s)" \\
              --header "Content-Type: application/json" \\
              --data '{"type": "ZoekMetPostcodeEnHuisnummer", "postcode": "2513AA", "huisnummer": 1, "fields": ["naam", "adressering"]}'\
            """;

    /** The steps, for a server that answers on this port. */
    List<Step> on(int port) {
        if (proef) {
            return List.of(
                    new Step(
                            "Laad persoonslijsten in de proefomgeving (LO3-tekst, één per regel)",
                            """
                            curl --silent --show-error http://localhost:%d/proef/brp/persoonslijsten \\
                              --header "Authorization: Bearer $(./gemeentecloud token proef)" \\
                              --header "Content-Type: text/plain; charset=utf-8" \\
                              --data-binary @persoonslijsten.txt\
                            """
                                    .formatted(port)),
                    new Step("Stel een vraag", QUESTION.formatted(port, "proef")));
        }
        return List.of(
                new Step(
                        "Probeer het met een gemeente vol verzonnen inwoners",
                        "./gemeentecloud demo"),
                new Step("Sluit uw gemeente aan (hier: Amsterdam)", "./gemeentecloud connect 0363"),
                new Step(
                        "Laad haar persoonslijsten",
                        "./gemeentecloud load brp persoonslijsten.txt --gemeente 0363"),
                new Step("Stel een vraag", QUESTION.formatted(port, "0363-burgerzaken")),
                new Step(
                        "Controleer dat alles wat gevraagd is, is vastgelegd",
                        "./gemeentecloud verify-log"));
    }
}
