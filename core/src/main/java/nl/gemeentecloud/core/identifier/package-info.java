/** In charge of identifiers that cannot be wrong once they exist. */
@NullMarked
package nl.gemeentecloud.core.identifier;

import org.jspecify.annotations.NullMarked;
