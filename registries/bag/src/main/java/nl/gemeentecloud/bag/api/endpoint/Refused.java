package nl.gemeentecloud.bag.api.endpoint;

import java.util.List;
import nl.gemeentecloud.bag.api.problem.InvalidParam;
import nl.gemeentecloud.bag.api.problem.Problem;

/** Thrown where a request turns out to be wrong; answered with its problem, once, at the edge. */
final class Refused extends RuntimeException {

    private final transient Problem problem;

    Refused(Problem problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    static Refused param(String name, String code, String reason) {
        return new Refused(Problem.invalidParams(List.of(new InvalidParam(name, code, reason))));
    }

    Problem problem() {
        return problem;
    }
}
