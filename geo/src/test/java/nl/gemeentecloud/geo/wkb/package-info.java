/** Tests of stored geometry. */
@NullMarked
package nl.gemeentecloud.geo.wkb;

import org.jspecify.annotations.NullMarked;
