/** In charge of whole servers for tests that look inside: their walls and their endpoints. */
@NullMarked
package nl.gemeentecloud.app.server;

import org.jspecify.annotations.NullMarked;
