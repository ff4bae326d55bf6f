/** In charge of what is particular to the addresses and buildings: definition, formats and API. */
@NullMarked
package nl.gemeentecloud.bag;

import org.jspecify.annotations.NullMarked;
