package nl.gemeentecloud.app.edge;

/**
 * Thrown anywhere in a request of the program's own endpoints; the edge answers with its problem.
 */
public final class ProblemException extends RuntimeException {

    private final Problem problem;

    public ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
