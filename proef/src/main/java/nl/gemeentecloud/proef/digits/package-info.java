/**
 * In charge of writing whole numbers as digits: dates and numbers are a third of all that is
 * written.
 */
@NullMarked
package nl.gemeentecloud.proef.digits;

import org.jspecify.annotations.NullMarked;
