/** In charge of a server for tests: the whole product, on a directory of its own. */
@NullMarked
package nl.gemeentecloud.app.running;

import org.jspecify.annotations.NullMarked;
