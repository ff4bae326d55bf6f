package nl.gemeentecloud.brp.api.personen.question;

import java.util.List;
import nl.gemeentecloud.access.Need;
import nl.gemeentecloud.brp.api.personen.FieldSelection;
import nl.gemeentecloud.core.definition.AttributeSet;

/**
 * All that follows from a list of fields, whoever asks for it.
 *
 * @param selection what is shown
 * @param needs what one has to be allowed for it, in the order of the fields
 * @param vraagrubrieken what is put on record as asked for, sorted
 * @param always what is read besides, without a need
 */
public record CompiledFields(
        FieldSelection selection,
        List<Need> needs,
        List<String> vraagrubrieken,
        AttributeSet always) {

    public CompiledFields {
        needs = List.copyOf(needs);
        vraagrubrieken = List.copyOf(vraagrubrieken);
    }
}
