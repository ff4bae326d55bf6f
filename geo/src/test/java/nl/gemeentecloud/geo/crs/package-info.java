/** In charge of what is promised here. */
@NullMarked
package nl.gemeentecloud.geo.crs;

import org.jspecify.annotations.NullMarked;
