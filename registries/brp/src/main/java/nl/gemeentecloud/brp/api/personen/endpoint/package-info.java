/** In charge of the endpoint for persons: a request comes in, an answer goes out. */
@NullMarked
package nl.gemeentecloud.brp.api.personen.endpoint;

import org.jspecify.annotations.NullMarked;
