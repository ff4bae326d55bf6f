/** In charge of what the OGC API says about itself: pages without features. */
@NullMarked
package nl.gemeentecloud.ogc.document;

import org.jspecify.annotations.NullMarked;
