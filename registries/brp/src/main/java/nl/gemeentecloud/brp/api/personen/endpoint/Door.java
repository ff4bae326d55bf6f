package nl.gemeentecloud.brp.api.personen.endpoint;

import java.util.List;
import java.util.function.Function;
import nl.gemeentecloud.cloud.Outcome;
import nl.gemeentecloud.cloud.Question;
import nl.gemeentecloud.cloud.Session;
import nl.gemeentecloud.cloud.Shaped;
import nl.gemeentecloud.core.document.Document;

/** The one door to data, as far as persons are asked through it. */
@FunctionalInterface
public interface Door {

    /**
     * Asks a register something.
     *
     * @param shape turns the records that were found, pruned to what may be seen, into the answer;
     *     runs only when the question is allowed
     */
    Outcome<Answer> ask(
            Session session, Question question, Function<List<Document>, Shaped<Answer>> shape);
}
