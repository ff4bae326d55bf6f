/** In charge of questions to a register, before anyone decides whether they may be asked. */
@NullMarked
package nl.gemeentecloud.core.query;

import org.jspecify.annotations.NullMarked;
