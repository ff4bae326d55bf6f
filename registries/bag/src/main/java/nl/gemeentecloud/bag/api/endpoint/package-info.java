/** In charge of the addresses of the API: a request comes in, an answer goes out. */
@NullMarked
package nl.gemeentecloud.bag.api.endpoint;

import org.jspecify.annotations.NullMarked;
