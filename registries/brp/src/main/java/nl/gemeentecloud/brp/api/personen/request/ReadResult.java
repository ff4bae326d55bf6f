package nl.gemeentecloud.brp.api.personen.request;

import nl.gemeentecloud.brp.api.problem.Problem;

/** What came of reading a body. */
public sealed interface ReadResult {

    /** A question that follows the contract. */
    record Accepted(PersonenRequest request) implements ReadResult {}

    /** A body that does not. */
    record Rejected(Problem problem) implements ReadResult {}
}
