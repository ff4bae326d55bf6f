/** In charge of what the operator can do over HTTP, and is answered when it cannot be done. */
@NullMarked
package nl.gemeentecloud.app.beheer;

import org.jspecify.annotations.NullMarked;
