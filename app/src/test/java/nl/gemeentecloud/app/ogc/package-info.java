/** In charge of what OGC API Features and Tiles require, each test named after its requirement. */
@NullMarked
package nl.gemeentecloud.app.ogc;

import org.jspecify.annotations.NullMarked;
