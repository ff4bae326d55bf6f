/**
 * In charge of the tables of object types whose source keeps the history of its objects itself, as
 * they follow from their definition.
 */
@NullMarked
package nl.gemeentecloud.store.voorkomen;

import org.jspecify.annotations.NullMarked;
