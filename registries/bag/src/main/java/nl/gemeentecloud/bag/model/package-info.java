/** In charge of the rules of addresses, as pure functions. */
@NullMarked
package nl.gemeentecloud.bag.model;

import org.jspecify.annotations.NullMarked;
