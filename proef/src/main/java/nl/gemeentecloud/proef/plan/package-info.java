/** In charge of the ground plan: buurten, streets, addresses, buildings and where they stand. */
@NullMarked
package nl.gemeentecloud.proef.plan;

import org.jspecify.annotations.NullMarked;
