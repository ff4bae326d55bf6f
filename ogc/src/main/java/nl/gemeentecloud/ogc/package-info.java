/**
 * In charge of OGC API Features and vector tiles over every open register with geometry, from its
 * definition and nothing else.
 */
@NullMarked
package nl.gemeentecloud.ogc;

import org.jspecify.annotations.NullMarked;
