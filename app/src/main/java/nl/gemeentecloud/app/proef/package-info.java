/** In charge of the trial environment's own endpoints, which exist only in a trial. */
@NullMarked
package nl.gemeentecloud.app.proef;

import org.jspecify.annotations.NullMarked;
