/** In charge of showing that the world fits together and is the same for a seed. */
@NullMarked
package nl.gemeentecloud.proef;

import org.jspecify.annotations.NullMarked;
