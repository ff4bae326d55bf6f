/** In charge of the rules of the house that are tested: walls and words. */
@NullMarked
package nl.gemeentecloud.app.house;

import org.jspecify.annotations.NullMarked;
