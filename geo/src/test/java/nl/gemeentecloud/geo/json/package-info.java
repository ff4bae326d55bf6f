/** In charge of what is promised here. */
@NullMarked
package nl.gemeentecloud.geo.json;

import org.jspecify.annotations.NullMarked;
