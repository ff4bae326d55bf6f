/** In charge of showing what access tokens do and do not open. */
@NullMarked
package nl.gemeentecloud.app.token;

import org.jspecify.annotations.NullMarked;
