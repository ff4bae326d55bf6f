/** In charge of names of people, as they occur in the Netherlands. */
@NullMarked
package nl.gemeentecloud.proef.naam;

import org.jspecify.annotations.NullMarked;
