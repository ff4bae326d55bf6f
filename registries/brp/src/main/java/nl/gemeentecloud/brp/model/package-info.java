/** In charge of what a persoonslijst says: a typed view of it, and the rules of the BRP over it. */
@NullMarked
package nl.gemeentecloud.brp.model;

import org.jspecify.annotations.NullMarked;
