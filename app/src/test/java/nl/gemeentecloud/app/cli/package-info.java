/** In charge of the contract of the command line: texts, exit codes, what is left behind. */
@NullMarked
package nl.gemeentecloud.app.cli;

import org.jspecify.annotations.NullMarked;
