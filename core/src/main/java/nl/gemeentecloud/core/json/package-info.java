/** In charge of JSON that is written all day: bytes, without anything in between. */
@NullMarked
package nl.gemeentecloud.core.json;

import org.jspecify.annotations.NullMarked;
