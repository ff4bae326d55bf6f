/** In charge of what is promised here. */
@NullMarked
package nl.gemeentecloud.bag.api.endpoint;

import org.jspecify.annotations.NullMarked;
