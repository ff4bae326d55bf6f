/** Beside the reader of looks, for tests of what it asks of PostgreSQL. */
@NullMarked
package nl.gemeentecloud.store.voorkomen;

import org.jspecify.annotations.NullMarked;
