/** In charge of the rows that say who is connected, what teams may do, and where registers live. */
@NullMarked
package nl.gemeentecloud.store.platform;

import org.jspecify.annotations.NullMarked;
