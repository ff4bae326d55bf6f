/** In charge of the official API for persons: what may be asked, and how a person is shown. */
@NullMarked
package nl.gemeentecloud.brp.api.personen;

import org.jspecify.annotations.NullMarked;
