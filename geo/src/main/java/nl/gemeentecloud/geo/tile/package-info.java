/** In charge of vector tiles: grids, clipping, and the encoding of Mapbox Vector Tile 2.1. */
@NullMarked
package nl.gemeentecloud.geo.tile;

import org.jspecify.annotations.NullMarked;
