/**
 * In charge of making blocks in parallel and writing them in order, with memory that stays flat.
 */
@NullMarked
package nl.gemeentecloud.proef.stream;

import org.jspecify.annotations.NullMarked;
