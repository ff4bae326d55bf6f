/** In charge of text as it is searched for: folded, with a version. */
@NullMarked
package nl.gemeentecloud.core.text;

import org.jspecify.annotations.NullMarked;
