/** In charge of well-known binary, the form in which geometry is stored. */
@NullMarked
package nl.gemeentecloud.geo.wkb;

import org.jspecify.annotations.NullMarked;
