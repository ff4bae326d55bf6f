/** In charge of the people: households, families, and where each lived when. */
@NullMarked
package nl.gemeentecloud.proef.bevolking;

import org.jspecify.annotations.NullMarked;
