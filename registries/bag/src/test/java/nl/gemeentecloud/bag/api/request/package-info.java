/** In charge of what is promised here. */
@NullMarked
package nl.gemeentecloud.bag.api.request;

import org.jspecify.annotations.NullMarked;
