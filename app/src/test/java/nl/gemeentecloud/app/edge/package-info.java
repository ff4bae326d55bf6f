/** In charge of what is promised at the edge. */
@NullMarked
package nl.gemeentecloud.app.edge;

import org.jspecify.annotations.NullMarked;
