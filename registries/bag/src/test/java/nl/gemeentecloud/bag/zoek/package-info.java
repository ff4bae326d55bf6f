/** In charge of what a search must forgive. */
@NullMarked
package nl.gemeentecloud.bag.zoek;

import org.jspecify.annotations.NullMarked;
