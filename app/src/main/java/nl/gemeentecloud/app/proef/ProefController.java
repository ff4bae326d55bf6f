package nl.gemeentecloud.app.proef;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import nl.gemeentecloud.app.edge.Problem;
import nl.gemeentecloud.app.edge.ProblemException;
import nl.gemeentecloud.brp.BrpDefinition;
import nl.gemeentecloud.cloud.Session;
import nl.gemeentecloud.cloud.Trial;
import nl.gemeentecloud.cloud.tenancy.Tenancy;
import nl.gemeentecloud.core.levering.Delivered;
import nl.gemeentecloud.core.levering.Finding;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The trial environment: give it persons and authorisations, ask, and see what was put on record.
 */
@RestController
public final class ProefController {

    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_FINDINGS = 5;

    private final Trial trial;
    private final BrpDefinition brp;
    private final ProefTabellen tabellen;

    public ProefController(Trial trial, BrpDefinition brp, ProefTabellen tabellen) {
        this.trial = trial;
        this.brp = brp;
        this.tabellen = tabellen;
    }

    /**
     * Replaces all persons of the trial tenant by those in the body (LO3 text); an empty body
     * leaves nobody.
     */
    @PostMapping("/proef/brp/persoonslijsten")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void persoonslijsten(Session session, HttpServletRequest request) throws IOException {
        refuseOthers(session, request);
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new ProblemException(
                    Problem.badRequest(
                            "De levering is groter dan 64 MiB; gebruik './gemeentecloud load brp' voor grote leveringen.",
                            request.getRequestURI()));
        }
        List<Delivered.Rejected> rejected =
                refuseWrong(request, () -> trial.replace(session, body));
        if (!rejected.isEmpty()) {
            throw new ProblemException(
                    Problem.badRequest(findings(rejected), request.getRequestURI()));
        }
    }

    /**
     * Replaces the rows of tabel 35; none in the body means one row for afnemer 000008 with all
     * rubrieken. Rows under {@code tabellen} are put over the landelijke tabellen that come with
     * the program; those of an earlier context are taken away.
     */
    @PostMapping("/proef/brp/context")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void context(Session session, HttpServletRequest request) throws IOException {
        refuseOthers(session, request);
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES);
        refuseWrong(
                request,
                () -> {
                    JsonNode context = read(body);
                    tabellen.put(ProefContext.tabellen(context));
                    trial.replaceTable(
                            session,
                            brp.autorisatietabelregel(),
                            ProefContext.autorisaties(context, brp.persoonslijst()));
                    return context;
                });
    }

    /**
     * What was put on record since persons were last loaded: a row for each person that was
     * delivered.
     */
    @GetMapping("/proef/brp/protocol")
    List<Trial.Protocolled> protocol(Session session, HttpServletRequest request) {
        refuseOthers(session, request);
        return trial.protocol();
    }

    private static JsonNode read(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("De body is geen JSON", unreadable);
        }
    }

    private static void refuseOthers(Session session, HttpServletRequest request) {
        if (!session.houder().equals(Tenancy.PROEF)) {
            throw new ProblemException(
                    Problem.unauthorised(
                            "De proefomgeving is er alleen voor de clients van gemeente 0800.",
                            request.getRequestURI()));
        }
    }

    private interface Act<T> {
        T done();
    }

    private static <T> T refuseWrong(HttpServletRequest request, Act<T> act) {
        try {
            return act.done();
        } catch (IllegalArgumentException wrong) {
            throw new ProblemException(
                    Problem.badRequest(
                            String.valueOf(wrong.getMessage()), request.getRequestURI()));
        }
    }

    private static String findings(List<Delivered.Rejected> rejected) {
        return rejected.stream()
                .flatMap(one -> one.findings().stream())
                .limit(MOST_FINDINGS)
                .map(ProefController::words)
                .collect(Collectors.joining(" "));
    }

    private static String words(Finding finding) {
        return "Regel %d, %s: %s".formatted(finding.record(), finding.place(), finding.message());
    }
}
