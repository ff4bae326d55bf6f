/**
 * In charge of turning a request into a question to the register: what to look for, what that
 * needs, what is put on record.
 */
@NullMarked
package nl.gemeentecloud.brp.api.personen.question;

import org.jspecify.annotations.NullMarked;
