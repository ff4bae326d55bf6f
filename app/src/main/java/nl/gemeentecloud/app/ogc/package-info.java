/** In charge of serving the OGC API: addresses, headers and pages. */
@NullMarked
package nl.gemeentecloud.app.ogc;

import org.jspecify.annotations.NullMarked;
