/** In charge of testing what is shown of persons. */
@NullMarked
package nl.gemeentecloud.brp.api.personen;

import org.jspecify.annotations.NullMarked;
