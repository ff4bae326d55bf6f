/**
 * In charge of reading the LV BAG 2.0 extract and its mutations as the Kadaster delivers them:
 * archives in archives, streamed, bounded in depth, size and memory.
 */
@NullMarked
package nl.gemeentecloud.bag.reader;

import org.jspecify.annotations.NullMarked;
