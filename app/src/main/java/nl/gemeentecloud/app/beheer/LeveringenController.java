package nl.gemeentecloud.app.beheer;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gemeentecloud.app.edge.Operator;
import nl.gemeentecloud.app.edge.Problem;
import nl.gemeentecloud.app.edge.ProblemException;
import nl.gemeentecloud.cloud.Cloud;
import nl.gemeentecloud.cloud.levering.DeliveryQueue;
import nl.gemeentecloud.cloud.levering.DeliveryRefused;
import nl.gemeentecloud.cloud.placement.PlacementRefused;
import nl.gemeentecloud.cloud.tenancy.Tenancy;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accepts deliveries for registers, and tells how far they are. */
@RestController
public final class LeveringenController {

    private static final int MOST_LISTED = 100;

    private final Cloud cloud;
    private final DeliveryQueue queue;
    private final Tenancy tenancy;
    private final ManagementActs acts;

    public LeveringenController(
            Cloud cloud, DeliveryQueue queue, Tenancy tenancy, ManagementActs acts) {
        this.acts = acts;
        this.cloud = cloud;
        this.queue = queue;
        this.tenancy = tenancy;
    }

    /**
     * Where a delivery would go.
     *
     * @param zone the name of the zone
     */
    public record BestemmingAnswer(String register, String gemeente, String zone) {}

    /** Whether a delivery would be accepted, asked before its bytes are sent. */
    @GetMapping("/beheer/v1/registers/{register}/bestemming")
    BestemmingAnswer destination(
            Operator operator,
            @PathVariable String register,
            @RequestParam(defaultValue = "") String gemeente,
            HttpServletRequest request) {
        String path = request.getRequestURI();
        Optional<Gemeentecode> houder = houder(gemeente, path);
        try {
            return new BestemmingAnswer(
                    register, gemeente, cloud.deliveries().check(register, houder));
        } catch (IllegalArgumentException wrong) {
            throw badRequest(wrong, path);
        } catch (PlacementRefused unlawful) {
            throw conflict(unlawful, path);
        }
    }

    /**
     * Accepts a delivery: the body is the file as it is. Once answered, the delivery is on disk and
     * is taken in, also when the server is stopped or killed meanwhile.
     */
    @PostMapping(
            path = "/beheer/v1/registers/{register}/leveringen",
            consumes = "!application/x-www-form-urlencoded")
    @ResponseStatus(HttpStatus.ACCEPTED)
    LeveringAnswer deliver(
            Operator operator,
            @PathVariable String register,
            @RequestParam(defaultValue = "") String gemeente,
            @RequestParam(defaultValue = "levering") String bestand,
            HttpServletRequest request)
            throws IOException {
        String path = request.getRequestURI();
        Optional<Gemeentecode> houder = houder(gemeente, path);
        try {
            cloud.deliveries().check(register, houder);
            acts.record(
                    operator,
                    houder,
                    "levering-aannemen",
                    Map.of("register", register, "bestand", bestand));
            return LeveringAnswer.of(
                    queue.accept(
                            register,
                            houder,
                            bestand,
                            request.getInputStream(),
                            operator.traceId()));
        } catch (IllegalArgumentException wrong) {
            throw badRequest(wrong, path);
        } catch (PlacementRefused unlawful) {
            throw conflict(unlawful, path);
        } catch (DeliveryRefused refused) {
            String why = String.valueOf(refused.getMessage());
            throw new ProblemException(
                    switch (refused.reason()) {
                        case NO_ROOM -> Problem.unavailable(why, path);
                        case TOO_LARGE -> Problem.tooLarge(why, path);
                    });
        }
    }

    /** How far a delivery is. */
    @GetMapping("/beheer/v1/leveringen/{id}")
    LeveringAnswer status(Operator operator, @PathVariable String id, HttpServletRequest request) {
        return queue.status(id)
                .map(LeveringAnswer::of)
                .orElseThrow(() -> new ProblemException(Problem.notFound(request.getRequestURI())));
    }

    /** What was delivered. */
    public record LeveringenAnswer(List<LeveringAnswer> leveringen) {}

    /** The latest deliveries, newest first. */
    @GetMapping("/beheer/v1/leveringen")
    LeveringenAnswer latest(Operator operator) {
        return new LeveringenAnswer(
                queue.latest(MOST_LISTED).stream().map(LeveringAnswer::of).toList());
    }

    private Optional<Gemeentecode> houder(String gemeente, String path) {
        if (gemeente.isEmpty()) {
            return Optional.empty();
        }
        if (!gemeente.matches("[0-9]{4}")) {
            throw new ProblemException(
                    Problem.badRequest("Een gemeentecode heeft vier cijfers, zoals 0363.", path));
        }
        Gemeentecode code = new Gemeentecode(gemeente);
        if (tenancy.tenant(code).isEmpty()) {
            throw new ProblemException(
                    Problem.badRequest(
                            "Gemeente %s is niet aangesloten. Sluit haar eerst aan: ./gemeentecloud connect %s"
                                    .formatted(gemeente, gemeente),
                            path));
        }
        return Optional.of(code);
    }

    private static ProblemException badRequest(RuntimeException why, String path) {
        return new ProblemException(Problem.badRequest(String.valueOf(why.getMessage()), path));
    }

    private static ProblemException conflict(RuntimeException why, String path) {
        return new ProblemException(Problem.conflict(String.valueOf(why.getMessage()), path));
    }
}
