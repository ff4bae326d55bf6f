/** In charge of what is promised here. */
@NullMarked
package nl.gemeentecloud.bag.model;

import org.jspecify.annotations.NullMarked;
