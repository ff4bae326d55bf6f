/** In charge of the command line: what a person types, what comes back, and the exit code. */
@NullMarked
package nl.gemeentecloud.app.cli;

import org.jspecify.annotations.NullMarked;
