/** In charge of what an application asks: the body of a request, read and validated. */
@NullMarked
package nl.gemeentecloud.brp.api.personen.request;

import org.jspecify.annotations.NullMarked;
