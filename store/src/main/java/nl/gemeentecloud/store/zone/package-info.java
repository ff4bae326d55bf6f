/**
 * In charge of zones: the places where data lives, the PostgreSQL behind each of them, and who may
 * do what there.
 */
@NullMarked
package nl.gemeentecloud.store.zone;

import org.jspecify.annotations.NullMarked;
