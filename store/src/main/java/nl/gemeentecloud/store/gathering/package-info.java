/** Questions that wait at the same time and go to PostgreSQL together. */
@NullMarked
package nl.gemeentecloud.store.gathering;

import org.jspecify.annotations.NullMarked;
