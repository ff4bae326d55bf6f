/** In charge of chance that is the same for a seed. */
@NullMarked
package nl.gemeentecloud.proef.chance;

import org.jspecify.annotations.NullMarked;
