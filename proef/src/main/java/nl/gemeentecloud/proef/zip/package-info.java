/** In charge of archives in archives, written in one pass without keeping them in memory. */
@NullMarked
package nl.gemeentecloud.proef.zip;

import org.jspecify.annotations.NullMarked;
