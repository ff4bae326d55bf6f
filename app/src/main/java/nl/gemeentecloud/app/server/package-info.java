/** In charge of the server process: its start, its wiring and its end. */
@NullMarked
package nl.gemeentecloud.app.server;

import org.jspecify.annotations.NullMarked;
