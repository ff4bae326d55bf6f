/** The program: wiring, security, HTTP edge, command line. */
@NullMarked
package nl.gemeentecloud.app;

import org.jspecify.annotations.NullMarked;
