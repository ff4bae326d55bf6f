/**
 * In charge of what belongs to whom: parcels and rights (brk), values (woz), companies (hr), over
 * the same ground, addresses and people as the other registers.
 */
@NullMarked
package nl.gemeentecloud.proef.eigendom;

import org.jspecify.annotations.NullMarked;
