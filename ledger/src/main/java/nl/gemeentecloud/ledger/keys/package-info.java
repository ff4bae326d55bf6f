/** In charge of the ledger's keys and of the pseudonyms that are made with them. */
@NullMarked
package nl.gemeentecloud.ledger.keys;

import org.jspecify.annotations.NullMarked;
