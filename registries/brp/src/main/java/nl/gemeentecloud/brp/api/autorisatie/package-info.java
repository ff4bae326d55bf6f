/**
 * In charge of what the BRP allows an organisation: tabel 35, and which rubrieken a field of an API
 * needs.
 */
@NullMarked
package nl.gemeentecloud.brp.api.autorisatie;

import org.jspecify.annotations.NullMarked;
