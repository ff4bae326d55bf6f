/** In charge of reading a request: its parameters, what they may be, and what goes together. */
@NullMarked
package nl.gemeentecloud.bag.api.request;

import org.jspecify.annotations.NullMarked;
