/**
 * In charge of what is asked of the OGC API: read once, completely, and refused with the reason.
 */
@NullMarked
package nl.gemeentecloud.ogc.request;

import org.jspecify.annotations.NullMarked;
