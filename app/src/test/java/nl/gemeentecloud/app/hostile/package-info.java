/**
 * In charge of attacking: a client of one municipality, with everything it may know of another, at
 * every endpoint there is.
 */
@NullMarked
package nl.gemeentecloud.app.hostile;

import org.jspecify.annotations.NullMarked;
