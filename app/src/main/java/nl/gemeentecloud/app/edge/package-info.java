/**
 * In charge of what every HTTP answer of the program has in common: problems, trace ids, who may
 * call what.
 */
@NullMarked
package nl.gemeentecloud.app.edge;

import org.jspecify.annotations.NullMarked;
