/**
 * In charge of a synthetic municipality of any size in the official formats, the same for a seed.
 */
@NullMarked
package nl.gemeentecloud.proef;

import org.jspecify.annotations.NullMarked;
