package nl.gemeentecloud.brp.api.personen.question;

import nl.gemeentecloud.brp.api.personen.FieldSelection;
import nl.gemeentecloud.cloud.Question;

/**
 * A request, translated.
 *
 * @param question what is asked of the register
 * @param selection what is shown of the persons that are found
 */
public record PersonenQuestion(Question question, FieldSelection selection) {}
