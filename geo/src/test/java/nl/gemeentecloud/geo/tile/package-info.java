/** In charge of what is promised here. */
@NullMarked
package nl.gemeentecloud.geo.tile;

import org.jspecify.annotations.NullMarked;
