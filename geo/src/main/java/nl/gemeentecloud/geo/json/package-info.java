/** In charge of GeoJSON. */
@NullMarked
package nl.gemeentecloud.geo.json;

import org.jspecify.annotations.NullMarked;
