/** In charge of coordinate reference systems and the way between them. */
@NullMarked
package nl.gemeentecloud.geo.crs;

import org.jspecify.annotations.NullMarked;
