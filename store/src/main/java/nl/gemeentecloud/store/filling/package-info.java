/**
 * In charge of filling the tables of voorkomens: deliveries of millions of small records, by COPY
 * into a table beside the one that is asked, and seen as a whole or not at all.
 */
@NullMarked
package nl.gemeentecloud.store.filling;

import org.jspecify.annotations.NullMarked;
