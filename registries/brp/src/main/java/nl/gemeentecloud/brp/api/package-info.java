/** In charge of the official APIs of the BRP. */
@NullMarked
package nl.gemeentecloud.brp.api;

import org.jspecify.annotations.NullMarked;
