/**
 * In charge of writing the ground plan as an LV BAG 2.0 extract: objects with their history, in
 * onderzoek, inactief and niet-BAG, zip in zip, and the mutations of a period.
 */
@NullMarked
package nl.gemeentecloud.proef.bag;

import org.jspecify.annotations.NullMarked;
