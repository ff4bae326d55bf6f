/**
 * In charge of the country around the municipality: municipalities, foreign lands, where people
 * come from.
 */
@NullMarked
package nl.gemeentecloud.proef.land;

import org.jspecify.annotations.NullMarked;
