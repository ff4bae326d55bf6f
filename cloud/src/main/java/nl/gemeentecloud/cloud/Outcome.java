package nl.gemeentecloud.cloud;

import nl.gemeentecloud.access.Decision;

/** What came of a question. By then it stands in the ledger, whichever it is. */
public sealed interface Outcome<T> {

    /** It may be known, and this is it. */
    record Answered<T>(T answer) implements Outcome<T> {}

    /** It may not be known; the registry words why. */
    record Refused<T>(Decision decision) implements Outcome<T> {}
}
