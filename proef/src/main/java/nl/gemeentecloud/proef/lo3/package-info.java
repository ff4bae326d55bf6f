/** In charge of writing a person as a persoonslijst in LO3 text. */
@NullMarked
package nl.gemeentecloud.proef.lo3;

import org.jspecify.annotations.NullMarked;
