package nl.gemeentecloud.app.edge;

import java.time.Duration;

/**
 * Thrown anywhere in a request of the program's own endpoints; the edge answers with its problem.
 */
public final class ProblemException extends RuntimeException {

    private final Problem problem;
    private final Duration retryAfter;

    public ProblemException(Problem problem) {
        this(problem, Duration.ZERO);
    }

    /**
     * @param retryAfter when trying again may help; zero when it does not
     */
    public ProblemException(Problem problem, Duration retryAfter) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** When trying again may help; zero when it does not. */
    public Duration retryAfter() {
        return retryAfter;
    }

    public Problem problem() {
        return problem;
    }
}
