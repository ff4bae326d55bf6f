/** In charge of access tokens: keys, issuing by OAuth 2.0, and checking them on every request. */
@NullMarked
package nl.gemeentecloud.app.token;

import org.jspecify.annotations.NullMarked;
